// What the adapter relies on, or guards against, in the server itself: asked of the stand-in, and of a real server where EVENTSTORE_URL names one.
import { EventStoreDBClient, jsonEvent, type EventData, type ResolvedEvent, type StreamingRead } from '@eventstore/db-client';
import { freshName } from '../stand-ins/eventstoredb/under-another-name';
import { standIn, type StandIn } from '../stand-ins/eventstoredb/stand-in';

const url = process.env['EVENTSTORE_URL'];
let server: StandIn | undefined;
let client: EventStoreDBClient;

const event = (id: string = crypto.randomUUID(), data: Record<string, unknown> = { a: 1 }): EventData =>
  jsonEvent({ id, type: 'NoteMade', data, metadata: { by: 'somebody' } });
const stream = (): string => `${freshName()}.note-a`;

const all = async (reading: StreamingRead<ResolvedEvent>): Promise<readonly ResolvedEvent[]> => {
  const events: ResolvedEvent[] = [];
  for await (const one of reading) events.push(one);
  return events;
};

const idsIn = async (name: string): Promise<readonly (string | undefined)[]> =>
  (await all(client.readStream(name))).map((one) => one.event?.id);

/** Of the log only what concerns a stream: on a real server others may be writing. */
const about = (name: string, events: readonly ResolvedEvent[]): readonly ResolvedEvent[] =>
  events.filter((one) => [name, `$$${name}`].includes(one.event?.streamId ?? ''));
const lastAbout = async (name: string): Promise<ResolvedEvent | undefined> =>
  about(name, await all(client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 3_000 })))[0];

const atRevision = (revision: bigint) => ({ expectedRevision: revision });
const none = { expectedRevision: 'no_stream' } as const;

beforeAll(async () => {
  server = url === undefined ? await standIn() : undefined;
  client = EventStoreDBClient.connectionString(url ?? server?.connectionString ?? '');
});

afterAll(async () => {
  await client.dispose();
  server?.stop();
});

