import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { canonical, derivedId, StoreDamaged, StoreUnavailable, type Envelope } from '@sparbar/event-sourcing';
import { anEvent, idsOf, someEvents, stream } from '../../../../test/contracts/event-store/events';
import { allGone, goneAfterwards, inHand } from '../../../../test/stand-ins/eventstoredb/in-hand';
import type { LogRecord, Proposed } from '../../../../test/stand-ins/eventstoredb/log';

const a = stream('a');

afterEach(allGone);

const with_ = (record: LogRecord, change: (envelope: Record<string, unknown>) => void): LogRecord => {
  const envelope = JSON.parse(record.data.toString('utf8')) as Record<string, unknown>;
  change(envelope);
  return { ...record, data: Buffer.from(JSON.stringify(envelope)) };
};

/** With the id that these bytes would have: whoever wrote them knew how. */
const signed = (record: LogRecord): LogRecord => ({ ...record, id: derivedId(canonical(JSON.parse(record.data.toString('utf8')))) });

const alterations: Readonly<Record<string, (record: LogRecord) => LogRecord>> = {
  'one letter is another': (record) => ({ ...record, data: Buffer.from(record.data.toString('utf8').replace('version 2', 'version 9')) }),
  'a member more': (record) => with_(record, (envelope) => (envelope['reason'] = 'none')),
  'a member less': (record) => with_(record, (envelope) => delete envelope['salt']),
  'another id': (record) => ({ ...record, id: crypto.randomUUID() }),
  'another type': (record) => ({ ...record, type: 'SomethingElse' }),
  'another stream inside': (record) => signed(with_(record, (envelope) => (envelope['stream'] = stream('b')))),
  'another version inside': (record) => signed(with_(record, (envelope) => (envelope['version'] = 7))),
  'a version that is no number': (record) => signed(with_(record, (envelope) => (envelope['version'] = null))),
  'other causes outside': (record) => ({ ...record, metadata: Buffer.from('{"$correlationId":"c-2"}') }),
  'no causes outside': (record) => ({ ...record, metadata: Buffer.alloc(0) }),
  'no JSON': (record) => ({ ...record, data: Buffer.from('{"id":') }),
  'a list': (record) => ({ ...record, data: Buffer.from('[]') }),
  'half a letter': (record) => ({
    ...record,
    data: Buffer.from(record.data.toString('latin1').replace('version 2', 'version \xc3'), 'latin1'),
  }),
  'prepared after it was committed': (record) => ({ ...record, prepared: record.position + 5n }),
  bytes: (record) => ({ ...record, isJson: false }),
  'the next one': (record) => ({ ...record, revision: record.revision + 1n }),
};

