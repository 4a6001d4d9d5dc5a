import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StoreDamaged } from '@sparbar/event-sourcing';
import { prepareFolder } from '../check-folder';
import { lockFolder } from '../lock-folder';
import { makeFolder, markFolder, unmarkFolder } from '../on-disk';
import { rootOfFolder, type Copied } from './backup-folder';
import { hashed } from './copied';
import { BackupRefused, readManifest, type LogInBackup, type Manifest } from './manifest';
import { houses } from './places';
import { refuseUnfinished, unfinishedRestore } from './unfinished';

export interface RestoreOptions {
  readonly from: string;
  readonly data: string;
  /** Where the keys lie, if not beside what they open. */
  readonly keysFrom?: string | undefined;
  readonly onProgress: (what: string, share: number) => void;
}

/**
 * Makes a data folder of a backup, in a place where nothing is. Until all of it is there and has been found to be what was backed up, the folder says of
 * itself that it is unfinished, and nothing starts on it.
 */
export const restoreFolder = async ({ from, data: into, keysFrom, onProgress }: RestoreOptions): Promise<Copied> => {
  const backup = path.resolve(from);
  const data = path.resolve(into);
  const manifest = readManifest(backup);
  const sources = sourcesOf(manifest, backup, keysFrom === undefined ? backup : path.resolve(keysFrom));
  refuseOccupied(data);
  const lock = lockFolder(data);
  try {
    // Again, now that nobody else can be at it.
    refuseOccupied(data);
    await fill(data, manifest, sources, onProgress);
  } finally {
    lock.release();
  }
  const { logs } = manifest;
  return { cooperations: logs.length, events: logs.reduce((sum, { events }) => sum + events, 0) };
};

const fill = async (
  data: string,
  { logs, files }: Manifest,
  sources: ReadonlyMap<string, string>,
  onProgress: RestoreOptions['onProgress'],
): Promise<void> => {
  const marker = path.join(data, unfinishedRestore);
  try {
    markFolder(marker);
    for (const { name, sha256 } of files) {
      onProgress(`Copying ${name}`, 0);
      if (hashed(sources.get(name) ?? '', path.join(data, name)).sha256 !== sha256)
        throw new StoreDamaged(`${sources.get(name)} is not the file that was backed up: this backup is damaged. Choose another.`);
      onProgress(`Copying ${name}`, 1);
    }
    houses(data).forEach(prepareFolder);
    for (const log of logs) {
      onProgress(`Checking ${log.folder}`, 0);
      await refuseOther(data, log);
      onProgress(`Checking ${log.folder}`, 1);
    }
    unmarkFolder(marker);
  } catch (error) {
    for (const name of contents(data)) rmSync(path.join(data, name), { recursive: true, force: true });
    throw error;
  }
};

/** The lock's own files are nothing that could be lost. */
const contents = (data: string): readonly string[] => readdirSync(data).filter((name) => !name.startsWith('lock.sqlite'));

const refuseOccupied = (data: string): void => {
  makeFolder(data);
  refuseUnfinished(data);
  if (contents(data).length > 0)
    throw new BackupRefused(`${data} is not empty, and a restore overwrites nothing: choose an empty folder with --data.`);
};

/** Where each file of the backup lies. All of them are looked for before the first is copied. */
const sourcesOf = ({ files }: Manifest, backup: string, keys: string): ReadonlyMap<string, string> => {
  const sources = new Map(files.map(({ name, apart }) => [name, path.join(apart ? keys : backup, name)] as const));
  const missing = files.find(({ name }) => !existsSync(sources.get(name) ?? ''));
  if (missing === undefined) return sources;
  const file = sources.get(missing.name) ?? '';
  throw new BackupRefused(
    missing.apart
      ? `The keys of this backup are not there (${file}): say where they lie with --keys-from DIR.`
      : `${file} is missing: this backup is not whole. Choose another.`,
  );
};

const refuseOther = async (data: string, { folder, events, position, root }: LogInBackup): Promise<void> => {
  const restored = await rootOfFolder(path.join(data, folder));
  if (restored.root !== root || restored.events !== events || String(restored.position) !== position)
    throw new StoreDamaged(`${folder} is not the log that was backed up: this backup is damaged. Choose another.`);
};
