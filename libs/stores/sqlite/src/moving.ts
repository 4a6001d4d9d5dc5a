import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  MoveRefused,
  runsOf,
  systemLog,
  type FillableLog,
  type FillableStores,
  type MovableLog,
  type MovableStores,
} from '@sparbar/event-sourcing';
import { isCooperation } from '../../rules/cooperation-id';
import { refuseUnfinished, refuseUnfinishedRestore, unfinishedMove } from './backup/unfinished';
import { checkFolder } from './check-folder';
import { openDocumentStore } from './document-store';
import { openEventStore } from './event-store';
import { lockFolder, type FolderLock } from './lock-folder';
import { openMovableKeys } from './movable-keys';
import { makeFolder, markFolder, unmarkFolder } from './on-disk';
import { openProgressStore } from './progress-store';

/** A data folder that everything is carried from: locked, so that nobody writes there meanwhile, and found to be whole. */
export const folderToMove = (given: string): MovableStores => {
  const folder = path.resolve(given);
  if (!existsSync(folder)) throw new MoveRefused(`${folder} is not there: give the data folder with --from.`);
  refuseOnlyDemonstration(folder);
  const lock = lockFolder(lockedWith(folder));
  try {
    refuseUnfinished(folder);
    checkFolder(folder);
    return storesIn(folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** A data folder that is to be filled: a new one, an empty one, or one that was being filled. */
export const folderToFill = (given: string): FillableStores => {
  const folder = path.resolve(given);
  makeFolder(folder);
  const lock = lockFolder(lockedWith(folder));
  try {
    refuseUnfinishedRestore(folder);
    const strange = readdirSync(folder).find((name) => !belongs(name));
    if (strange !== undefined)
      throw new MoveRefused(`${folder} holds ${strange}, which is not of a data folder: choose an empty folder with --to.`);
  } catch (error) {
    lock.release();
    throw error;
  }
  const marker = path.join(folder, unfinishedMove);
  return {
    ...storesIn(folder, lock),
    begin: async () => markFolder(marker),
    fill: async (log) => fillable(path.join(folder, log)),
    forgetReadModels: async (log) => {
      for (const end of ['', '-wal', '-shm']) rmSync(path.join(folder, log, `read-models.sqlite${end}`), { force: true });
    },
    end: async () => {
      checkFolder(folder);
      unmarkFolder(marker);
    },
  };
};

const refuseOnlyDemonstration = (folder: string): void => {
  const names = readdirSync(folder);
  const demonstration = names.find((name) => name.startsWith('demonstration-'));
  if (demonstration !== undefined && !names.some(isCooperation))
    throw new MoveRefused(
      `There is nothing in ${folder} but a demonstration: to move that, name its own folder, --from ${path.join(folder, demonstration)}.`,
    );
};

/** A demonstration lies in the folder that is locked. */
const lockedWith = (folder: string): string => (path.basename(folder).startsWith('demonstration-') ? path.dirname(folder) : folder);

const belongs = (name: string): boolean =>
  isCooperation(name) || /^(lock\.sqlite.*|can-write|move-unfinished|demonstration-.*)$/.test(name);

const storesIn = (folder: string, lock: FolderLock): MovableStores => ({
  place: folder,
  logs: async () => {
    const names = readdirSync(folder).filter((name) => isCooperation(name) && existsSync(path.join(folder, name, 'events.sqlite')));
    const found: string[] = [];
    for (const name of names.sort()) {
      const log = movable(path.join(folder, name));
      if ((await log.events.end()) > 0n) found.push(name);
      await log.close();
    }
    return found.sort((one, other) => Number(one === systemLog) - Number(other === systemLog));
  },
  open: async (log) => movable(path.join(folder, log)),
  close: async () => lock.release(),
});

/** A file that is not there holds nothing, and is not made by being looked for. */
const movable = (folder: string): MovableLog => {
  const closing: (() => Promise<void>)[] = [];
  const ifThere = <Part extends { close(): Promise<void> }>(name: string, open: (file: string) => Part): Part | undefined => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return undefined;
    const part = open(file);
    closing.push(() => part.close());
    return part;
  };
  return {
    events: ifThere('events.sqlite', openEventStore) ?? { readAll: async () => [], end: async () => 0n },
    keys: ifThere('keys.sqlite', openMovableKeys) ?? {
      pages: async function* () {},
      find: async (names) => names.map(() => undefined),
    },
    documents: openDocumentStore(path.join(folder, 'documents')),
    progress: ifThere('progress.sqlite', openProgressStore) ?? { all: async () => [], find: async () => undefined },
    close: async () => {
      for (const close of closing) await close();
    },
  };
};

const fillable = (folder: string): FillableLog => {
  const events = openEventStore(path.join(folder, 'events.sqlite'));
  const keys = openMovableKeys(path.join(folder, 'keys.sqlite'));
  const progress = openProgressStore(path.join(folder, 'progress.sqlite'));
  return {
    ...{ events, keys, progress },
    documents: openDocumentStore(path.join(folder, 'documents')),
    // Asked for in one turn they are written in one transaction, in the order in which they were asked for.
    append: async (envelopes) => {
      await Promise.all(runsOf(envelopes).map((run) => events.append(run.stream, run.expected, run.events)));
    },
    close: async () => {
      for (const part of [events, keys, progress]) await part.close();
    },
  };
};
