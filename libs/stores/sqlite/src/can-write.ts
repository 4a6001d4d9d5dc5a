import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** As much as the next few facts need. */
const enough = Buffer.alloc(64 * 1024);
const lasts = 1_000;

/** Finds out by writing: neither the rights of a folder nor the free room that a disk tells of say what a quota, or a disk that has failed, will do. */
export const canWrite = (folder: string): (() => Promise<boolean>) => {
  const file = path.join(folder, 'can-write');
  let known: Promise<boolean> | undefined;
  let since = 0;

  const tried = async (): Promise<boolean> => {
    try {
      await writeFile(file, enough);
      return true;
    } catch {
      return false;
    } finally {
      await rm(file, { force: true }).catch(() => undefined);
    }
  };
  // Anybody may ask, and as often as she likes.
  return () => {
    if (known === undefined || Date.now() - since > lasts) {
      since = Date.now();
      known = tried();
    }
    return known;
  };
};