describe(`the protocol, as ${url === undefined ? 'the stand-in' : 'the server at EVENTSTORE_URL'} speaks it`, () => {
  it('answers an append with the revision and the position of its last event', async () => {
    const name = stream();
    const answer = await client.appendToStream(name, [event(), event()], none);
    const last = (await all(client.readStream(name))).at(-1);
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 1n, position: last?.event?.position });
    expect(last?.commitPosition).toBe(last?.event?.position?.commit);
    expect(last?.event?.position?.prepare).toBe(last?.event?.position?.commit);
  });

  it('answers the same ids at the same expectation with the first answer, whatever they bring', async () => {
    const name = stream();
    const [one, other] = [event(), event()];
    const first = await client.appendToStream(name, [one, other], none);
    await client.appendToStream(name, event(), atRevision(1n));
    expect(await client.appendToStream(name, [one, other], none)).toEqual(first);
    expect(await client.appendToStream(name, [event(one.id, { a: 2 }), event(other.id, { a: 3 })], none)).toEqual(first);
    expect(await idsIn(name)).toHaveLength(3);
  });

  it('writes an id a second time when the expected revision is current', async () => {
    const name = stream();
    const one = event();
    await client.appendToStream(name, one, none);
    await client.appendToStream(name, one, atRevision(0n));
    expect(await idsIn(name)).toEqual([one.id, one.id]);
  });

  it('refuses other ids, a part of them, more than there are, and expectations ahead', async () => {
    const name = stream();
    const [one, other] = [event(), event()];
    await client.appendToStream(name, [one, other], none);
    for (const [events, expected] of [
      [[event()], none],
      [[one, event()], none],
      [[one, other, event()], none],
      [[other], none],
      [[event()], atRevision(7n)],
    ] as const)
      await expect(client.appendToStream(name, [...events], expected)).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: 1n,
      });
    expect(await idsIn(name)).toEqual([one.id, other.id]);
  });

  it('refuses more than a mebibyte at once', async () => {
    const half = 'x'.repeat(600_000);
    await expect(client.appendToStream(stream(), [event(undefined, { half }), event(undefined, { half })], none)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
  });

  it('tells a stream that is not there from the end of one that is', async () => {
    const name = stream();
    await expect(all(client.readStream(name))).rejects.toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream(name, event(), none);
    expect(await all(client.readStream(name, { fromRevision: 5n }))).toEqual([]);
  });

  it('lets a deleted stream look like one that never was, and count on', async () => {
    const name = stream();
    await client.appendToStream(name, [event(), event()], none);
    await client.deleteStream(name);
    await expect(all(client.readStream(name))).rejects.toMatchObject({ type: 'stream-not-found' });
    expect(await client.appendToStream(name, event(), none)).toMatchObject({ nextExpectedRevision: 2n });
    expect((await all(client.readStream(name))).map((one) => one.event?.revision)).toEqual([2n]);
    expect((await client.getStreamMetadata(name)).metadata).toMatchObject({ truncateBefore: 2 });
  });

  it('lets a stream deleted for good be neither read nor written', async () => {
    const name = stream();
    await client.appendToStream(name, event(), none);
    await client.tombstoneStream(name);
    await expect(all(client.readStream(name))).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(client.appendToStream(name, event(), atRevision(0n))).rejects.toMatchObject({ type: 'stream-deleted' });
    expect((await lastAbout(name))?.event).toMatchObject({ streamId: name, type: '$streamDeleted' });
  });

  it.each([
    [{ maxCount: 2 }, [2n, 3n]],
    [{ truncateBefore: 1 }, [1n, 2n, 3n]],
  ])('hides what a stream is set to forget (%j)', async (settings, revisions) => {
    const name = stream();
    await client.appendToStream(name, [event(), event(), event(), event()], none);
    await client.setStreamMetadata(name, settings);
    expect((await all(client.readStream(name))).map((one) => one.event?.revision)).toEqual(revisions);
    expect((await lastAbout(name))?.event).toMatchObject({ streamId: `$$${name}`, type: '$metadata' });
  });

  it('reads the log from a position on forwards, and before it backwards', async () => {
    const name = stream();
    await client.appendToStream(name, [event(), event(), event()], none);
    const places = (await all(client.readStream(name))).map((one) => one.event?.position ?? { commit: 0n, prepare: 0n });
    const [first, middle, last] = places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]];
    const positions = (events: readonly ResolvedEvent[]) => events.map((one) => one.event?.position?.commit);
    expect(positions(about(name, await all(client.readAll({ fromPosition: middle }))))).toEqual([middle.commit, last.commit]);
    const before = about(name, await all(client.readAll({ fromPosition: last, direction: 'backwards', maxCount: 3_000 })));
    expect(positions(before)).toEqual([middle.commit, first.commit]);
    expect(await all(client.readAll({ fromPosition: { commit: last.commit + 10n ** 12n, prepare: last.commit + 10n ** 12n } }))).toEqual(
      [],
    );
  });

  it('makes nothing of a position at which no record begins', async () => {
    const name = stream();
    const { position } = await client.appendToStream(name, event(), none);
    const between = (position?.commit ?? 0n) - 1n;
    await expect(all(client.readAll({ fromPosition: { commit: between, prepare: between } }))).rejects.toMatchObject({ type: 'unknown' });
  });

  it('gives a subscriber what comes after a position, and says when that was all', async () => {
    const name = stream();
    const { position } = await client.appendToStream(name, event(), none);
    const [before, after] = [event(), event()];
    await client.appendToStream(name, before, atRevision(0n));
    const subscription = client.subscribeToAll({ fromPosition: position ?? 'start' });
    const told: string[] = [];
    let written: Promise<unknown> | undefined;
    subscription.on('confirmation', () => told.push('confirmed'));
    subscription.on('caughtUp', () => {
      told.push('caught up');
      written = client.appendToStream(name, after, atRevision(1n));
    });
    for await (const { event: one } of subscription) {
      if (one?.streamId === name) told.push(one.id);
      if (one?.id === after.id) break;
    }
    expect(told).toEqual(['confirmed', before.id, 'caught up', after.id]);
    await written;
    await subscription.unsubscribe();
  });
});
