import type { EventStore } from '@sparbar/event-sourcing';
import { times, type Contract } from '../contract';
import { anEvent, appendOneByOne, idsOf, someEvents, stream, textsOf, versionsOf, wholeLog } from './events';

const a = stream('a');
const b = stream('b');

const deep = (levels: number): unknown => (levels === 0 ? 'down here' : { in: deep(levels - 1) });

/** Each must come back as the same bytes. */
const extremes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Swedish letters and signs': { text: 'Åsa Öberg, Ängelholm: ”hämtas § 5” – 1 000 kr' },
  'letters put together in two ways': { one: 'é', two: 'e\u0301' },
  'signs beyond the basic plane': { text: '👩‍👩‍👧‍👦🇸🇪𝔸', '𝔸': 1 },
  'control characters and the null character': { text: 'a\u0000b\u0001\u001f\u007f\u0085\u2028\u2029\ufeff' },
  'what JSON, SQL and paths escape': { text: `"'\\/\b\f\n\r\t; -- % _ $1 ? ../` },
  'the greatest and smallest numbers': {
    numbers: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, 1.5, 1e21, 5e-324, 1.7976931348623157e308],
  },
  'empty things': { text: '', list: [], object: {}, '': null, list2: [[], {}, ''] },
  'names that mean something to JavaScript': JSON.parse(
    '{"__proto__":1,"constructor":2,"toString":null,"1":"one","10":"ten","2":"two"}',
  ) as Record<string, unknown>,
  'a long text': { text: 'ö'.repeat(20_000) },
  'JSON and statements in a text': { text: '{"a":"it\'s"}', other: "'; DROP TABLE events; --" },
  'texts that look like something else': { texts: ['true', 'null', '12', '0123', '1e3', '2026-03-01', '[]', ' ', 'undefined'] },
  'letters from right to left': { text: 'שלום עולם — مرحبا', marks: '\u202e\u200f\u2066' },
  'fractions and very small numbers': { numbers: [0.1, 1 / 3, 1e-7, 123456789.123, -2.5e-300] },
  'very many members': Object.fromEntries(times(800, (index) => [`member ${index}`, index])),
  'something deep': { deep: deep(12) },
  'a large event': { list: times(700, (index) => `line ${index} `.repeat(5)) },
};

