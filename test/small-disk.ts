import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk of its own, so small that it can be filled: in memory, and only where this process may mount one. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

export const whyNoSmallDisk = ((): string | undefined => {
  if (process.platform !== 'linux') return 'needs Linux';
  const probe = path.join('/tmp', `sparbar-disk-${process.pid}`);
  try {
    smallDisk(probe, 64).remove();
    return undefined;
  } catch {
    return 'needs the right to mount a disk, which root has';
  }
})();

export function smallDisk(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      for (let part = 0; ; part += 1) {
        try {
          writeFileSync(`${ballast}-${part}`, Buffer.alloc(4_096), { flag: 'wx' });
        } catch {
          rmSync(`${ballast}-${part}`, { force: true });
          return;
        }
      }
    },
    makeRoom: () => {
      for (let part = 0; ; part += 1) {
        try {
          rmSync(`${ballast}-${part}`);
        } catch {
          return;
        }
      }
    },
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
