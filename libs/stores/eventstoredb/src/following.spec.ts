import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, StoredEvent } from '@sparbar/event-sourcing';
import { inTime, times } from '../../../../test/contracts/contract';
import { anEvent, appendOneByOne, following, idsOf, someEvents, stream, wholeLog } from '../../../../test/contracts/event-store/events';
import { allGone, goneAfterwards, impatient, inHand } from '../../../../test/stand-ins/eventstoredb/in-hand';
import { standIn } from '../../../../test/stand-ins/eventstoredb/stand-in';
import { RecentEvents } from './recent-events';

const a = stream('a');
const b = stream('b');

afterEach(allGone);

const until = async (what: string, holds: () => boolean): Promise<void> => {
  const looked = (async () => {
    while (!holds()) await pause(5);
  })();
  await inTime(looked, what);
};

/** Follows for as long as the case lasts; what is thrown is kept. */
const follower = (store: EventStore, after = 0n) => {
  const seen: StoredEvent[] = [];
  const left = new AbortController();
  const state: { error?: unknown } = {};
  const followed = (async () => {
    for await (const page of store.subscribe(after, left.signal)) seen.push(...page);
  })().catch((error: unknown) => {
    state.error = error;
  });
  return { seen, state, leave: () => (left.abort(), followed) };
};

describe('the subscription', () => {
  it('is one for all who follow, in all cooperations, and is let go with the last', async () => {
    const { server, db, store } = await inHand();
    const others = [follower(store), follower(store), follower(db.open('soderby')), follower(db.open('system'))];
    await until('it is heard', () => db.following().heard);
    await store.append(a, 0, someEvents(a, 1, 2));
    await db.open('soderby').append('soderby.note-a', 0, [anEvent('soderby.note-a', 1)]);
    await until('everybody has theirs', () => others.map(({ seen }) => seen.length).join() === '2,2,1,0');
    expect(server.subscriptions()).toBe(1);
    await Promise.all(others.map(({ leave }) => leave()));
    await until('nobody listens', () => server.subscriptions() === 0);
    expect(db.following().heard).toBe(false);
  });

  it('begins again for whoever comes after all have left', async () => {
    const { db, store } = await inHand();
    for (const version of times(4, (index) => index + 1)) {
      const begun = await store.end();
      await following(store, begun, 1, async () => {
        await until('it is heard', () => db.following().heard);
        await store.append(a, version - 1, [anEvent(a, version)]);
      });
    }
  });

  it('says when it has caught up, and where it is', async () => {
    const { db, store } = await inHand();
    expect(db.following()).toMatchObject({ heard: false, caughtUp: false });
    const { leave } = follower(store);
    await until('it has caught up', () => db.following().caughtUp);
    const { position } = await store.append(a, 0, [anEvent(a, 1)]);
    await until('it is there', () => db.following().position === position);
    await leave();
    await until('nobody listens', () => !db.following().caughtUp);
  });

  it.each(['with-an-error', 'quietly'] as const)('goes on where it was when it is dropped (%s)', async (how) => {
    const { server, db, store } = await inHand();
    const { seen, leave } = follower(store);
    for (const round of times(5, (index) => index)) {
      await until('it is heard', () => db.following().heard);
      await store.append(a, round * 3, someEvents(a, round * 3 + 1, 2));
      server.dropSubscriptions(how);
      await store.append(a, round * 3 + 2, [anEvent(a, round * 3 + 3)]);
      await until('everything has come', () => seen.length === (round + 1) * 3);
    }
    expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    expect(db.following().dropped).toBe(5);
    await leave();
  });

  it('is dropped again and again while many write: everything comes once and in order', async () => {
    const { server, store } = await inHand();
    const { seen, state, leave } = follower(store);
    const dropping = setInterval(() => server.dropSubscriptions('with-an-error'), 25);
    await Promise.all(times(10, (index) => appendOneByOne(store, stream(`s${index}`), 30)));
    clearInterval(dropping);
    await until('everything has come', () => seen.length >= 300 || state.error !== undefined);
    expect(state.error).toBeUndefined();
    expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    await leave();
  });

  it('gives an event once, however often it is delivered', async () => {
    const { server, db, store } = await inHand();
    server.misbehaviour.deliveries = 3;
    const { seen, leave } = follower(store);
    await until('it is heard', () => db.following().heard);
    for (const version of [1, 2, 3]) await store.append(a, version - 1, [anEvent(a, version)]);
    await store.append(b, 0, [anEvent(b, 1)]);
    await until('everything has come', () => seen.length >= 4);
    await pause(50);
    expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    expect(db.following().dropped).toBe(0);
    await leave();
  });

  it('is begun again when it gives something older than it gave', async () => {
    const { server, db, store } = await inHand();
    const { seen, leave } = follower(store);
    await until('it is heard', () => db.following().heard);
    const { position } = await store.append(a, 0, someEvents(a, 1, 3));
    await until('everything has come', () => seen.length === 3);
    server.misbehaviour.altered = (record) => (record.stream === b ? { ...record, position: position - 1n } : record);
    await store.append(b, 0, [anEvent(b, 1)]);
    await until('it is noticed', () => db.following().dropped > 0);
    server.misbehaviour.altered = undefined;
    await until('everything has come', () => seen.length === 4);
    expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    await leave();
  });

  it('is begun again when it has fallen silent while the log went on', async () => {
    const { server, db, store } = await inHand({ patience: impatient });
    const { seen, leave } = follower(store);
    await until('it is heard', () => db.following().heard);
    server.misbehaviour.silentSubscriptions = true;
    await store.append(a, 0, [anEvent(a, 1)]);
    await until('it is noticed', () => db.following().dropped > 0);
    server.misbehaviour.silentSubscriptions = false;
    await until('it has come', () => seen.length === 1);
    await leave();
  });

  it('leaves followers reading by themselves while the server takes none', async () => {
    const { server, db, store } = await inHand();
    const { seen, leave } = follower(store);
    const refusing = setInterval(() => server.dropSubscriptions('with-an-error'), 1);
    await pause(100);
    await store.append(a, 0, someEvents(a, 1, 2));
    await until('everything has come', () => seen.length === 2);
    clearInterval(refusing);
    expect(db.following().dropped).toBeGreaterThan(1);
    await leave();
  });
});

