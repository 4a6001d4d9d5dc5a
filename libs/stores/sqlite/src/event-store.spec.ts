import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type Envelope, type EventStore } from '@sparbar/event-sourcing';
import { openDatabase } from './database';
import { eventsFormat, eventStoreOn, openEventStore } from './event-store';

const stream = 'norrvik.note-1' as const;

const event = (version: number, text = ''): Envelope => ({
  id: `id-${version}-${text.length}`,
  stream,
  version,
  type: 'NoteMade',
  schema: 1,
  recordedAt: '2026-03-01T08:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u-1', role: 'secretary', party: 'kommunen' },
  owner: 'kommunen',
  $correlationId: 'c-1',
  $causationId: null,
  $command: { key: 'k-1', hash: '00' },
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  data: { text },
});

describe('the events file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-events-'));
  const file = path.join(folder, 'norrvik', 'events.sqlite');
  const opened: EventStore[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(path.dirname(file), { recursive: true, force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = (): EventStore => {
    const store = openEventStore(file);
    opened.push(store);
    return store;
  };

  it.each([
    ['changing', `UPDATE events SET event = '{}'`, 'never changed'],
    ['deleting', 'DELETE FROM events', 'never deleted'],
    [
      'replacing by version',
      `INSERT OR REPLACE INTO events (stream, version, id, event) VALUES ('${stream}', 1, 'other', '{}')`,
      'only ever added',
    ],
    ['replacing by id', `REPLACE INTO events (stream, version, id, event) VALUES ('${stream}', 3, 'id-1-0', '{}')`, 'only ever added'],
    [
      'replacing by position',
      `REPLACE INTO events (position, stream, version, id, event) VALUES (1, '${stream}', 3, 'other', '{}')`,
      'only ever added',
    ],
    ['leaving a gap', `INSERT INTO events (stream, version, id, event) VALUES ('${stream}', 4, 'other', '{}')`, 'only ever added'],
  ])('refuses %s an event, whoever asks', async (_, sql, sentence) => {
    const store = open();
    await store.append(stream, 0, [event(1), event(2)]);
    const before = await store.readAll(0n, 10);
    const other = new DatabaseSync(file);
    expect(() => other.exec(sql)).toThrow(sentence);
    other.close();
    expect(await store.readAll(0n, 10)).toEqual(before);
  });

  it('waits for the disk with every commit and shares the wait among writers', async () => {
    const database = openDatabase(file, eventsFormat);
    const store = eventStoreOn(database);
    opened.push(store);
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    let commits = 0;
    const transaction = database.transaction.bind(database);
    database.transaction = (work) => {
      commits += 1;
      return transaction(work);
    };
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.append(stream, index, [event(index + 1)])));
    expect(commits).toBe(1);
  });

  it('says that the disk is full, keeps what it acknowledged, and goes on when there is room', async () => {
    const database = openDatabase(file, eventsFormat);
    const store = eventStoreOn(database);
    opened.push(store);
    await store.append(stream, 0, [event(1)]);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    const [small, large, late] = await Promise.allSettled([
      store.append(stream, 1, [event(2)]),
      store.append(stream, 2, [event(3, 'ö'.repeat(40_000))]),
      store.append(stream, 9, [event(10)]),
    ]);
    // They shared a transaction, and none of it stands: what was ruled inside it was never true.
    for (const one of [small, large, late])
      expect(one).toMatchObject({
        status: 'rejected',
        reason: { name: 'StoreFull', message: expect.stringContaining('is full. Make room') as string },
      });
    expect(await store.read(stream)).toHaveLength(1);
    database.exec('PRAGMA max_page_count = 1000000');
    await store.append(stream, 1, [event(2), event(3, 'ö'.repeat(40_000))]);
    expect(await open().read(stream)).toHaveLength(3);
  });

  it('says that another program holds the file', async () => {
    const database = openDatabase(file, eventsFormat);
    database.exec('PRAGMA busy_timeout = 50');
    const store = eventStoreOn(database);
    opened.push(store);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append(stream, 0, [event(1)])).rejects.toBeInstanceOf(StoreUnavailable);
    other.exec('ROLLBACK');
    other.close();
    expect((await store.append(stream, 0, [event(1)])).version).toBe(1);
  });

  it('finds who broke a rule of the schema and writes the others', async () => {
    const database = openDatabase(file, eventsFormat);
    // A rule the store itself knows nothing of.
    database.exec(
      `CREATE TRIGGER no_third BEFORE INSERT ON events WHEN NEW.stream = 'norrvik.note-3' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const store = eventStoreOn(database);
    opened.push(store);
    const names = ['norrvik.note-2', 'norrvik.note-3', 'norrvik.note-4'] as const;
    const results = await Promise.allSettled(names.map((name) => store.append(name, 0, [{ ...event(1), id: name, stream: name }])));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.readAll(0n, 10)).toHaveLength(2);
  });

  it('refuses an id that stands in another stream', async () => {
    const store = open();
    await store.append(stream, 0, [event(1)]);
    const other = 'norrvik.note-2' as const;
    await expect(store.append(other, 0, [{ ...event(1), stream: other }])).rejects.toMatchObject({ name: 'DuplicateEvent', stream });
  });
});
