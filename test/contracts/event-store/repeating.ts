import { DuplicateEvent, WrongVersion, type Envelope, type EventStore } from '@sparbar/event-sourcing';
import { times, type Contract } from '../contract';
import { anEvent, idsOf, someEvents, stream, wholeLog } from './events';

const a = stream('a');
const b = stream('b');

/** Someone who got no answer asks again: the same id again, with the old, the current and a wrong version. */
export const repeating: Contract<EventStore> = [
  {
    name: 'the same event again where it was first expected gets its first answer and is not written again',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      const first = await store.append(a, 0, [event]);
      expect(await store.append(a, 0, [event])).toEqual(first);
      expect(await wholeLog(store)).toHaveLength(1);
    },
  },
  {
    name: 'the first answer is given also when the stream and the log have gone on',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      const first = await store.append(a, 0, [event]);
      await store.append(b, 0, someEvents(b, 1, 2));
      await store.append(a, 1, someEvents(a, 2, 3));
      expect(await store.append(a, 0, [event])).toEqual(first);
      expect(await wholeLog(store)).toHaveLength(6);
    },
  },
  {
    name: 'several events again get the first answer of all of them',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      const events = someEvents(a, 2, 3);
      const first = await store.append(a, 1, events);
      await store.append(a, 4, [anEvent(a, 5)]);
      expect(await store.append(a, 1, events)).toEqual(first);
      expect(await wholeLog(store)).toHaveLength(5);
    },
  },
  {
    name: 'a part of an append again, its beginning or its end, gets the answer of that part',
    run: async (open) => {
      const store = await open();
      const [first, second, third] = someEvents(a, 1, 3) as [Envelope, Envelope, Envelope];
      await store.append(a, 0, [first, second, third]);
      const stored = await store.read(a);
      expect(await store.append(a, 0, [first, second])).toEqual({ version: 2, position: stored[1]?.position });
      expect(await store.append(a, 1, [second, third])).toEqual({ version: 3, position: stored[2]?.position });
      expect(await wholeLog(store)).toHaveLength(3);
    },
  },
  {
    name: 'the same events in another order are not the same append',
    run: async (open) => {
      const store = await open();
      const [first, second] = someEvents(a, 1, 2) as [Envelope, Envelope];
      await store.append(a, 0, [first, second]);
      const turned = [
        { ...second, version: 1 },
        { ...first, version: 2 },
      ];
      await expect(store.append(a, 0, turned)).rejects.toBeInstanceOf(WrongVersion);
      expect(idsOf(await store.read(a))).toEqual(idsOf([first, second]));
    },
  },
  {
    name: 'the first answer is given also by another store on the same log',
    run: async (open) => {
      const event = anEvent(a, 1);
      const first = await (await open()).append(a, 0, [event]);
      expect(await (await open()).append(a, 0, [event])).toEqual(first);
    },
  },
  {
    name: 'an append whose answer was lost stands there whole or not at all, and asking again gives the answer',
    run: async (open) => {
      const store = await open();
      const events = someEvents(a, 1, 3);
      const lost = store.append(a, 0, events).catch(() => undefined);
      await store.close();
      const next = await open();
      expect([[], idsOf(events)]).toContainEqual(idsOf(await next.read(a)));
      expect((await next.append(a, 0, events)).version).toBe(3);
      await lost;
      expect(idsOf(await wholeLog(await open()))).toEqual(idsOf(events));
    },
  },
  {
    name: 'an id that stands in the stream is refused as a duplicate at the current version',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      await store.append(a, 0, [event]);
      await expect(store.append(a, 1, [{ ...event, version: 2 }])).rejects.toMatchObject({
        name: 'DuplicateEvent',
        stream: a,
        id: event.id,
      });
      expect(await wholeLog(store)).toHaveLength(1);
    },
  },
  {
    name: 'an id that stands in the stream is refused as a duplicate also by a store that has not read it',
    run: async (open) => {
      const event = anEvent(a, 1);
      await (await open()).append(a, 0, [event, ...someEvents(a, 2, 2)]);
      const other = await open();
      await expect(other.append(a, 3, [{ ...event, version: 4 }])).rejects.toMatchObject({ name: 'DuplicateEvent', id: event.id });
      expect(await wholeLog(other)).toHaveLength(3);
    },
  },
  {
    name: 'an id that another store has written since is refused as a duplicate too',
    run: async (open) => {
      const [store, other] = [await open(), await open()];
      await store.append(a, 0, [anEvent(a, 1)]);
      const event = anEvent(a, 2);
      await other.append(a, 1, [event]);
      await expect(store.append(a, 2, [{ ...event, version: 3 }])).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await wholeLog(store)).toHaveLength(2);
    },
  },
  {
    name: 'an id at the beginning of a long stream is known at its end',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      await store.append(a, 0, [event, ...someEvents(a, 2, 699)]);
      await store.append(a, 700, someEvents(a, 701, 700));
      for (const one of [store, await open()])
        await expect(one.append(a, 1_400, [{ ...event, version: 1_401 }])).rejects.toBeInstanceOf(DuplicateEvent);
      expect((await wholeLog(store)).length).toBe(1_400);
    },
  },
  ...[1, 2, 4, 99].map((expected) => ({
    name: `an id that stands in a stream of three at version 1 is refused at the wrong version ${expected} as such`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      const event = anEvent(a, 1);
      await store.append(a, 0, [event, ...someEvents(a, 2, 2)]);
      await expect(store.append(a, expected, [{ ...event, version: expected + 1 }])).rejects.toBeInstanceOf(WrongVersion);
      expect(await wholeLog(store)).toHaveLength(3);
    },
  })),
  {
    name: 'other bytes under a known id are not taken for the same event',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      await store.append(a, 0, [event]);
      await expect(store.append(a, 0, [{ ...event, data: { text: 'something else' } }])).rejects.toBeInstanceOf(WrongVersion);
      expect((await store.read(a)).map(({ envelope }) => envelope.data)).toEqual([event.data]);
    },
  },
  {
    name: 'of two who write other bytes under one id at the same moment, one gets in and the other is told so',
    run: async (open) => {
      const stores = [await open(), await open()] as const;
      for (const version of times(10, (index) => index + 1)) {
        const event = anEvent(a, version);
        const both = [event, { ...event, salt: 'BBBBBBBBBBBBBBBBBBBBBA' }];
        const results = await Promise.allSettled(stores.map((store, index) => store.append(a, version - 1, [both[index] as Envelope])));
        const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
        expect(refused).toHaveLength(1);
        expect(refused[0]).toBeInstanceOf(WrongVersion);
        const [stored] = await stores[0].read(a, version, version);
        expect(stored?.envelope.salt).toBe(both[results.findIndex(({ status }) => status === 'fulfilled')]?.salt);
      }
    },
  },
  {
    name: 'a known event followed by a new one is neither a repetition nor written by half',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      await store.append(a, 0, [event]);
      await expect(store.append(a, 0, [event, anEvent(a, 2)])).rejects.toBeInstanceOf(WrongVersion);
      expect(idsOf(await wholeLog(store))).toEqual([event.id]);
    },
  },
  {
    name: 'the same id twice in one append is refused',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      await expect(store.append(a, 0, [event, { ...event, version: 2 }])).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await wholeLog(store)).toEqual([]);
    },
  },
  {
    name: 'the same event from ten at once stands there once, and all get the same answer',
    run: async (open) => {
      const stores = [await open(), await open()];
      const event = anEvent(a, 1);
      const answers = await Promise.all(times(10, (index) => stores[index % 2]?.append(a, 0, [event])));
      expect(new Set(answers.map((answer) => `${answer?.version} ${answer?.position}`)).size).toBe(1);
      expect(idsOf(await wholeLog(await open()))).toEqual([event.id]);
    },
  },
];
