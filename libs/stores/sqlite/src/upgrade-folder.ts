import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import { cooperationFolders, durableFiles, type DurableFile } from './durable-files';
import { syncFile, syncFolder } from './on-disk';
import { CreatedByNewer, damaged, storeFailure } from './sqlite-failure';
import { refuseDamagedLog } from './write-ahead-log';

/**
 * Brings a data folder of an older format up to this one, while nobody else has it open, and answers how many files that were. Each file is made anew
 * beside the old one; only when all of them are there and whole do they take the places. Until then, whatever happens, the folder is as it was.
 */
export const upgradeFolder = (folder: string): number => {
  const outdated = cooperationFolders(folder).flatMap(durableFiles).filter(isOutdated);
  const made: string[] = [];
  try {
    for (const durable of outdated) {
      made.push(upgraded(durable.file));
      makeAnew(durable);
    }
  } catch (error) {
    for (const copy of made) rmSync(copy, { force: true });
    throw error;
  }
  for (const { file } of outdated) {
    renameSync(upgraded(file), file);
    syncFolder(path.dirname(file));
  }
  return outdated.length;
};

const upgraded = (file: string): string => `${file}.upgraded`;

const numberOf = (sqlite: DatabaseSync, pragma: string, schema = 'main'): number =>
  Number(sqlite.prepare(`PRAGMA ${schema}.${pragma}`).get()?.[pragma]);

/** Only what is ours and older; whatever else is wrong with a file is said when it is opened. */
const isOutdated = ({ file, format }: DurableFile): boolean => {
  refuseDamagedLog(file);
  try {
    const sqlite = new DatabaseSync(file);
    try {
      const version = numberOf(sqlite, 'user_version');
      if (version > format.version) throw new CreatedByNewer(file, version, format.version);
      return numberOf(sqlite, 'application_id') === format.applicationId && version > 0 && version < format.version;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw storeFailure(error, file);
  }
};

const makeAnew = ({ file, format }: DurableFile): void => {
  const copy = upgraded(file);
  // One that a death left behind.
  rmSync(copy, { force: true });
  try {
    const sqlite = new DatabaseSync(copy);
    try {
      for (const [name, work] of Object.entries(format.functions ?? {}))
        sqlite.function(name, { deterministic: true, varargs: true }, work);
      sqlite.prepare('ATTACH ? AS older').run(file);
      if (sqlite.prepare('PRAGMA older.integrity_check(1)').get()?.['integrity_check'] !== 'ok') throw damaged(file);
      const filling = format.from?.[numberOf(sqlite, 'user_version', 'older')];
      if (filling === undefined) throw damaged(file);
      sqlite.exec(
        `BEGIN; ${format.tables}; ${filling}; PRAGMA application_id = ${format.applicationId}; PRAGMA user_version = ${format.version}; COMMIT`,
      );
    } finally {
      sqlite.close();
    }
  } catch (error) {
    // What the filling says of a row, for the file it came from.
    throw error instanceof StoreDamaged ? damaged(file, { cause: error }) : storeFailure(error, copy);
  }
  syncFile(copy);
  // The last one to close a file takes its write-ahead log in; left beside the new file it would be taken for that one's.
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
    throw new StoreUnavailable(`${file} is held by another program. Find out who has the file open, and start again.`);
};
