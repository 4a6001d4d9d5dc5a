import { BadCursor, type Find, type ReadModelStore } from '@sparbar/event-sourcing';
import { sortKey } from '@sparbar/read-models';
import type { Contract } from '../contract';
import { carriedTo, filled, idsFound, note, notes, version, walked } from './notes';

const five = {
  a: note('Belysning', 3, 'kommunen', ['park', 'ljus']),
  b: note('Nattvandring', 1, 'polisen', ['natt', 'park', 'natt']),
  c: note('Trygghetsvandring', 20, 'kommunen', ['natt']),
  d: note('Belysning', null, null),
  e: note('', -1.5, 'polisen', ['']),
};

/** What each question finds among the five, in order. */
const questions: readonly (readonly [string, Partial<Find>, string])[] = [
  ['everything, by id where nothing else is asked', {}, 'a b c d e'],
  ['a text', { where: { title: 'Belysning' } }, 'a d'],
  ['a number', { where: { rank: 20 } }, 'c'],
  ['what has no value', { where: { owner: null } }, 'd'],
  ['an empty text, which is a value', { where: { title: '' } }, 'e'],
  ['one of several', { where: { title: { in: ['Nattvandring', 'Trygghetsvandring', 'Annat'] } } }, 'b c'],
  ['one of several numbers', { where: { rank: { in: [1, 3] } } }, 'a b'],
  ['one of several, or none', { where: { owner: { in: ['polisen', null] } } }, 'b d e'],
  ['one of nothing', { where: { owner: { in: [] } } }, ''],
  ['a range of text, both ends included', { where: { title: { from: 'Belysning', to: 'Nattvandring' } } }, 'a b d'],
  ['a range of numbers, by size and not by spelling', { where: { rank: { from: 2, to: 20 } } }, 'a c'],
  ['a range with one end; what has no value is in none', { where: { rank: { to: 3 } } }, 'a b e'],
  ['a range with the other end', { where: { rank: { from: 3 } } }, 'a c'],
  ['a range without ends, which asks for nothing', { where: { rank: {} } }, 'a b c d e'],
  ['each that has a value among several', { where: { tags: 'park' } }, 'a b'],
  ['by another of its several values', { where: { tags: 'ljus' } }, 'a'],
  ['once what has more than one of those asked for', { where: { tags: { in: ['natt', 'park'] } } }, 'a b c'],
  ['none by part of a value, or by two together', { where: { tags: { in: ['par', 'park,ljus', 'parkljus', '%'] } } }, ''],
  ['an empty text among several values', { where: { tags: '' } }, 'e'],
  ['what has none of several values', { where: { tags: null } }, 'd'],
  [
    'what has one of several values or none, in order',
    { where: { tags: { in: ['natt', null] } }, sort: [{ field: 'rank', descending: true }] },
    'c b d',
  ],
  ['by several values and by one', { where: { tags: 'natt', owner: 'polisen' } }, 'b'],
  ['several fields, all of which must fit', { where: { title: 'Belysning', owner: 'kommunen' } }, 'a'],
  [
    'several fields of different kinds of question',
    { where: { owner: { in: ['kommunen', 'polisen'] }, rank: { from: 0 }, title: { from: 'C' } } },
    'b c',
  ],
  ['text in order, ties by id', { sort: [{ field: 'title' }] }, 'e a d b c'],
  ['text in falling order, ties still by id', { sort: [{ field: 'title', descending: true }] }, 'c b a d e'],
  ['numbers in order, what has no value first', { sort: [{ field: 'rank' }] }, 'd e b a c'],
  ['numbers in falling order, what has no value last', { sort: [{ field: 'rank', descending: true }] }, 'c a b e d'],
  ['two fields, one falling', { sort: [{ field: 'owner' }, { field: 'rank', descending: true }] }, 'd c a b e'],
  ['sorted and filtered', { sort: [{ field: 'rank', descending: true }], where: { owner: 'kommunen' } }, 'c a'],
];

