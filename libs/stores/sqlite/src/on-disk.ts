import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

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