export const reading: Contract<EventStore> = [
  {
    name: 'a stream that is not there is empty',
    run: async (open) => expect(await (await open()).read(a)).toEqual([]),
  },
  {
    name: 'a stream is read in the order of its versions, with the positions of the log',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      await store.append(b, 0, someEvents(b, 1, 2));
      await store.append(a, 2, someEvents(a, 3, 2));
      expect(versionsOf(await store.read(a))).toEqual([1, 2, 3, 4]);
      expect(await store.read(a)).toEqual((await wholeLog(store)).filter(({ envelope }) => envelope.stream === a));
    },
  },
  ...(
    [
      [1, 5, [1, 2, 3, 4, 5]],
      [2, 4, [2, 3, 4]],
      [3, 3, [3]],
      [4, undefined, [4, 5]],
      [5, 99, [5]],
      [6, undefined, []],
      [4, 3, []],
      [0, 1, [1]],
      [-7, 2, [1, 2]],
      [1, 0, []],
    ] as const
  ).map(([from, to, versions]) => ({
    name: `of five versions, those from ${from} to ${to ?? 'the end'} are ${versions.join(', ') || 'none'}`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 5));
      expect(versionsOf(await store.read(a, from, to))).toEqual(versions);
    },
  })),
  ...[1, 2, 3, 50].map((size) => ({
    name: `a stream read in pieces of ${size} is the stream`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 7));
      await store.append(b, 0, someEvents(b, 1, 3));
      const pieces = await Promise.all(times(8, (piece) => store.read(a, piece * size + 1, (piece + 1) * size)));
      expect(pieces.flat()).toEqual(await store.read(a));
      expect(pieces.flat()).toHaveLength(7);
    },
  })),
  {
    name: 'what was read stays as it was when more is written',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      const [stream, log] = [await store.read(a), await wholeLog(store)];
      await store.append(a, 2, someEvents(a, 3, 2));
      await store.append(b, 0, [anEvent(b, 1)]);
      expect(versionsOf(stream)).toEqual([1, 2]);
      expect(versionsOf(log)).toEqual([1, 2]);
    },
  },
  {
    name: 'a stream may have a long name, and one that differs only at its end is another',
    run: async (open) => {
      const store = await open();
      const names = ['1', '2'].map((end) => stream(`${'x'.repeat(119)}${end}`));
      for (const name of names) await store.append(name, 0, [anEvent(name, 1)]);
      for (const name of names) expect((await store.read(name)).map(({ envelope }) => envelope.stream)).toEqual([name]);
    },
  },
  {
    name: 'streams whose names are alike are not mixed up',
    run: async (open) => {
      const store = await open();
      const names = ['a', 'A', 'a1', 'a%', 'a_', "a'", 'å', 'a\u030a', 'a.b', 'a-b'].map(stream);
      for (const name of names) await store.append(name, 0, [anEvent(name, 1)]);
      for (const name of names) expect((await store.read(name)).map(({ envelope }) => envelope.stream)).toEqual([name]);
    },
  },
  ...Object.entries(extremes).map(([what, data]) => ({
    name: `${what}: the same bytes in the stream and in the log`,
    run: async (open: () => Promise<EventStore>) => {
      const event = anEvent(a, 1, { data });
      await (await open()).append(a, 0, [event]);
      const other = await open();
      expect(textsOf(await other.read(a))).toEqual(textsOf([event]));
      expect(textsOf(await wholeLog(other))).toEqual(textsOf([event]));
    },
  })),
  {
    name: 'every member of an envelope comes back, also those that are seldom there',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1, {
        effectiveOn: { precision: 'unknown', date: null, text: 'under våren' },
        onBehalfOf: 'polisen',
        reason: 'Ett skäl',
        decision: 'norrvik.decision-1',
        afterwards: true,
        source: { document: 'Plan 2023', page: '7', quote: '”…”', reading: 'inferred' },
        $causationId: 'e-1',
      });
      await store.append(a, 0, [event]);
      expect((await store.read(a))[0]?.envelope).toEqual(event);
    },
  },
  ...(
    [
      { precision: 'day', date: '2024-02-29' },
      { precision: 'month', date: '2024-02' },
      { precision: 'season', date: '2024-21', text: 'våren 2024' },
      { precision: 'year', date: '2024', text: 'nångång under 2024 (?)' },
      { precision: 'unknown', date: null },
    ] as const
  ).map((effectiveOn) => ({
    name: `a date known to the ${effectiveOn.precision} comes back no more precise than it was`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1, { effectiveOn })]);
      expect((await (await open()).read(a))[0]?.envelope.effectiveOn).toEqual(effectiveOn);
      expect((await wholeLog(store))[0]?.envelope.effectiveOn).toEqual(effectiveOn);
    },
  })),
  {
    name: 'what a reader changes in her copy stays hers',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, [anEvent(a, 1)]);
      const before = textsOf(await store.read(a));
      for (const { envelope } of [...(await store.read(a)), ...(await wholeLog(store))])
        (envelope.data as Record<string, unknown>)['text'] = 'changed';
      expect(textsOf(await store.read(a))).toEqual(before);
    },
  },
  {
    name: 'a stream and a log longer than any page are read whole and in order',
    run: async (open) => {
      const store = await open();
      for (const part of [0, 1, 2, 3, 4]) await store.append(a, part * 700, someEvents(a, part * 700 + 1, 700));
      expect(versionsOf(await store.read(a))).toEqual(times(3_500, (index) => index + 1));
      expect(versionsOf(await store.readAll(0n, 3_400))).toEqual(times(3_400, (index) => index + 1));
    },
  },
  {
    name: 'the end of the log is where its last event is, whoever wrote it; of an empty one it is zero',
    run: async (open) => {
      const store = await open();
      expect(await store.end()).toBe(0n);
      for (const index of times(5, (one) => one)) {
        const writer = index % 2 === 0 ? store : await open();
        const { position } = await writer.append(stream(`s${index % 3}`), Math.floor(index / 3), [
          anEvent(stream(`s${index % 3}`), Math.floor(index / 3) + 1),
        ]);
        expect(await store.end()).toBe(position);
      }
      expect(await store.end()).toBe((await wholeLog(store)).at(-1)?.position);
    },
  },
  {
    name: 'the end stays where it is when an append is refused or repeated, and when somebody reads',
    run: async (open) => {
      const store = await open();
      const event = anEvent(a, 1);
      const { position } = await store.append(a, 0, [event]);
      await store.append(a, 0, [event]);
      await store.append(a, 1, []);
      await expect(store.append(a, 5, [anEvent(a, 6)])).rejects.toBeInstanceOf(Error);
      await store.read(b);
      await wholeLog(store);
      expect(await store.end()).toBe(position);
      expect(await (await open()).end()).toBe(position);
    },
  },
  {
    name: 'of the log, a page of none is none',
    run: async (open) => {
      const store = await open();
      await store.append(a, 0, someEvents(a, 1, 2));
      expect(await store.readAll(0n, 0)).toEqual([]);
      expect(await store.readAll(0n, -1)).toEqual([]);
    },
  },
  {
    name: 'an empty log is empty',
    run: async (open) => expect(await wholeLog(await open())).toEqual([]),
  },
  {
    name: 'the log is in the order in which appends were answered, and positions only rise',
    run: async (open) => {
      const store = await open();
      const order: string[] = [];
      for (const index of times(30, (one) => one)) {
        const name = stream(`s${index % 4}`);
        const version = (await store.read(name)).length;
        const event = anEvent(name, version + 1);
        await store.append(name, version, [event]);
        order.push(event.id);
      }
      const log = await wholeLog(store);
      expect(idsOf(log)).toEqual(order);
      for (const [index, { position }] of log.entries()) expect(position > (log[index - 1]?.position ?? 0n)).toBe(true);
    },
  },
  {
    name: 'the log after a position begins with the next event, whatever lies between',
    run: async (open) => {
      const store = await open();
      await appendOneByOne(store, a, 9);
      const log = await wholeLog(store);
      for (const [index, { position }] of log.entries()) {
        expect(await store.readAll(position, 100)).toEqual(log.slice(index + 1));
        expect(await store.readAll(position - 1n, 100)).toEqual(log.slice(index));
      }
      expect(await store.readAll((log.at(-1)?.position ?? 0n) + 1_000n, 100)).toEqual([]);
    },
  },
  ...[1, 2, 3, 7, 100].map((limit) => ({
    name: `the log in pages of ${limit} is the log`,
    run: async (open: () => Promise<EventStore>) => {
      const store = await open();
      await appendOneByOne(store, a, 7);
      const log = await wholeLog(store);
      const walked = [];
      // A store that gives events again is not followed for ever.
      for (
        let page = await store.readAll(0n, limit);
        page.length > 0 && walked.length < 100;
        page = await store.readAll(page.at(-1)?.position ?? 0n, limit)
      ) {
        expect(page.length <= limit).toBe(true);
        walked.push(...page);
      }
      expect(walked).toEqual(log);
    },
  })),
];
