/** node:sqlite as anyone would use it for a log: a table, two unique keys, WAL, and the disk waited for. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Envelope } from '@sparbar/event-sourcing';
import type { Setting } from './contestants';
import { eventsIn } from './events-in.mjs';
import { middleOf, rateOf, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

void serve({
  'append-1-existing-p50-us': async (setting) => {
    const { append, close } = open(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0 });
    return { run: async () => 1000 * (await middleOf(sizes.appends, () => append(next()))), end: close };
  },
  'append-64-writers-per-s': async (setting) => {
    const { append, close } = open(setting);
    const writers = Array.from({ length: sizes.writers }, (_, writer) => eventsIn(setting.appendsFile, { writer }));
    const run = (): Promise<number> =>
      rateOf(sizes.writers * sizes.appendsEach, async () => {
        for (let round = 0; round < sizes.appendsEach; round += 1) for (const next of writers) append(next());
      });
    return { run, end: close };
  },
  'read-stream-1000-ms': async (setting) => {
    const { database, append, close } = open(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0 });
    database.exec('BEGIN');
    const events = Array.from({ length: sizes.streamLength }, next);
    events.forEach(append);
    database.exec('COMMIT');
    const select = database.prepare('SELECT event FROM events WHERE stream = ? ORDER BY version');
    const read = (): void => select.all(events[0].stream).forEach((row) => void JSON.parse(String(row['event'])));
    return { run: () => middleOf(sizes.streamReads, read), end: close };
  },
  'read-all-per-s': async (setting) => {
    const { database, append, close } = open(setting);
    const next = eventsIn(setting.logFile);
    database.exec('BEGIN');
    for (let count = 0; count < sizes.log; count += 1) append(next());
    database.exec('COMMIT');
    const select = database.prepare('SELECT position, event FROM events WHERE position > ? ORDER BY position LIMIT ?');
    const all = async (): Promise<void> => {
      for (let position = 0; position < sizes.log;) {
        for (const row of select.all(position, sizes.page)) {
          JSON.parse(String(row['event']));
          position = Number(row['position']);
        }
      }
    };
    return { run: () => rateOf(sizes.log, all), end: close };
  },
});

function open({ folder, measure }: Setting): {
  readonly database: DatabaseSync;
  readonly append: (event: Envelope) => void;
  readonly close: () => void;
} {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${measure}.sqlite`);
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, id TEXT UNIQUE, event TEXT, UNIQUE (stream, version));
  `);
  const insert = database.prepare('INSERT INTO events (stream, version, id, event) VALUES (?, ?, ?, ?)');
  return {
    database,
    append: (event) => void insert.run(event.stream, event.version, event.id, JSON.stringify(event)),
    close: () => database.close(),
  };
}
