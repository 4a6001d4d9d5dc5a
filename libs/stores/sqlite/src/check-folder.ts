import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isSealed, StoreDamaged, StoreUnavailable, type Sealed } from '@sparbar/event-sourcing';
import { openDatabase, type Database, type FileFormat } from './database';
import { cooperationFolders, durableFiles, type DurableFile } from './durable-files';
import { CreatedByNewer, CreatedByOlder, damaged } from './sqlite-failure';
import { upgradeFolder } from './upgrade-folder';
import { refuseDamagedLog } from './write-ahead-log';

/**
 * Looks a data folder through before anything trusts it: throws `StoreDamaged` with a sentence, or all its durable files are as they were written.
 * Rows carry sums of their own, asked for at each reading; this finds what no row can tell: a row that is no longer found, a table that is another,
 * a log that has lost its end.
 */
export const checkFolder = (folder: string, brokenOff: readonly string[] = brokenOffIn(folder)): void => {
  for (const cooperation of cooperationFolders(folder)) {
    for (const durable of durableFiles(cooperation)) checkFile(durable);
    refuseLostEnd(cooperation);
    if (brokenOff.includes(cooperation)) refuseLostKeys(cooperation);
  }
};

/** Where a process died with keys that were not yet in their place. Whoever opens the file next takes them in, and it can no longer be seen. */
const brokenOffIn = (folder: string): readonly string[] =>
  cooperationFolders(folder).filter((cooperation) => existsSync(path.join(cooperation, 'keys.sqlite-wal')));

/** What a start does before it trusts a folder: brings it up to date, looks it through, and answers how many of its files were of an older format. */
export const prepareFolder = (folder: string): number => {
  const brokenOff = brokenOffIn(folder);
  const upgraded = upgradeFolder(folder);
  checkFolder(folder, brokenOff);
  return upgraded;
};

export const checkFile = ({ file, format }: DurableFile): void => {
  refuseDamagedLog(file);
  let database: Database | undefined;
  try {
    const opened = openDatabase(file, format);
    database = opened;
    const found = opened.use(() => opened.prepare('PRAGMA integrity_check(1)').get())?.['integrity_check'];
    if (found !== 'ok' || tablesOf(opened) !== tablesAsMade(format)) throw damaged(file);
    const rows = format.everyRow?.(opened) ?? [];
    if (rows.some(({ sum, is }) => sum !== is)) throw damaged(file);
  } catch (error) {
    // Once a file is damaged, SQLite can say almost anything.
    throw isOurs(error) ? error : damaged(file, { cause: error });
  } finally {
    database?.close();
  }
};

const isOurs = (error: unknown): boolean =>
  error instanceof StoreDamaged || error instanceof StoreUnavailable || error instanceof CreatedByNewer || error instanceof CreatedByOlder;

const allTables = `SELECT group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, ''), char(10)) AS tables
  FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name)`;

const tablesOf = (database: Database): unknown => database.use(() => database.prepare(allTables).get())?.['tables'];

const tablesAsMade = ({ tables }: FileFormat): unknown => {
  const fresh = new DatabaseSync(':memory:');
  try {
    fresh.exec(tables);
    return fresh.prepare(allTables).get()?.['tables'];
  } finally {
    fresh.close();
  }
};

/** Whoever follows a log is never ahead of it: a place beyond its end means that the end was there and is gone. */
const refuseLostEnd = (cooperation: string): void => {
  const log = path.join(cooperation, 'events.sqlite');
  const end = largest(log, 'SELECT max(position) AS largest FROM events');
  const followers = [
    { file: path.join(cooperation, 'progress.sqlite'), sql: 'SELECT max(max(position, wrote)) AS largest FROM progress' },
    { file: path.join(cooperation, 'read-models.sqlite'), sql: 'SELECT max(position) AS largest FROM models' },
  ];
  for (const { file, sql } of followers) {
    const place = largest(file, sql);
    if (place > end)
      throw new StoreDamaged(
        `${log} ends at position ${end}, but ${path.basename(file)} has followed it to ${place}: the end of the log has been lost. Restore the folder from the latest backup.`,
      );
  }
};

const newest = 1_000;

/** A key is on disk before anything is sealed with it. Where the newest events name one that was never there, the end of the keys is gone. */
const refuseLostKeys = (cooperation: string): void => {
  const sqlite = new DatabaseSync(path.join(cooperation, 'keys.sqlite'));
  try {
    sqlite.prepare('ATTACH ? AS log').run(path.join(cooperation, 'events.sqlite'));
    const key = sqlite.prepare('SELECT 1 FROM keys WHERE domain = ? AND key = ?');
    const events = sqlite.prepare('SELECT position, event FROM log.events ORDER BY position DESC LIMIT ?').all(newest);
    for (const { position, event } of events) {
      const lost = [...sealedIn(JSON.parse(String(event)))].some(({ sealed }) => key.get(sealed.domain, sealed.key) === undefined);
      if (lost)
        throw new StoreDamaged(
          `${path.join(cooperation, 'keys.sqlite')} lacks a key of what was written at position ${Number(position)}: the end of the keys has been lost. Restore the file from the latest backup of the keys.`,
        );
    }
  } finally {
    sqlite.close();
  }
};

function* sealedIn(value: unknown): Generator<Sealed> {
  if (isSealed(value)) yield value;
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* sealedIn(member);
}

const largest = (file: string, sql: string): number => {
  if (!existsSync(file)) return 0;
  const sqlite = new DatabaseSync(file);
  try {
    return Number(sqlite.prepare(sql).get()?.['largest'] ?? 0);
  } catch {
    // Read models that cannot be read are made again; the durable files have been looked through.
    return 0;
  } finally {
    sqlite.close();
  }
};