describe('a follower', () => {
  it('is told when the server is gone, and gets the rest when both are back', async () => {
    const { server, store } = await inHand({ patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    const first = follower(store);
    await until('it has come', () => first.seen.length === 1);
    server.stop();
    await until('it is told', () => first.state.error !== undefined);
    expect(first.state.error).toMatchObject({ name: 'StoreUnavailable' });
    const back = await standIn({ log: server.log, port: server.port });
    goneAfterwards(back.stop);
    await store.append(a, 1, [anEvent(a, 2)]);
    const second = follower(store, first.seen[0]?.position);
    await until('the rest has come', () => second.seen.length === 1);
    await second.leave();
  });

  it('who is slow misses nothing of what no longer fits in memory', async () => {
    const { db, store } = await inHand();
    const written = Promise.withResolvers<void>();
    const left = new AbortController();
    const seen: StoredEvent[] = [];
    const slow = (async () => {
      for await (const page of store.subscribe(0n, left.signal)) {
        seen.push(...page);
        await written.promise;
      }
    })();
    await until('it is heard', () => db.following().caughtUp);
    await store.append(a, 0, [anEvent(a, 1)]);
    await until('the first has come', () => seen.length === 1);
    for (const part of times(10, (index) => index)) await store.append(a, part * 400 + 1, someEvents(a, part * 400 + 2, 400));
    written.resolve();
    await until('everything has come', () => seen.length === 4_001);
    expect(idsOf(seen)).toEqual(idsOf(await store.read(a)));
    left.abort();
    await slow;
  }, 60_000);

  it('gets its own copy', async () => {
    const { db, store } = await inHand();
    const [one, other] = [follower(store), follower(store)];
    await until('it is heard', () => db.following().heard);
    await store.append(a, 0, [anEvent(a, 1)]);
    await until('it has come to both', () => one.seen.length + other.seen.length === 2);
    expect(one.seen[0]?.envelope).toEqual(other.seen[0]?.envelope);
    expect(one.seen[0]?.envelope).not.toBe(other.seen[0]?.envelope);
    await Promise.all([one.leave(), other.leave()]);
  });
});

describe('what was heard lately', () => {
  const heard = (position: bigint, size = 10) => {
    const event = anEvent(a, Number(position), { data: { text: 'x'.repeat(size) } });
    return { position, envelope: event, text: JSON.stringify(event) };
  };

  it('is nothing before anything is heard', () => {
    const recent = new RecentEvents();
    expect(recent.deaf).toBe(true);
    expect(recent.after(1_000_000n, 10)).toBeUndefined();
  });

  it('is what came after it began, and says of what came before that it does not know', () => {
    const recent = new RecentEvents();
    recent.restart(10n);
    for (const position of [12n, 15n, 19n]) recent.hear(heard(position));
    expect(recent.after(9n, 10)).toBeUndefined();
    expect(recent.after(10n, 10)?.map(({ position }) => position)).toEqual([12n, 15n, 19n]);
    expect(recent.after(13n, 1)?.map(({ position }) => position)).toEqual([15n]);
    expect(recent.after(19n, 10)).toEqual([]);
  });

  it.each([
    ['many', 5_000, 10],
    ['large', 100, 48_000],
  ])('takes no more room for %s', (_, count, size) => {
    const recent = new RecentEvents();
    recent.restart(0n);
    for (const index of times(count, (one) => one)) recent.hear(heard(BigInt(index + 1), size));
    expect(recent.after(0n, 10_000)).toBeUndefined();
    const first = times(count, (one) => BigInt(one)).find((after) => recent.after(after, 10_000) !== undefined) ?? 0n;
    const kept = recent.after(first, 10_000) ?? [];
    expect(kept.at(-1)?.position).toBe(BigInt(count));
    expect(kept.length).toBeLessThanOrEqual(1_000);
    expect(kept.reduce((sum, { envelope }) => sum + JSON.stringify(envelope).length, 0)).toBeLessThanOrEqual(2_000_000);
    expect(kept.length).toBeGreaterThan(30);
  });
});
