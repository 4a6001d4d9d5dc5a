import { StoreUnavailable, WrongVersion, type EventStore } from '@sparbar/event-sourcing';
import { latch, times, type Contract } from '../contract';
import { anEvent, appendOneByOne, idsOf, someEvents, stream, versionsOf, wholeLog } from './events';

const a = stream('a');

/** Reads the stream, waits until everyone has, and appends to what was read: all but one come too late. */
const oneWinner = async (stores: readonly EventStore[], writers: number): Promise<void> => {
  const everyoneHasRead = latch(writers);
  const results = await Promise.allSettled(
    times(writers, async (index) => {
      const store = stores[index % stores.length] as EventStore;
      const version = (await store.read(a)).length;
      await everyoneHasRead();
      return store.append(a, version, [anEvent(a, version + 1)]);
    }),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(writers - 1);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(WrongVersion);
};

export const racing: Contract<EventStore> = [
  {
    name: 'of twenty writers who have read the same version, one gets in, twice over',
    run: async (open) => {
      const store = await open();
      await oneWinner([store], 20);
      await oneWinner([store], 20);
      expect(versionsOf(await store.read(a))).toEqual([1, 2]);
    },
  },
  {
    name: 'the same when the writers are spread over three stores on the same log',
    run: async (open) => {
      const stores = [await open(), await open(), await open()];
      await oneWinner(stores, 21);
      await oneWinner(stores, 21);
      for (const store of stores) expect(versionsOf(await store.read(a))).toEqual([1, 2]);
    },
  },
  {
    name: 'writers who read again and try again all get in, once each, and versions stay dense',
    run: async (open) => {
      const stores = [await open(), await open()];
      const ids = await Promise.all(
        times(12, async (index) => {
          const store = stores[index % 2] as EventStore;
          for (;;) {
            const version = (await store.read(a)).length;
            const event = anEvent(a, version + 1);
            try {
              await store.append(a, version, [event]);
              return event.id;
            } catch (error) {
              expect(error).toBeInstanceOf(WrongVersion);
            }
          }
        }),
      );
      const stored = await (await open()).read(a);
      expect(versionsOf(stored)).toEqual(times(12, (index) => index + 1));
      expect([...idsOf(stored)].sort()).toEqual([...ids].sort());
    },
  },
  {
    name: 'one who is refused harms none of those who write at the same moment',
    run: async (open) => {
      const store = await open();
      const results = await Promise.allSettled(
        times(30, (index) => {
          const own = stream(`s${index}`);
          return store.append(own, index % 3 === 0 ? 7 : 0, someEvents(own, index % 3 === 0 ? 8 : 1, 2));
        }),
      );
      expect(results.map(({ status }) => status)).toEqual(times(30, (index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')));
      expect(await wholeLog(store)).toHaveLength(40);
    },
  },
  {
    name: 'an append that counts on the one before it need not wait for its answer',
    run: async (open) => {
      const store = await open();
      const answers = await Promise.all(times(10, (index) => store.append(a, index, [anEvent(a, index + 1)])));
      expect(answers.map(({ version }) => version)).toEqual(times(10, (index) => index + 1));
    },
  },
  {
    name: 'an append that counts on one that is refused is refused too',
    run: async (open) => {
      const store = await open();
      const results = await Promise.allSettled([store.append(a, 1, [anEvent(a, 2)]), store.append(a, 2, [anEvent(a, 3)])]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await wholeLog(store)).toEqual([]);
    },
  },
  {
    name: 'nobody ever sees a part of an append',
    run: async (open) => {
      const [writer, reader] = [await open(), await open()];
      let done = false;
      const writing = (async () => {
        for (const part of times(25, (index) => index)) await writer.append(a, part * 20, someEvents(a, part * 20 + 1, 20));
      })().finally(() => {
        done = true;
      });
      const lengths: number[] = [];
      while (!done) {
        lengths.push((await reader.read(a)).length, (await wholeLog(reader)).length);
        // A store that answers at once is not to keep the writer from writing.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;
      expect(lengths.filter((length) => length % 20 !== 0)).toEqual([]);
      expect(await reader.read(a)).toHaveLength(500);
    },
  },
  {
    name: 'what is answered is seen by every other store at once',
    run: async (open) => {
      const [one, other] = [await open(), await open()];
      for (let version = 1; version <= 5; version += 1) {
        await one.append(a, version - 1, [anEvent(a, version)]);
        expect(await other.read(a)).toHaveLength(version);
      }
    },
  },
  {
    name: 'forty writers, each in its own stream: everything stands there, each stream dense, the log in order',
    run: async (open) => {
      const stores = [await open(), await open()];
      await Promise.all(times(40, (index) => appendOneByOne(stores[index % 2] as EventStore, stream(`s${index}`), 10)));
      const log = await wholeLog(await open());
      expect(log).toHaveLength(400);
      for (const index of times(40, (one) => one)) {
        expect(versionsOf(log.filter(({ envelope }) => envelope.stream === stream(`s${index}`)))).toEqual(times(10, (one) => one + 1));
      }
    },
  },
  {
    name: 'everything is there when the log is opened again',
    run: async (open) => {
      const first = await open();
      await first.append(a, 0, someEvents(a, 1, 3));
      const before = await wholeLog(first);
      await first.close();
      expect(await wholeLog(await open())).toEqual(before);
    },
  },
  {
    name: 'an append that was asked for before the store was closed is answered and kept',
    run: async (open) => {
      const store = await open();
      const answer = store.append(a, 0, [anEvent(a, 1)]);
      await store.close();
      expect((await answer).version).toBe(1);
      expect(await (await open()).read(a)).toHaveLength(1);
    },
  },
  {
    name: 'a closed store says so',
    run: async (open) => {
      const store = await open();
      await store.close();
      await store.close();
      await expect(store.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.read(a)).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.readAll(0n, 1)).rejects.toBeInstanceOf(StoreUnavailable);
    },
  },
];
