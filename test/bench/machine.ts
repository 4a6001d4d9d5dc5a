import { readFileSync, statfsSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { ServerVersions } from './servers';

/** What the figures were measured on. A load of more than one says that others were at work too. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly fileSystem: string;
  readonly node: string;
  readonly sqlite: string;
  readonly postgresql: string | null;
  /** Those that were named, by their own account. */
  readonly servers: ServerVersions | null;
  readonly loadBefore: number;
  readonly day: string;
}

export function describeMachine(folder: string, postgresql: string | null): Omit<Machine, 'servers'> {
  const processors = cpus();
  return {
    processor: (processors[0]?.model ?? 'unknown').replaceAll(/\s+/g, ' ').trim(),
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    fileSystem: fileSystemOf(folder),
    node: process.versions.node,
    sqlite: process.versions['sqlite'] ?? '',
    postgresql,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    day: new Date().toISOString().slice(0, 10),
  };
}

const known: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x01021994: 'tmpfs',
  0x794c7630: 'overlayfs',
};

function fileSystemOf(folder: string): string {
  const { type: number } = statfsSync(folder);
  const mounted = mountOf(folder);
  return known[number] ?? mounted ?? `0x${number.toString(16)}`;
}

function mountOf(folder: string): string | undefined {
  try {
    const lines = readFileSync('/proc/mounts', 'utf8').trim().split('\n');
    const mounts = lines.map((line) => line.split(' ')).filter(([, place = '/']) => folder.startsWith(place));
    return mounts.sort((one, other) => (other[1] ?? '').length - (one[1] ?? '').length)[0]?.[2];
  } catch {
    return undefined;
  }
}
