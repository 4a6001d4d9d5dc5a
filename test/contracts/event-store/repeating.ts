import { DuplicateEvent, WrongVersion, type EventStore } from '@sparbar/event-sourcing';
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
