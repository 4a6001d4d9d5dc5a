import type { EventStore, StoredEvent } from '@sparbar/event-sourcing';
import { inTime, times, type Contract } from '../contract';
import { anEvent, appendOneByOne, following, idsOf, someEvents, stream, wholeLog } from './events';

const a = stream('a');
const b = stream('b');

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many pages come before the subscription ends; fails if it does not end. */
const pagesUntilItEnds = async (store: EventStore, signal: AbortSignal): Promise<number> => {
  let pages = 0;
  const counted = (async () => {
    for await (const page of store.subscribe(0n, signal)) pages += Math.sign(page.length);
  })();
  await inTime(counted, 'the subscription is to end');
  return pages;
};

export const subscribing: Contract<EventStore> = [
  {
    name: 'a follower gets what is there and then what comes',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 3));
      const seen = await following(store, 0n, 6, async () => {
        await pause(30);
        await store.append(b, 0, someEvents(b, 1, 2));
        await pause(30);
        await store.append(a, 3, [anEvent(a, 4)]);
      });
      expect(seen).toEqual(await wholeLog(store));
    },
  },
  {
    name: 'a follower who begins at a position gets only what comes after it',
    run: async (open) => {
      const store = await open();
      const { position } = await store.append(a, 0, someEvents(a, 1, 3));
      await store.append(b, 0, [anEvent(b, 1)]);
      const seen = await following(store, position, 2, () => store.append(a, 3, [anEvent(a, 4)]));
      expect(seen).toEqual((await wholeLog(store)).slice(3));
    },
  },
  {
    name: 'a follower of an empty log gets its first event',
    run: async (open) => {
      const store = await open();
      const seen = await following(store, 0n, 1, async () => {
        await pause(50);
        await store.append(a, 0, [anEvent(a, 1)]);
      });
      expect(seen).toHaveLength(1);
    },
  },
  {
    name: 'a follower gets what another store on the same log writes, and soon',
    run: async (open) => {
      const [follower, writer] = [await open(), await open()];
      for (const version of times(5, (index) => index + 1)) {
        const begun = (await follower.readAll(0n, 100)).at(-1)?.position ?? 0n;
        let written = 0;
        await following(follower, begun, 1, async () => {
          await pause(40);
          await writer.append(a, version - 1, [anEvent(a, version)]);
          written = performance.now();
        });
        // Far above what a store needs, far below what a person would call late.
        expect(performance.now() - written).toBeLessThan(500);
      }
    },
  },
  {
    name: 'a slow follower misses nothing and gets nothing twice while many write',
    run: async (open) => {
      const [store, other] = [await open(), await open()];
      const enough = new AbortController();
      const seen: string[] = [];
      const slow = (async () => {
        for await (const page of store.subscribe(0n, enough.signal)) {
          seen.push(...page.map(({ envelope }) => envelope.id));
          if (seen.length >= 300) enough.abort();
          await pause(seen.length % 7);
        }
      })();
      await Promise.all(times(12, (index) => appendOneByOne(index % 2 === 0 ? store : other, stream(`s${index}`), 25)));
      await inTime(slow, 'everything is to reach the follower').finally(() => enough.abort());
      expect(seen).toEqual((await wholeLog(store)).map(({ envelope }) => envelope.id));
    },
  },
  {
    name: 'an append begun early and written late is not missed by one who has read past it',
    run: async (open) => {
      const [store, other] = [await open(), await open()];
      for (const round of times(20, (index) => index)) {
        const [early, late] = [stream(`early${round}`), stream(`late${round}`)];
        const begun = store.append(early, 0, someEvents(early, 1, 40));
        await other.append(late, 0, [anEvent(late, 1)]);
        const seen = await wholeLog(other);
        await begun;
        const further = await other.readAll(seen.at(-1)?.position ?? 0n, 1_000);
        expect(idsOf([...seen, ...further])).toEqual(idsOf(await wholeLog(store)));
        expect(await wholeLog(store)).toHaveLength((round + 1) * 41);
      }
    },
  },
  {
    name: 'a follower who begins at the end gets only what comes',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 5));
      const seen = await following(store, await store.end(), 1, async () => {
        await pause(40);
        await store.append(a, 5, [anEvent(a, 6)]);
      });
      expect(seen.map(({ envelope }) => envelope.version)).toEqual([6]);
    },
  },
  {
    name: 'followers who begin at different places each get what comes after theirs',
    run: async (open) => {
      const store = await open();
      await appendOneByOne(store, a, 6);
      const log = await wholeLog(store);
      const places = [0n, ...log.map(({ position }) => position)];
      const followed = places.map((place, index) => following(store, place, 7 - index));
      await store.append(b, 0, [anEvent(b, 1)]);
      for (const [index, seen] of (await Promise.all(followed)).entries()) expect(seen).toEqual((await wholeLog(store)).slice(index));
    },
  },
  {
    name: 'a follower who goes and comes back where she was gets everything once',
    run: async (open) => {
      const stores = [await open(), await open()] as const;
      const writing = Promise.all([appendOneByOne(stores[0], a, 30), appendOneByOne(stores[1], b, 30)]);
      const seen: StoredEvent[] = [];
      while (seen.length < 60) {
        const store = stores[seen.length % 2 === 0 ? 0 : 1];
        seen.push(...(await following(store, seen.at(-1)?.position ?? 0n, 1)));
        if (seen.length > 1_000) break;
      }
      await writing;
      expect(seen).toEqual(await wholeLog(stores[0]));
    },
  },
  {
    name: 'a follower is never given an empty page',
    run: async (open) => {
      const store = await open();
      const enough = new AbortController();
      const sizes: number[] = [];
      const followed = (async () => {
        for await (const page of store.subscribe(0n, enough.signal)) {
          sizes.push(page.length);
          if (sizes.reduce((sum, size) => sum + size, 0) >= 4 || sizes.length > 100) enough.abort();
        }
      })();
      for (const version of [1, 2, 3, 4]) {
        await store.append(a, version - 1, [anEvent(a, version)]);
        await pause(15);
      }
      await inTime(followed, 'four events are to come').finally(() => enough.abort());
      expect(sizes).not.toContain(0);
    },
  },
  {
    name: 'what comes while a follower is at work on a page comes next',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      const enough = new AbortController();
      const seen: string[] = [];
      const followed = (async () => {
        for await (const page of store.subscribe(0n, enough.signal)) {
          seen.push(...idsOf(page));
          if (seen.length === 1) await store.append(a, 1, someEvents(a, 2, 3));
          await pause(60);
          if (seen.length >= 4) enough.abort();
        }
      })();
      await inTime(followed, 'four events are to come').finally(() => enough.abort());
      expect(seen).toEqual(idsOf(await wholeLog(store)));
    },
  },
  {
    name: 'one subscription ends and another on the same store goes on',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      const seen = await following(store, 0n, 3, async () => {
        expect(await pagesUntilItEnds(store, AbortSignal.timeout(60))).toBe(1);
        await store.append(a, 1, [anEvent(a, 2)]);
        expect(await following(store, 0n, 2)).toHaveLength(2);
        await store.append(a, 2, [anEvent(a, 3)]);
      });
      expect(idsOf(seen)).toEqual(idsOf(await wholeLog(store)));
    },
  },
  {
    name: 'twenty who wait all end when the store is closed',
    run: async (open) => {
      const store = await open();
      const waiting = times(20, () => pagesUntilItEnds(store, new AbortController().signal));
      await pause(60);
      await store.close();
      expect(await Promise.all(waiting)).toEqual(times(20, () => 0));
    },
  },
  {
    name: 'two followers both get everything',
    run: async (open) => {
      const store = await open();
      const write = appendOneByOne(store, a, 20);
      const [one, other] = await Promise.all([following(store, 0n, 20), following(store, 0n, 20)]);
      await write;
      expect(one).toEqual(await wholeLog(store));
      expect(other).toEqual(one);
    },
  },
  {
    name: 'a follower with much to catch up on gets pages, in order and whole',
    run: async (open) => {
      const store = await open();
      for (const part of [0, 1, 2]) await store.append(a, part * 800, someEvents(a, part * 800 + 1, 800));
      expect((await following(store, 0n, 2_400)).map(({ envelope }) => envelope.version)).toEqual(times(2_400, (index) => index + 1));
    },
  },
  {
    name: 'a subscription ends when the signal aborts while it waits',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      expect(await pagesUntilItEnds(store, AbortSignal.timeout(60))).toBe(1);
    },
  },
  {
    name: 'a subscription whose signal has aborted already gives nothing',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      expect(await pagesUntilItEnds(store, AbortSignal.abort())).toBe(0);
    },
  },
  {
    name: 'a subscription ends when the store is closed',
    run: async (open) => {
      const store = await open();
      setTimeout(() => void store.close(), 60);
      expect(await pagesUntilItEnds(store, new AbortController().signal)).toBe(0);
    },
  },
  {
    name: 'a follower who leaves the loop is done, and the store goes on',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      let pages = 0;
      for await (const page of store.subscribe(0n, new AbortController().signal)) {
        pages += Math.sign(page.length);
        break;
      }
      expect(pages).toBe(1);
      await store.append(a, 2, [anEvent(a, 3)]);
      expect(await store.read(a)).toHaveLength(3);
    },
  },
];