describe('a record that is not what was written', () => {
  it.each(Object.entries(alterations))('is not taken for an event: %s', async (_, alter) => {
    const { server, db, store, another } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 3));
    server.misbehaviour.altered = (record) => (record.stream === a && record.revision === 1n ? alter(record) : record);
    await expect(store.read(a)).rejects.toBeInstanceOf(StoreDamaged);
    await expect(store.readAll(0n, 100)).rejects.toBeInstanceOf(StoreDamaged);
    await expect(store.subscribe(0n, AbortSignal.timeout(5_000))[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(StoreDamaged);
    // One who has not read the stream comes upon it before she writes.
    await expect(
      another()
        .open('norrvik')
        .append(a, 3, [anEvent(a, 4)]),
    ).rejects.toBeInstanceOf(StoreDamaged);
    expect((await db.open('soderby').readAll(0n, 100)).length).toBe(0);
  });

  it('is come upon also by one who hears it', async () => {
    const { server, db, store } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    const pages = store.subscribe(0n, AbortSignal.timeout(5_000))[Symbol.asyncIterator]();
    await pages.next();
    const next = pages.next().catch((error: unknown) => error);
    while (!db.following().caughtUp) await new Promise((resolve) => setTimeout(resolve, 5));
    server.misbehaviour.altered = (record) => (record.revision === 1n ? { ...record, type: 'SomethingElse' } : record);
    await store.append(a, 1, [anEvent(a, 2)]);
    expect(await next).toBeInstanceOf(StoreDamaged);
  });

  it('of somebody else in a stream of ours is not passed over', async () => {
    const { server, store } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    const client = EventStoreDBClient.connectionString(server.connectionString);
    goneAfterwards(() => void client.dispose());
    await client.appendToStream(a, jsonEvent({ type: 'NoteMade', data: { text: 'from elsewhere' } }), { expectedRevision: 0n });
    await expect(store.read(a)).rejects.toThrow(/Version 2 of norrvik.note-a .*who else writes/);
    await expect(store.readAll(0n, 10)).rejects.toBeInstanceOf(StoreDamaged);
  });

  it('twice at one position is not passed over', async () => {
    const { server, store } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 3));
    const positions = (await store.read(a)).map(({ position }) => position);
    server.misbehaviour.altered = (record) =>
      record.revision === 2n
        ? { ...record, position: positions[1] ?? 0n, prepared: positions[1] ?? 0n }
        : { ...record, prepared: record.position - 1n };
    await expect(store.readAll(0n, 10)).rejects.toThrow(/Two events stand at position/);
  });
});

describe('a stream that has lost its beginning', () => {
  it.each([{ $tb: 2 }, { $maxCount: 1 }])('is not taken for a shorter one (%j)', async (settings) => {
    const { server, store } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 4));
    server.log.setMetadata(a, settings);
    await expect(store.read(a)).rejects.toThrow(/Version 1 of norrvik.note-a is no longer/);
  });

  it('has it seen whichever version is missing', async () => {
    const { server, store } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 4));
    server.misbehaviour.altered = (record) =>
      record.revision >= 2n && record.stream === a ? { ...(server.log.records.at(-1) as LogRecord) } : record;
    await expect(store.read(a)).rejects.toThrow(/Version 3 of norrvik.note-a is no longer/);
  });
});

it('a stream that is begun while it is read is not one that has lost its beginning', async () => {
  const { server, store } = await inHand();
  server.misbehaviour.slowMs = 300;
  const reading = store.read(a);
  // It has been told that there is no such stream, and asks whether there was one.
  for (let asked = 0; asked < 2; asked += server.asked().readings) await new Promise((resolve) => setTimeout(resolve, 5));
  server.misbehaviour.slowMs = 0;
  await store.append(a, 0, [anEvent(a, 1)]);
  expect(await reading).toEqual([]);
  expect(await store.read(a)).toHaveLength(1);
});

