import { createHash } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../on-disk';
import { storeFailure } from '../sqlite-failure';

/** Told how far a copy has come, from 0 to 1. */
export type Told = (share: number) => void;

const pagesAtOnce = 500;
const chunkSize = 1 << 20;

/** The SHA-256 of a file, copied on the way where a place for that is given: then for its owner alone, and on disk. */
export const hashed = (from: string, to?: string): { readonly bytes: number; readonly sha256: string } => {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkSize);
  let bytes = 0;
  let writing: number | undefined;
  let reading: number | undefined;
  try {
    if (to !== undefined) writing = created(to);
    reading = openSync(from, 'r');
    for (;;) {
      const length = readSync(reading, chunk);
      if (length === 0) break;
      hash.update(chunk.subarray(0, length));
      for (let written = 0; writing !== undefined && written < length;) written += writeSync(writing, chunk, written, length - written);
      bytes += length;
    }
    if (writing !== undefined) fsyncSync(writing);
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    throw storeFailure(error, to ?? from);
  } finally {
    for (const handle of [reading, writing]) if (handle !== undefined) closeSync(handle);
  }
};

const created = (file: string): number => {
  makeFolder(path.dirname(file));
  const handle = openSync(file, 'wx', 0o600);
  // Whatever the shell's umask says.
  chmodSync(file, 0o600);
  return handle;
};

/**
 * Copies an SQLite file that others may be writing to, as it stands at one moment. The moment is held by a transaction of our own: a copy that begins
 * anew each time somebody writes would never come to its end.
 */
export const copyOfMoment = async (from: string, to: string, told: Told): Promise<void> => {
  let sqlite: DatabaseSync | undefined;
  try {
    closeSync(created(to));
    sqlite = new DatabaseSync(from, { timeout: 5_000 });
    sqlite.exec('BEGIN');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(sqlite, to, {
      rate: pagesAtOnce,
      progress: ({ totalPages, remainingPages }) => told(1 - remainingPages / totalPages),
    });
    sqlite.exec('COMMIT');
    told(1);
  } catch (error) {
    throw storeFailure(error, to);
  } finally {
    sqlite?.close();
  }
};
