import type { ProgressStore } from '@sparbar/event-sourcing';
import { openDatabase, type FileFormat } from './database';

export const progressFormat: FileFormat = {
  applicationId: 0x53504204,
  version: 1,
  synchronous: 'FULL',
  tables: `
    CREATE TABLE progress (
      name TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      wrote INTEGER NOT NULL,
      epoch INTEGER NOT NULL
    ) STRICT;
  `,
};

export const openProgressStore = (file: string): ProgressStore => {
  const database = openDatabase(file, progressFormat);
  const select = database.prepare('SELECT position, seq, wrote, epoch FROM progress WHERE name = ?');
  select.setReadBigInts(true);
  const begin = database.prepare('INSERT INTO progress (position, seq, wrote, epoch, name) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const move = database.prepare(
    'UPDATE progress SET position = ?, seq = ?, wrote = ?, epoch = ? WHERE name = ? AND position = ? AND epoch = ?',
  );
  return {
    find: async (name) => {
      const row = database.use(() => select.get(name));
      return (
        row && {
          position: BigInt(row['position'] as bigint),
          seq: Number(row['seq']),
          wrote: BigInt(row['wrote'] as bigint),
          epoch: Number(row['epoch']),
        }
      );
    },
    advance: async (name, expected, next) => {
      const values = [next.position, next.seq, next.wrote, next.epoch, name] as const;
      const done = database.transaction(() =>
        expected === undefined ? begin.run(...values) : move.run(...values, expected.position, expected.epoch),
      );
      return Number(done.changes) === 1;
    },
    close: async () => database.close(),
  };
};