describe('the log of one cooperation', () => {
  const put = (
    server: { readonly log: { append(stream: string, expected: 'any', events: readonly Proposed[]): unknown } },
    to: string,
    type: string,
  ) =>
    server.log.append(to, 'any', [
      {
        id: crypto.randomUUID(),
        type,
        isJson: type !== '$>',
        data: Buffer.from(type === '$>' ? '0@norrvik.note-a' : '{}'),
        metadata: Buffer.alloc(0),
      },
    ]);

  it('holds its own events and nothing else', async () => {
    const { server, db, store } = await inHand();
    const own: Envelope[] = [];
    for (const version of [1, 2, 3]) {
      put(server, '$ce-norrvik.note', '$>');
      put(server, 'norrvik.links', '$>');
      put(server, '$stats-0.0.0.0:2113', '$statsCollected');
      put(server, 'somebody-else', 'Made');
      put(server, `$$${a}`, '$metadata');
      put(server, 'norrvikab.note-a', 'Made');
      await db.open('norrvi').append('norrvi.note-a', version - 1, [anEvent('norrvi.note-a', version)]);
      const event = anEvent(a, version);
      own.push(event);
      await store.append(a, version - 1, [event]);
    }
    for (const limit of [1, 2, 100]) {
      const first = await store.readAll(0n, limit);
      const rest = await store.readAll(first.at(-1)?.position ?? 0n, 100);
      expect(idsOf([...first, ...rest])).toEqual(idsOf(own));
    }
    expect(await store.end()).toBe((await store.readAll(0n, 100)).at(-1)?.position);
    expect(await db.cooperations()).toEqual(['norrvi', 'norrvik', 'norrvikab']);
  });

  it('has its end looked for no further back than has been seen', async () => {
    const { server, db, store } = await inHand();
    const { position } = await store.append(a, 0, [anEvent(a, 1)]);
    for (let count = 0; count < 3_000; count += 1) put(server, 'soderby.note-a', 'Made');
    const given = (): number => asked;
    let asked = 0;
    server.misbehaviour.altered = (record) => ((asked += 1), record);
    expect(await store.end()).toBe(position);
    expect(given()).toBeGreaterThan(2_000);
    asked = 0;
    for (let time = 0; time < 10; time += 1) expect(await store.end()).toBe(position);
    expect(await db.open('nobody').end()).toBe(0n);
    expect(given()).toBeLessThanOrEqual(11 * 16);
    const later = await store.append(a, 1, someEvents(a, 2, 40));
    expect(await store.end()).toBe(later.position);
  });

  it('is looked through by the server for who has been silent for long, and for all there are', async () => {
    const { server, db, store, another } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 3));
    const opening = 'alby.cooperation-alby';
    await db.open('alby').append(opening, 0, [anEvent(opening, 1)]);
    const last = await store.append(a, 3, [anEvent(a, 4)]);
    for (let count = 0; count < 8_000; count += 1) put(server, 'soderby.cooperation-soderby', 'Made');
    const begun = another();
    let given = 0;
    server.misbehaviour.altered = (record) => ((given += 1), record);
    expect(await begun.open('norrvik').end()).toBe(last.position);
    expect(await begun.open('nobody').end()).toBe(0n);
    expect(given).toBeLessThan(5_200);
    expect(await begun.cooperations()).toEqual(['alby', 'norrvik', 'soderby']);
    server.asked();
    expect(await begun.open('norrvik').end()).toBe(last.position);
    expect(await begun.open('nobody').end()).toBe(0n);
    expect(await begun.cooperations()).toEqual(['alby', 'norrvik', 'soderby']);
    // Whether something has come meanwhile, and no more.
    expect(server.asked().readings).toBe(3);
    const first = anEvent('nobody.note-a', 1);
    const { position } = await begun.open('nobody').append('nobody.note-a', 0, [first]);
    expect(await begun.open('nobody').end()).toBe(position);
  });

  it('is asked for again where the server falls silent while it looks', async () => {
    const { server, store, another } = await inHand({ patience: { answerMs: 400, againMs: [20, 20] } });
    const { position } = await store.append(a, 0, [anEvent(a, 1)]);
    for (let count = 0; count < 6_000; count += 1) put(server, 'soderby.note-a', 'Made');
    server.misbehaviour.silentSearches = 1;
    expect(await another().open('norrvik').end()).toBe(position);
    server.misbehaviour.silentSearches = 9;
    await expect(another().open('norrvik').end()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('leaves out the system among the cooperations, and one that has no event', async () => {
    const { db } = await inHand();
    expect(await db.cooperations()).toEqual([]);
    await db.open('system').append('system.note-a', 0, [anEvent('system.note-a', 1)]);
    await db.open('soderby').read('soderby.note-a');
    await db.open('norrvik').append(a, 0, [anEvent(a, 1)]);
    expect(await db.cooperations()).toEqual(['norrvik']);
  });

  it('has no stream of another', async () => {
    const { db } = await inHand();
    await expect(db.open('norrvi').read(a)).rejects.toThrow(/norrvik.note-a is not a stream of norrvi/);
    await expect(db.open('norrvi').append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(TypeError);
    expect(() => db.open('Norrvik')).toThrow(TypeError);
  });
});
