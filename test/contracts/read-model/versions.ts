import type { ReadModelStore } from '@sparbar/event-sourcing';
import type { Contract } from '../contract';
import { carriedTo, checkpointAt, idsFound, note, notes, version, wholePast } from './notes';

const history = [version('a', 3, note('first')), version('a', 7, note('second')), version('a', 12, note('third'))];

export const versions: Contract<ReadModelStore> = [
  {
    name: 'a document is read as it was at every seq',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 15, history);
      const titles = [];
      for (let at = 0; at <= 15; at += 1) titles.push((await table.get('a', at))?.document.title);
      expect(titles).toEqual([
        undefined,
        undefined,
        undefined,
        ...Array(4).fill('first'),
        ...Array(5).fill('second'),
        ...Array(4).fill('third'),
      ]);
    },
  },
  {
    name: 'without a seq, and with one after the checkpoint, a document is read at the checkpoint',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 9, history);
      expect((await table.get('a'))?.document.title).toBe('second');
      expect((await table.get('a', 1_000))?.document.title).toBe('second');
      expect((await table.find({ limit: 10, at: 1_000 })).at).toBe(9);
      expect((await table.find({ limit: 10 })).at).toBe(9);
      expect((await table.find({ limit: 10, at: 4 })).at).toBe(4);
    },
  },
  {
    name: 'nothing after the checkpoint is ever visible, however it is asked for',
    run: async (open) => {
      const store = await open();
      const table = await store.table(notes);
      await carriedTo(table, 5, [version('a', 3, note('before'))]);
      await table.write([version('a', 6, note('after')), version('b', 7, note('after')), version('c', 8)]);
      for (const one of [table, await (await open()).table(notes)]) {
        for (const at of [undefined, 5, 6, 100]) {
          expect((await one.get('a', at))?.document.title).toBe('before');
          expect(await one.get('b', at)).toBeUndefined();
          expect(await idsFound(one, at === undefined ? {} : { at })).toEqual(['a']);
        }
        expect([...(await one.getMany(['a', 'b', 'c'], 100)).values()].map(({ id, from }) => [id, from])).toEqual([['a', 3]]);
        expect(await idsFound(one, { where: { title: 'after' }, at: 100 })).toEqual([]);
      }
      expect(await table.advance(await table.checkpoint(), checkpointAt(8))).toBe(true);
      expect((await table.get('a'))?.document.title).toBe('after');
      expect(await idsFound(table)).toEqual(['a', 'b']);
    },
  },
  {
    name: 'an unknown document is none',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 5, history);
      expect(await table.get('b')).toBeUndefined();
      expect((await table.getMany(['b'], 5)).size).toBe(0);
    },
  },
  {
    name: 'a document that ceases to be is gone from then on and there before, and may come again',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 10, [version('a', 2, note('there')), version('a', 5), version('a', 8, note('again'))]);
      const titles = [];
      for (const at of [1, 2, 4, 5, 7, 8, 10]) titles.push((await table.get('a', at))?.document.title ?? null);
      expect(titles).toEqual([null, 'there', 'there', null, null, 'again', 'again']);
      expect(await idsFound(table, { at: 6 })).toEqual([]);
      expect(await idsFound(table, { at: 4 })).toEqual(['a']);
      expect(await idsFound(table, { at: 6, where: { title: null } })).toEqual([]);
    },
  },
  {
    name: 'documents that are none do not shorten a page',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 5, [version('a', 1, note('x')), version('a', 2), version('b', 3, note('y')), version('c', 4, note('z'))]);
      expect(await idsFound(table, { limit: 2 })).toEqual(['b', 'c']);
    },
  },
  {
    name: 'a projector gets its base documents as of a seq, with those that are none then and their sources',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 10, [
        version('a', 2, note('old')),
        version('a', 6, note('new')),
        version('b', 3, note('there')),
        version('b', 5),
        version('c', 9, note('late')),
      ]);
      const bases = await table.getMany(['a', 'b', 'c', 'd'], 5);
      expect([...bases.keys()].sort()).toEqual(['a', 'b']);
      expect(bases.get('a')).toEqual({
        id: 'a',
        from: 2,
        document: note('old'),
        sources: [{ seq: 2, stream: 'norrvik.note-a', version: 2 }],
      });
      expect(bases.get('b')).toEqual({
        id: 'b',
        from: 5,
        document: undefined,
        sources: [{ seq: 5, stream: 'norrvik.note-b', version: 5 }],
      });
    },
  },
  {
    name: 'writing again changes nothing',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 15, history);
      const before = await wholePast(table, 15);
      await table.write(history);
      await table.write(history.slice(0, 1));
      await table.write([...history].reverse());
      expect(await wholePast(table, 15)).toEqual(before);
    },
  },
  {
    name: 'a version that is there stays as it was',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 15, history);
      const before = await wholePast(table, 15);
      await table.write([version('a', 7, note('another second'))]);
      expect(await wholePast(table, 15)).toEqual(before);
      expect(await idsFound(table, { where: { title: 'another second' }, at: 8 })).toEqual([]);
    },
  },
  ...[
    [2, 1, 0],
    [0, 2, 1],
    [2, 0, 1],
    [1, 0, 2],
  ].map((order) => ({
    name: `versions written one by one in the order ${order.join(', ')} give the same past`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(notes);
      for (const index of order) await table.write(history.slice(index, index + 1));
      await carriedTo(table, 15, []);
      const other = await (await open()).table({ ...notes, name: 'at once' });
      await carriedTo(other, 15, history);
      expect(await wholePast(table, 15)).toEqual(await wholePast(other, 15));
    },
  })),
  {
    name: 'a document, its sources and its id come back as they were, whatever is in them',
    run: async (open) => {
      const store = await open();
      const table = await store.table({ ...notes, index: () => ({}) });
      const document = { ...note('å\u0000ä 😀 "\'\\ \u2028', -0.5), more: { list: [1, null, [], {}], '': true } };
      const ids = ['', 'å', 'a\u030a', "a'; DROP TABLE models; --", 'a\u0000b', '😀', 'x'.repeat(500)];
      const sources = [1, 2].map((seq) => ({ seq, stream: `norrvik.note-${'ö'.repeat(seq)}`, version: seq }));
      await carriedTo(
        table,
        1,
        ids.map((id) => ({ id, from: 1, document, index: {}, sources })),
      );
      for (const id of ids) expect(await (await (await open()).table(notes)).get(id)).toEqual({ id, from: 1, document, sources });
      expect(await idsFound(table)).toHaveLength(ids.length);
    },
  },
  {
    name: 'what a reader changes in her copy stays hers',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 15, history);
      for (const found of [await table.get('a'), (await table.find({ limit: 1 })).items[0], (await table.getMany(['a'], 15)).get('a')]) {
        (found?.document as { title: string }).title = 'changed';
        (found?.sources as unknown[]).length = 0;
      }
      expect(await table.get('a')).toMatchObject({ document: note('third'), sources: [{ seq: 12 }] });
    },
  },
];
