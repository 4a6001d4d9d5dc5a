import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rootOfLog, StoreDamaged, type LogRoot, type Position } from '@sparbar/event-sourcing';
import { checkFile } from '../check-folder';
import { durableFiles } from '../durable-files';
import { openEventStore } from '../event-store';
import { makeFolder } from '../on-disk';
import { damaged } from '../sqlite-failure';
import { copyOfMoment, hashed, type Told } from './copied';
import { BackupRefused, manifestFormat, writeManifest, type FileInBackup, type LogInBackup } from './manifest';
import { isDocument, logFolders, plainFiles, slashed } from './places';
import { refuseUnfinished } from './unfinished';

export interface BackupOptions {
  readonly data: string;
  readonly to: string;
  /** Where the keys go, if not beside what they open. */
  readonly keysTo?: string | undefined;
  readonly now: () => Date;
  /** What is done just now, and how far it has come. */
  readonly onProgress: (what: string, share: number) => void;
}

export interface Copied {
  readonly cooperations: number;
  readonly events: number;
}

/**
 * A copy of a data folder that may be in use all the while. The order makes it one that could have been, although nothing is stopped:
 * progress first, for whoever follows a log must never be ahead of it; then the events; then the keys, so that there is one for each sealed event; then
 * the documents, so that each one mentioned is there.
 */
export const backupFolder = async (options: BackupOptions): Promise<Copied> => {
  const data = path.resolve(options.data);
  const to = path.resolve(options.to);
  const keysTo = path.resolve(options.keysTo ?? to);
  const folders = existsSync(data) ? logFolders(data) : [];
  if (folders.length === 0) throw new BackupRefused(`There is nothing to back up in ${data}: give the data folder with --data.`);
  refuseUnfinished(data);
  for (const place of new Set([to, keysTo])) refusePlace(place, data);
  const made = [...new Set([to, keysTo])];
  try {
    const files: FileInBackup[] = [];
    const logs: LogInBackup[] = [];
    for (const name of ['progress.sqlite', 'events.sqlite', 'keys.sqlite']) {
      for (const folder of folders.filter((one) => existsSync(path.join(one, name)))) {
        const place = path.join(path.relative(data, folder), name);
        const apart = name === 'keys.sqlite';
        const copy = path.join(apart ? keysTo : to, place);
        const told: Told = (share) => options.onProgress(`Copying ${slashed(place)}`, share);
        await copyOfMoment(path.join(folder, name), copy, told);
        refuseDamagedCopy(copy, path.join(folder, name));
        files.push({ name: slashed(place), ...hashed(copy), apart });
      }
    }
    for (const file of plainFiles(data, folders)) files.push(copiedPlain(file, data, to));
    for (const folder of folders) {
      const place = path.relative(data, folder);
      options.onProgress(`Comparing ${slashed(place)}`, 0);
      logs.push(await compared(folder, path.join(to, place), slashed(place)));
      options.onProgress(`Comparing ${slashed(place)}`, 1);
    }
    writeManifest(to, { format: manifestFormat, made: options.now().toISOString(), logs, files });
    return { cooperations: logs.length, events: logs.reduce((sum, { events }) => sum + events, 0) };
  } catch (error) {
    // What is not whole must not be there to be taken for a backup one day.
    for (const place of made) for (const name of readdirSync(place)) rmSync(path.join(place, name), { recursive: true, force: true });
    throw error;
  }
};

const refusePlace = (place: string, data: string): void => {
  if (place === data || place.startsWith(data + path.sep))
    throw new BackupRefused(`${place} lies in the data folder itself: choose a place on another disk.`);
  makeFolder(place);
  if (readdirSync(place).length > 0) throw new BackupRefused(`${place} is not empty: give each backup a new folder.`);
};

/** A copy is page by page: what is wrong with it was wrong before. */
const refuseDamagedCopy = (copy: string, original: string): void => {
  try {
    durableFiles(path.dirname(copy))
      .filter(({ file }) => file === copy)
      .forEach(checkFile);
  } catch (error) {
    throw error instanceof StoreDamaged ? damaged(original, { cause: error }) : error;
  }
};

const copiedPlain = (file: string, data: string, to: string): FileInBackup => {
  const place = path.relative(data, file);
  const copy = hashed(file, path.join(to, place));
  if (isDocument(path.basename(file)) && path.basename(file) !== copy.sha256)
    throw new StoreDamaged(`${file} is no longer the document that was kept. Restore it from an earlier backup.`);
  return { name: slashed(place), ...copy, apart: false };
};

/** The copy is read event by event, and so is what it was copied from, up to the same place: both must come to the same root. */
const compared = async (original: string, copy: string, folder: string): Promise<LogInBackup> => {
  const one = await rootOfFolder(copy);
  const other = await rootOfFolder(original, one.position);
  if (one.root !== other.root || one.events !== other.events)
    throw new StoreDamaged(
      `The copy of ${folder} is not what ${original} holds. Make the backup again; if this comes back, look at the disk.`,
    );
  return { folder, events: one.events, position: String(one.position), root: one.root };
};

export const rootOfFolder = async (folder: string, until?: Position): Promise<LogRoot> => {
  const store = openEventStore(path.join(folder, 'events.sqlite'));
  try {
    return await rootOfLog(store, path.basename(folder), until === undefined ? {} : { until });
  } finally {
    await store.close();
  }
};
