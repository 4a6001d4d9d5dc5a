import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StoreDamaged, type DocumentStore } from '@sparbar/event-sourcing';
import { makeFolder } from './on-disk';
import { isAbsent, storeFailure } from './sqlite-failure';

/** Each document is one file named after its own hash: it cannot change without being noticed, and cannot be there by half. */
export const openDocumentStore = (folder: string): DocumentStore => {
  const place = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      const file = place(hash);
      try {
        // A damaged copy is replaced by the whole one now at hand.
        if ((await bytesOf(file).then((kept) => kept && hashOf(kept))) !== hash) await write(file, bytes);
        return hash;
      } catch (error) {
        throw storeFailure(error, file);
      }
    },
    get: async (hash) => {
      // A name that is no hash is never looked for: it could lead anywhere.
      if (!isHash(hash)) return undefined;
      const file = place(hash);
      const bytes = await bytesOf(file).catch((error: unknown) => {
        throw storeFailure(error, file);
      });
      if (bytes !== undefined && hashOf(bytes) !== hash)
        throw new StoreDamaged(`${file} is no longer the document that was kept. Restore it from the latest backup.`);
      return bytes;
    },
    all: async () => {
      try {
        const names = await readdir(folder, { recursive: true });
        return names
          .filter((name) => name === path.relative(folder, place(path.basename(name))))
          .map((name) => path.basename(name))
          .filter(isHash)
          .sort();
      } catch (error) {
        if (isAbsent(error)) return [];
        throw storeFailure(error, folder);
      }
    },
  };
};

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const bytesOf = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
};

/** Beside its place under a name nobody looks for, then on disk, then in its place, then the place on disk. */
const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  const folder = path.dirname(file);
  makeFolder(folder);
  const unfinished = path.join(folder, `.unfinished-${randomUUID()}`);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