const refused: readonly (readonly [string, Find, RegExp])[] = [
  ['a condition on a field that is not declared', { where: { text: 'x' }, limit: 1 }, /"text" is not a declared index field/],
  ['an order by a field that is not declared', { sort: [{ field: 'id; DROP TABLE models' }], limit: 1 }, /is not a declared index field/],
  ['a number where the field is text', { where: { title: 1 }, limit: 1 }, /"title".* is text/],
  ['a text where the field is a number', { where: { rank: { in: ['1'] } }, limit: 1 }, /"rank".* is number/],
  ['a number among several texts', { where: { tags: 1 }, limit: 1 }, /"tags".* is texts/],
  ['a range of what has several values', { where: { tags: { from: 'a' } }, limit: 1 }, /"tags".* no order/],
  ['an order by what has several values', { sort: [{ field: 'tags' }], limit: 1 }, /"tags".* no order/],
  ['a page of none', { limit: 0 }, /at least one/],
];

export const finding: Contract<ReadModelStore> = [
  ...questions.map(([what, query, ids]) => ({
    name: `finds ${what}`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      expect((await idsFound(table, query)).join(' ')).toBe(ids);
    },
  })),
  ...questions.map(([what, query, ids]) => ({
    name: `walks page by page: ${what}`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      for (const limit of [1, 2, 3, 5, 6]) expect((await walked(table, { ...query, limit })).join(' ')).toBe(ids);
    },
  })),
  ...refused.map(([what, query, sentence]) => ({
    name: `refuses ${what}`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(notes);
      await expect(table.find(query)).rejects.toThrow(sentence);
    },
  })),
  {
    name: 'refuses to write a value of the wrong kind or of an undeclared field',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await expect(table.write([{ ...version('a', 1, note('x')), index: { rank: '1' } }])).rejects.toThrow(/"rank".* is number/);
      await expect(table.write([{ ...version('a', 1, note('x')), index: { rank: Number.NaN } }])).rejects.toThrow(/"rank".* is number/);
      await expect(table.write([{ ...version('a', 1, note('x')), index: { title: ['x'] } }])).rejects.toThrow(/"title".* is text,/);
      await expect(table.write([{ ...version('a', 1, note('x')), index: { tags: 'x' } }])).rejects.toThrow(/"tags".* is texts/);
      await expect(table.write([{ ...version('a', 1, note('x')), index: { other: '1' } }])).rejects.toThrow(/"other" is not a declared/);
    },
  },
  {
    name: 'sorts text by its code points, as its bytes lie',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await filled(table, {
        a: note('Z'),
        b: note('a'),
        c: note('Å'),
        d: note('å'),
        e: note('\uffee'),
        f: note('😀'),
        g: note('a\u0000'),
        h: note('a '),
      });
      expect((await idsFound(table, { sort: [{ field: 'title' }] })).join(' ')).toBe('a b g h c d e f');
      expect(await walked(table, { sort: [{ field: 'title', descending: true }], limit: 1 })).toEqual([
        'f',
        'e',
        'd',
        'c',
        'h',
        'g',
        'b',
        'a',
      ]);
      expect(await idsFound(table, { where: { title: { from: 'Å', to: '\uffee' } } })).toEqual(['c', 'd', 'e']);
      expect(await idsFound(table, { where: { title: 'a\u0000' } })).toEqual(['g']);
    },
  },
  {
    name: 'lists in Swedish order by a stored sort key, forwards, backwards, page by page and in the past',
    run: async (open) => {
      const table = await (await open()).table(notes);
      const swedish = ['ADHD-stöd', 'Belysning', 'NV-2', 'NV-10', 'Vandring', 'walkabout', 'zon', 'Åsa', 'ägg', 'Ärla', 'Öst'];
      const titled = (title: string, seq: number) => ({ ...version(title, seq, note(sortKey(title))) });
      await carriedTo(table, 20, [...swedish.toReversed().map((title) => titled(title, 1)), version('zon', 9)]);
      const sort = [{ field: 'title' }];
      const now = swedish.filter((title) => title !== 'zon');
      expect(await walked(table, { sort, limit: 3 })).toEqual(now);
      expect(await idsFound(table, { sort: [{ field: 'title', descending: true }] })).toEqual(now.toReversed());
      expect(await idsFound(table, { sort, at: 8 })).toEqual(swedish);
      expect(await idsFound(table, { sort, where: { title: { from: sortKey('Å') } } })).toEqual(['Åsa', 'ägg', 'Ärla', 'Öst']);
    },
  },
  {
    name: 'a page that ends exactly with the last document has no next one',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      expect((await table.find({ limit: 5 })).next).toBeUndefined();
      expect((await table.find({ limit: 4 })).next).toEqual(expect.any(String));
      expect(await walked(table, { limit: Number.POSITIVE_INFINITY })).toHaveLength(5);
    },
  },
  {
    name: 'filters and sorts the past by what held then',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 9, [
        version('a', 1, note('before', 1)),
        version('b', 2, note('before', 2)),
        version('a', 5, note('after', 3)),
        version('b', 6),
      ]);
      expect(await idsFound(table, { where: { title: 'before' }, at: 4 })).toEqual(['a', 'b']);
      expect(await idsFound(table, { where: { title: 'before' }, at: 5 })).toEqual(['b']);
      expect(await idsFound(table, { where: { title: 'before' } })).toEqual([]);
      expect(await idsFound(table, { sort: [{ field: 'rank', descending: true }], at: 4 })).toEqual(['b', 'a']);
      expect(await idsFound(table, { sort: [{ field: 'rank', descending: true }], at: 5 })).toEqual(['a', 'b']);
    },
  },
  {
    name: 'finds by several values what had them then, written however often and in whatever order',
    run: async (open) => {
      const store = await open();
      const table = await store.table(notes);
      const tagged = (...tags: readonly string[]) => note('x', null, null, tags);
      const past = [version('a', 2, tagged('one', 'two')), version('a', 5, tagged('two')), version('a', 7), version('a', 9, tagged('one'))];
      await table.write(past.slice(2));
      await carriedTo(table, 9, past.toReversed());
      await table.write(past);
      for (const one of [table, await (await open()).table(notes)]) {
        const at = async (seq: number) => [
          await idsFound(one, { at: seq, where: { tags: 'one' } }),
          await idsFound(one, { at: seq, where: { tags: 'two' } }),
        ];
        expect(await at(4)).toEqual([['a'], ['a']]);
        expect(await at(6)).toEqual([[], ['a']]);
        expect(await at(8)).toEqual([[], []]);
        expect(await at(9)).toEqual([['a'], []]);
      }
    },
  },
  {
    name: 'pages of one seq fit together while the documents go on changing',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      const query: Find = { sort: [{ field: 'rank' }], limit: 2, at: 1 };
      const first = await table.find(query);
      await carriedTo(table, 3, [version('a', 2, note('moved to the front', -100)), version('c', 2), version('f', 3, note('new', 2))]);
      const second = await table.find({ ...query, after: first.next ?? '' });
      const third = await table.find({ ...query, after: second.next ?? '' });
      expect([...first.items, ...second.items, ...third.items].map(({ id }) => id).join(' ')).toBe('d e b a c');
      expect(third.next).toBeUndefined();
    },
  },
  {
    name: 'a cursor whose document has gone still leads to what comes after it',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      const first = await table.find({ sort: [{ field: 'title' }], limit: 2 });
      await carriedTo(table, 2, [version('a', 2)]);
      expect(await idsFound(table, { sort: [{ field: 'title' }], after: first.next ?? '' })).toEqual(['d', 'b', 'c']);
    },
  },
  ...[
    '',
    'x',
    'bm90IGpzb24',
    Buffer.from('[]').toString('base64url'),
    Buffer.from('["title",[1],"a"]').toString('base64url'),
    Buffer.from('["title",["a"],1]').toString('base64url'),
  ].map((after) => ({
    name: `refuses "${after}" as a cursor`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      await expect(table.find({ sort: [{ field: 'title' }], limit: 1, after })).rejects.toBeInstanceOf(BadCursor);
    },
  })),
  {
    name: 'refuses the cursor of another order',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await filled(table, five);
      const { next = '' } = await table.find({ sort: [{ field: 'title' }], limit: 1 });
      await expect(table.find({ sort: [{ field: 'owner' }], limit: 1, after: next })).rejects.toBeInstanceOf(BadCursor);
      await expect(table.find({ sort: [{ field: 'title', descending: true }], limit: 1, after: next })).rejects.toBeInstanceOf(BadCursor);
    },
  },
];
