import { DuplicateEvent, WrongVersion, type EventStore } from '@sparbar/event-sourcing';
import type { Contract } from '../contract';
import { anEvent, idsOf, someEvents, stream, textsOf, versionsOf, wholeLog } from './events';

const a = stream('a');
const b = stream('b');

export const appending: Contract<EventStore> = [
  {
    name: 'the first append makes the stream, at version 1 and a position after zero',
    run: async (open) => {
      const { version, position } = await (await open()).append(a, 0, [anEvent(a, 1)]);
      expect(version).toBe(1);
      expect(position > 0n).toBe(true);
    },
  },
  {
    name: 'an append of several is answered with the version and the position of the last',
    run: async (open) => {
      const store = await open();
      const answer = await store.append(a, 0, someEvents(a, 1, 3));
      expect(answer).toEqual({ version: 3, position: (await store.read(a)).at(-1)?.position });
    },
  },
  {
    name: 'a stream goes on from the version it stands at',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      expect((await store.append(a, 2, someEvents(a, 3, 2))).version).toBe(4);
      expect(versionsOf(await store.read(a))).toEqual([1, 2, 3, 4]);
    },
  },
  ...[0, 1, 3, 99, -1, 1.5, Number.NaN].map((expected) => ({
    name: `at version 2, an append that expects ${expected} is refused and writes nothing`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      await expect(store.append(a, expected, [anEvent(a, expected + 1 || 1)])).rejects.toBeInstanceOf(WrongVersion);
      expect(await wholeLog(store)).toHaveLength(2);
    },
  })),
  {
    name: 'a stream that is not there stands at version 0 and nowhere else',
    run: async (open) => {
      await expect((await open()).append(a, 1, [anEvent(a, 2)])).rejects.toMatchObject({
        name: 'WrongVersion',
        stream: a,
        expected: 1,
        actual: 0,
      });
    },
  },
  ...[1, 7, -1, 0.5, Number.NaN].map((expected) => ({
    name: `of a stream that is not there, an append that expects ${expected} is refused and makes none`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await expect(store.append(a, expected, [anEvent(a, expected + 1 || 1)])).rejects.toBeInstanceOf(WrongVersion);
      expect(await store.read(a)).toEqual([]);
      expect((await store.append(a, 0, [anEvent(a, 1)])).version).toBe(1);
    },
  })),
  {
    name: 'where one append was refused the right one is written',
    run: async (open) => {
      const store = await open();
      const known = anEvent(a, 1);
      await store.append(a, 0, [known]);
      for (const [expected, event] of [
        [5, anEvent(a, 6)],
        [0, anEvent(a, 1)],
        [1, { ...known, version: 2 }],
        [1, anEvent(a, 3)],
        [1, anEvent(b, 2)],
      ] as const)
        await expect(store.append(a, expected, [event])).rejects.toBeInstanceOf(Error);
      expect((await store.append(a, 1, [anEvent(a, 2)])).version).toBe(2);
      expect(versionsOf(await store.read(a))).toEqual([1, 2]);
    },
  },
  {
    name: 'an append of five hundred is as whole as one of one',
    run: async (open) => {
      const store = await open();
      const events = someEvents(a, 1, 500);
      expect((await store.append(a, 0, events)).version).toBe(500);
      expect(idsOf(await store.read(a))).toEqual(idsOf(events));
      expect(idsOf(await wholeLog(store))).toEqual(idsOf(events));
    },
  },
  {
    name: 'a large append: twenty of the largest events there may be',
    run: async (open) => {
      const store = await open();
      const events = someEvents(a, 1, 20).map((event) => ({ ...event, data: { texts: ['ö'.repeat(20_000), 'x'.repeat(6_000)] } }));
      expect((await store.append(a, 0, events)).version).toBe(20);
      expect(textsOf(await store.read(a))).toEqual(textsOf(events));
    },
  },
  {
    name: 'events of several types in one append come back each as what it is',
    run: async (open) => {
      const store = await open();
      const types = ['NoteMade', 'NoteCorrected', 'NoteMade', 'Å', 'A_very-long.type '.repeat(8)];
      await store.append(
        a,
        0,
        types.map((type, index) => anEvent(a, index + 1, { type })),
      );
      expect((await store.read(a)).map(({ envelope }) => envelope.type)).toEqual(types);
      expect((await wholeLog(store)).map(({ envelope }) => envelope.type)).toEqual(types);
    },
  },
  {
    name: 'a refusal says which stream, what was expected and where it stands',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 3));
      await expect(store.append(a, 1, [anEvent(a, 2)])).rejects.toMatchObject({ stream: a, expected: 1, actual: 3 });
    },
  },
  {
    name: 'of an append that is refused for one event, none is written',
    run: async (open) => {
      const store = await open();
      const known = anEvent(a, 1);
      await store.append(a, 0, [known]);
      await expect(store.append(a, 1, [anEvent(a, 2), anEvent(a, 3), { ...known, version: 4 }])).rejects.toBeInstanceOf(DuplicateEvent);
      expect(idsOf(await wholeLog(store))).toEqual([known.id]);
      expect(await store.read(a)).toHaveLength(1);
    },
  },
  {
    name: 'an event that names another version than the one it is written as is refused with its whole append',
    run: async (open) => {
      const store = await open();
      await expect(store.append(a, 0, [anEvent(a, 1), anEvent(a, 3)])).rejects.toThrow(/version 3.*version 2/);
      expect(await wholeLog(store)).toEqual([]);
    },
  },
  {
    name: 'an event that names another stream is refused with its whole append',
    run: async (open) => {
      const store = await open();
      await expect(store.append(a, 0, [anEvent(a, 1), anEvent(b, 2)])).rejects.toThrow(b);
      expect(await wholeLog(store)).toEqual([]);
    },
  },
  ...[{ data: { text: '\ud800' } }, { data: { number: Number.NaN } }, { data: { nothing: undefined } }].map((over) => ({
    name: `an event that has no canonical form (${JSON.stringify(over)}) is refused alone`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      const [bad, good] = await Promise.allSettled([store.append(a, 0, [anEvent(a, 1, over)]), store.append(b, 0, [anEvent(b, 1)])]);
      expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
      expect((await wholeLog(store)).map(({ envelope }) => envelope.stream)).toEqual([b]);
    },
  })),
  {
    name: 'an append of nothing says where the stream stands and writes nothing',
    run: async (open) => {
      const store = await open();
      expect(await store.append(a, 0, [])).toEqual({ version: 0, position: 0n });
      const answer = await store.append(a, 0, someEvents(a, 1, 2));
      expect(await store.append(a, 2, [])).toEqual(answer);
      expect(await wholeLog(store)).toHaveLength(2);
    },
  },
  {
    name: 'an append of nothing at another version is refused all the same',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      await expect(store.append(a, 1, [])).rejects.toBeInstanceOf(WrongVersion);
    },
  },
  {
    name: 'what the writer changes in an event afterwards is not changed in the log',
    run: async (open) => {
      const store = await open();
      const event = { ...anEvent(a, 1), data: { text: 'before' } };
      const [before] = textsOf([event]);
      const answered = store.append(a, 0, [event]);
      event.data.text = 'after';
      await answered;
      event.data.text = 'after that';
      expect(textsOf(await store.read(a))).toEqual([before]);
    },
  },
];
