import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import {
  canonical,
  StoreDamaged,
  type Appended,
  type Envelope,
  type EventStore,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@sparbar/event-sourcing';
import { appendRuling, eventTexts, type EventText, type LogAsItStands } from '../../rules/append-ruling';
import { Bell } from '../../rules/bell';
import { followed } from '../../rules/followed';
import { openDatabase, type Database, type FileFormat } from './database';
import { GroupCommit } from './group-commit';
import { pollWhileAwaited } from './poll';

export const eventsFormat: FileFormat = {
  applicationId: 0x53504201,
  version: 2,
  synchronous: 'FULL',
  tables: `
    CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      id TEXT NOT NULL UNIQUE,
      event TEXT NOT NULL,
      -- The CRC-32 of the event's bytes, asked for at each reading: what has rotted on the disk is never taken for what was written.
      sum INTEGER NOT NULL,
      UNIQUE (stream, version)
    ) STRICT;
    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'An event is never changed'); END;
    CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'An event is never deleted'); END;
    -- INSERT OR REPLACE deletes without asking the trigger above.
    CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
      WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM events WHERE stream = NEW.stream)
        OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
      BEGIN SELECT RAISE(ABORT, 'An event is only ever added, as the next version of its stream'); END;
  `,
  from: {
    1: 'INSERT INTO events SELECT position, stream, version, id, event, sum_of(stream, version, id, event) FROM older.events ORDER BY position',
  },
  functions: { sum_of: (stream, version, id, event) => sumOfUnsummed(String(stream), Number(version), String(id), String(event)) },
};

/** Before events had sums: at least each is whole, in the one form there is, and where it says it belongs. */
const sumOfUnsummed = (stream: string, version: number, id: string, event: string): number => {
  const envelope = parsed(event);
  if (canonical(envelope) !== event || envelope.stream !== stream || envelope.version !== version || envelope.id !== id)
    throw new StoreDamaged(`Version ${version} of ${stream} is not the event written there`);
  return crc32(event);
};

const parsed = (event: string): Envelope => {
  try {
    return JSON.parse(event) as Envelope;
  } catch (error) {
    throw new StoreDamaged('An event cannot be read', { cause: error });
  }
};

/** The log of one cooperation in one SQLite file. Other threads and processes may have it open too. */
export const openEventStore = (file: string): EventStore => eventStoreOn(openDatabase(file, eventsFormat));

export const eventStoreOn = (database: Database): EventStore => {
  const bell = new Bell();
  const closing = new AbortController();
  const log = new SqliteLog(database);
  const commits = new GroupCommit(database, () => bell.ring());
  pollWhileAwaited(database, bell, closing.signal);
  return {
    append: async (stream, expectedVersion, events) => {
      const texts = eventTexts(events);
      return commits.write(() => appendRuling(log, stream, expectedVersion, texts) ?? log.write(stream, texts));
    },
    read: async (stream, from = 1, to = Number.MAX_SAFE_INTEGER) => log.stream(stream, from, to),
    readAll: async (after, limit) => log.after(after, limit),
    end: async () => log.end(),
    subscribe: (after, signal) =>
      followed((position) => log.after(position, pageSize), bell, after, AbortSignal.any([signal, closing.signal])),
    close: async () => {
      commits.close();
      closing.abort();
      database.close();
    },
  };
};

/** Bounds what one statement builds: an event is at most 48 KiB. */
const pageSize = 1_000;
type Row = readonly [position: number, event: string, sum: number];

class SqliteLog implements LogAsItStands {
  readonly #database: Database;
  readonly #tail;
  readonly #at;
  readonly #holder;
  readonly #insert;
  readonly #stream;
  readonly #after;
  readonly #end;

  constructor(database: Database) {
    this.#database = database;
    this.#tail = database.prepare('SELECT version, position FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1');
    this.#at = database.prepare('SELECT event AS text, position FROM events WHERE stream = ? AND version = ?');
    this.#holder = database.prepare('SELECT stream FROM events WHERE id = ?');
    this.#insert = database.prepare('INSERT INTO events (stream, version, id, event, sum) VALUES (?, ?, ?, ?, ?)');
    this.#stream = database.prepare(
      'SELECT position, event, sum FROM events WHERE stream = ? AND version BETWEEN ? AND ? ORDER BY version',
    );
    this.#after = database.prepare('SELECT position, event, sum FROM events WHERE position > ? ORDER BY position LIMIT ?');
    this.#end = database.prepare('SELECT max(position) AS "end" FROM events');
    for (const statement of [this.#stream, this.#after]) statement.setReturnArrays(true);
  }

  tail(stream: StreamName): Appended {
    const row = this.#tail.get(stream);
    return row === undefined
      ? { version: 0, position: 0n }
      : { version: Number(row['version']), position: BigInt(Number(row['position'])) };
  }

  at(stream: StreamName, version: number): { readonly text: string; readonly position: Position } | undefined {
    if (!Number.isSafeInteger(version)) return undefined;
    const row = this.#at.get(stream, version);
    return row === undefined ? undefined : { text: String(row['text']), position: BigInt(Number(row['position'])) };
  }

  holder(id: string): StreamName | undefined {
    const row = this.#holder.get(id);
    return row === undefined ? undefined : (String(row['stream']) as StreamName);
  }

  write(stream: StreamName, events: readonly EventText[]): Appended {
    let last: Appended = { version: 0, position: 0n };
    for (const { version, id, text } of events)
      last = { version, position: BigInt(this.#insert.run(stream, version, id, text, crc32(text)).lastInsertRowid) };
    return last;
  }

  stream(stream: StreamName, from: number, to: number): readonly StoredEvent[] {
    const events: StoredEvent[] = [];
    let next = Math.max(from, 1);
    while (next <= to) {
      const last = Math.min(to, next + pageSize - 1);
      const found = this.#parsed(this.#stream, [stream, next, last]);
      for (const event of found) {
        if (event.envelope.stream !== stream || event.envelope.version !== next)
          this.#refuse(`an event at position ${event.position} that is not the one written there`);
        events.push(event);
        next += 1;
      }
      if (next <= last) break;
    }
    return events;
  }

  after(position: Position, limit: number): readonly StoredEvent[] {
    const events: StoredEvent[] = [];
    while (events.length < limit) {
      const wanted = Math.min(limit - events.length, pageSize);
      const found = this.#parsed(this.#after, [events.at(-1)?.position ?? position, wanted]);
      for (const event of found) events.push(event);
      if (found.length < wanted) break;
    }
    return events;
  }

  end(): Position {
    return BigInt(Number(this.#database.use(() => this.#end.get())?.['end'] ?? 0));
  }

  #parsed(statement: StatementSync, values: readonly SQLInputValue[]): readonly StoredEvent[] {
    const rows = this.#database.use(() => statement.all(...values)) as unknown as readonly Row[];
    for (const [position, event, sum] of rows) {
      if (typeof event !== 'string' || crc32(event) !== sum)
        this.#refuse(`an event at position ${position} that is not the one written there`);
    }
    // All of them at once: several times faster than one by one.
    const envelopes = JSON.parse(`[${rows.map(([, event]) => event).join(',')}]`) as readonly Envelope[];
    return rows.map(([position], index) => ({ position: BigInt(position), envelope: envelopes[index] as Envelope }));
  }

  #refuse(what: string): never {
    return this.#database.use(() => {
      throw new StoreDamaged(
        `${this.#database.file} holds ${what}. Stop Spårbar, keep a copy of the file, and restore it from the latest backup.`,
      );
    });
  }
}
