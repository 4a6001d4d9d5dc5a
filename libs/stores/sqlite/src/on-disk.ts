import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeFailure } from './sqlite-failure';

/** A new folder is on disk only when the one it lies in says so. */
export const makeFolder = (folder: string): void => {
  const outermost = mkdirSync(folder, { recursive: true });
  if (outermost === undefined) return;
  for (let made = path.resolve(folder); made.length >= path.resolve(outermost).length; made = path.dirname(made))
    syncFolder(path.dirname(made));
};

export const syncFolder = (folder: string): void => {
  // Windows cannot open a folder; its file system keeps this promise by itself.
  if (process.platform === 'win32') return;
  sync(folder, 'r');
};

export const syncFile = (file: string): void => sync(file, 'r+');

const sync = (file: string, flags: 'r' | 'r+'): void => {
  const handle = openSync(file, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** An empty file that says something of the folder it lies in, and says it also when the power goes. */
export const markFolder = (marker: string): void => {
  try {
    writeFileSync(marker, '');
    syncFile(marker);
    syncFolder(path.dirname(marker));
  } catch (error) {
    throw storeFailure(error, marker);
  }
};

export const unmarkFolder = (marker: string): void => {
  rmSync(marker, { force: true });
  syncFolder(path.dirname(marker));
};
