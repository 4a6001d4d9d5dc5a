import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './on-disk';
import { refuseNetworkFileSystem } from './network-file-system';
import { FolderInUse, isBusy, storeFailure } from './sqlite-failure';

export interface FolderLock {
  release(): void;
}

/** An open file that nobody refers to is closed when memory is tidied up, and its lock with it: so they are referred to here. */
const held = new Set<DatabaseSync>();

/**
 * One program at a time. The lock is the operating system's, held through an open file of its own, and goes when the process goes, however it goes:
 * nothing is left behind that a person would have to remove.
 */
export const lockFolder = (folder: string): FolderLock => {
  const file = path.join(folder, 'lock.sqlite');
  let lock: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    refuseNetworkFileSystem(folder);
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA locking_mode = EXCLUSIVE');
    // The lock is taken with the first transaction and, in this mode, kept after it.
    lock.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? new FolderInUse(folder) : storeFailure(error, file);
  }
  const mine = lock;
  held.add(mine);
  return {
    release: () => {
      if (held.delete(mine)) mine.close();
    },
  };
};
