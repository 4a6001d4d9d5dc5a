import type { SQLOutputValue } from 'node:sqlite';
import { StoreDamaged, type Progress, type ProgressStore } from '@sparbar/event-sourcing';
import { progressSum } from '../../rules/sums';
import { openDatabase, type FileFormat } from './database';

export const progressFormat: FileFormat = {
  applicationId: 0x53504204,
  version: 2,
  synchronous: 'FULL',
  tables: `
    CREATE TABLE progress (
      name TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      wrote INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      -- Over all of it: a place that has rotted would skip events, or count them twice.
      sum INTEGER NOT NULL
    ) STRICT;
  `,
  from: {
    1: 'INSERT INTO progress SELECT name, position, seq, wrote, epoch, progress_sum(name, position, seq, wrote, epoch) FROM older.progress',
  },
  functions: { progress_sum: (...row) => progressSum(row) },
  everyRow: (database) =>
    database
      .use(() => database.prepare('SELECT name, position, seq, wrote, epoch, sum FROM progress').all())
      .map(({ sum, ...row }) => ({ sum: Number(sum), is: progressSum(Object.values(row)) })),
};

type Row = Readonly<Record<string, SQLOutputValue>>;

export const openProgressStore = (file: string): ProgressStore => {
  const database = openDatabase(file, progressFormat);
  const select = database.prepare('SELECT position, seq, wrote, epoch, sum FROM progress WHERE name = ?');
  select.setReadBigInts(true);
  const selectAll = database.prepare('SELECT name, position, seq, wrote, epoch, sum FROM progress');
  selectAll.setReadBigInts(true);
  const progressOf = (name: string, row: Row): Progress => {
    if (Number(row['sum']) !== progressSum([name, row['position'], row['seq'], row['wrote'], row['epoch']]))
      database.use(() => refuse(database.file, name));
    return {
      position: BigInt(row['position'] as bigint),
      seq: Number(row['seq']),
      wrote: BigInt(row['wrote'] as bigint),
      epoch: Number(row['epoch']),
    };
  };
  const begin = database.prepare(
    'INSERT INTO progress (position, seq, wrote, epoch, sum, name) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const move = database.prepare(
    'UPDATE progress SET position = ?, seq = ?, wrote = ?, epoch = ?, sum = ? WHERE name = ? AND position = ? AND epoch = ?',
  );
  return {
    find: async (name) => {
      const row = database.use(() => select.get(name));
      return row && progressOf(name, row);
    },
    all: async () =>
      database
        .use(() => selectAll.all())
        .map((row) => ({ name: String(row['name']), ...progressOf(String(row['name']), row) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    advance: async (name, expected, next) => {
      const sum = progressSum([name, next.position, next.seq, next.wrote, next.epoch]);
      const values = [next.position, next.seq, next.wrote, next.epoch, sum, name] as const;
      const done = database.transaction(() =>
        expected === undefined ? begin.run(...values) : move.run(...values, expected.position, expected.epoch),
      );
      return Number(done.changes) === 1;
    },
    close: async () => database.close(),
  };
};

const refuse = (file: string, name: string): never => {
  throw new StoreDamaged(
    `${file} no longer says how far ${name} has come. Stop Spårbar, keep a copy of the file, and restore it from the latest backup.`,
  );
};
