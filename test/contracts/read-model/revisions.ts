import { startOfLog, type ReadModel, type ReadModelStore } from '@sparbar/event-sourcing';
import type { Contract } from '../contract';
import { carriedTo, checkpointAt, idsFound, note, notes, version, wholePast } from './notes';

/** The next revision of the notes, which can read those of the one before. */
const next = { ...notes, revision: 2, readableFrom: 1 };

/** A new revision is built beside the old one, and takes over when the old one is retired. */
export const revisions: Contract<ReadModelStore> = [
  {
    name: 'a new revision is built beside the old one, which goes on answering',
    run: async (open) => {
      const store = await open();
      const old = await store.table(notes);
      await carriedTo(old, 4, [version('a', 2, note('old'))]);
      const next = await store.table({ ...notes, revision: 2, indexes: { ...notes.indexes, place: 'text' } });
      await carriedTo(next, 3, [{ ...version('a', 2, note('new')), index: { place: 'Norrvik' } }]);
      for (const one of [old, await store.table(notes)]) expect((await one.get('a'))?.document.title).toBe('old');
      expect((await next.get('a'))?.document.title).toBe('new');
      expect([(await old.checkpoint()).seq, (await next.checkpoint()).seq]).toEqual([4, 3]);
    },
  },
  {
    name: 'retiring keeps the given revision and forgets the others of that name alone, and may be repeated',
    run: async (open) => {
      const store = await open();
      for (const revision of [1, 2, 3])
        await carriedTo(await store.table({ ...notes, revision }), 4, [version('a', 2, note(`revision ${revision}`))]);
      await carriedTo(await store.table({ ...notes, name: 'other' }), 4, [version('a', 2, note('other'))]);
      const kept = await store.table({ ...notes, revision: 2 });
      await store.retire('note', 2);
      await store.retire('note', 2);
      await store.retire('nobody', 1);
      expect((await kept.get('a'))?.document.title).toBe('revision 2');
      for (const revision of [1, 3]) expect(await (await store.table({ ...notes, revision })).checkpoint()).toEqual(startOfLog);
      expect(await idsFound(await store.table(notes))).toEqual([]);
      expect((await (await store.table({ ...notes, name: 'other' })).get('a'))?.document.title).toBe('other');
    },
  },
  {
    name: 'until the one before is retired it answers for a new revision that can read it, also for another store',
    run: async (open) => {
      const [store, other] = [await open(), await open()];
      await carriedTo(await store.table(notes), 9, [version('a', 2, note('old')), version('b', 9, note('old'))]);
      const made = await store.table(next);
      for (const seq of [1, 5, 9, 12]) {
        await carriedTo(made, seq, [version('a', seq, note(`new at ${seq}`))]);
        for (const one of [store, other]) {
          const answering = await one.answering(next);
          expect([answering.revision, (await answering.checkpoint()).seq]).toEqual([1, 9]);
          expect(await idsFound(answering, { where: { title: 'old' } })).toEqual(['a', 'b']);
        }
      }
      await store.retire('note', 2);
      for (const one of [store, other]) {
        const answering = await one.answering(next);
        expect([answering.revision, (await answering.get('a'))?.document.title]).toEqual([2, 'new at 12']);
      }
    },
  },
  {
    name: 'how far those have come that answer is told of many at once, in the order asked',
    run: async (open) => {
      const [writer, reader] = [await open(), await open()];
      const other = { ...notes, name: 'other' };
      const asked = [other, next, { ...notes, name: 'nothing yet' }] as unknown as readonly ReadModel[];
      const seqs = async (): Promise<readonly number[]> => (await reader.checkpoints(asked)).map(({ seq }) => seq);
      await carriedTo(await writer.table(notes), 9, [version('a', 2, note('old'))]);
      expect(await seqs()).toEqual([0, 9, 0]);
      await carriedTo(await writer.table(next), 4, [version('a', 2, note('new'))]);
      await carriedTo(await writer.table(other), 5, []);
      expect(await seqs()).toEqual([5, 9, 0]);
      expect((await reader.checkpoints(asked))[1]).toEqual(await (await writer.table(notes)).checkpoint());
      await writer.retire('note', 2);
      expect(await seqs()).toEqual([5, 4, 0]);
    },
  },
  {
    name: 'one that cannot be read, has other index fields or holds nothing never answers for another, and a later one never for an earlier',
    run: async (open) => {
      const store = await open();
      await carriedTo(await store.table(notes), 4, [version('a', 2, note('old'))]);
      await carriedTo(await store.table({ ...notes, revision: 3, indexes: { title: 'text' } }), 4, []);
      await store.table({ ...notes, revision: 4 });
      expect((await store.answering({ ...notes, revision: 2 })).revision).toBe(2);
      expect((await store.answering({ ...notes, revision: 5, readableFrom: 2 })).revision).toBe(5);
      await carriedTo(await store.table({ ...notes, revision: 5 }), 4, []);
      expect((await store.answering({ ...notes, revision: 1 })).revision).toBe(1);
      expect((await store.answering({ ...notes, revision: 6, readableFrom: 1 })).revision).toBe(5);
    },
  },
  {
    name: 'who is in the middle of reading what is retired may finish, and reads what she began with',
    run: async (open) => {
      const store = await open();
      await carriedTo(await store.table(notes), 9, [
        version('a', 2, note('one')),
        version('b', 3, note('two')),
        version('c', 4, note('three')),
      ]);
      await carriedTo(await store.table(next), 9, []);
      const reading = await (await open()).answering(next);
      const before = await wholePast(reading, 9);
      const first = await reading.find({ limit: 2 });
      await store.retire('note', 2);
      expect((await reading.find({ limit: 2, after: first.next ?? '' })).items.map(({ id }) => id)).toEqual(['c']);
      expect(await wholePast(reading, 9)).toEqual(before);
    },
  },
  {
    name: 'what was retired is not there when the store is opened again, nor when its revision is asked for again',
    run: async (open) => {
      const store = await open();
      await carriedTo(await store.table(notes), 9, [version('a', 2, note('retired'))]);
      await carriedTo(await store.table(next), 9, [version('a', 2, note('kept'))]);
      await store.retire('note', 2);
      const again = await store.table(notes);
      expect(await again.advance(startOfLog, checkpointAt(2))).toBe(true);
      expect(await idsFound(again)).toEqual([]);
      await store.close();
      const opened = await open();
      expect((await (await opened.table(next)).get('a'))?.document.title).toBe('kept');
      expect(await idsFound(await opened.table(notes))).toEqual([]);
    },
  },
  {
    name: 'what was retired is cleared away a little at a time, but not by who retired it, and nothing else goes with it',
    run: async (open) => {
      const [store, other] = [await open(), await open()];
      await carriedTo(await store.table(notes), 9, [version('a', 2, note('retired')), version('b', 3, note('retired'))]);
      await carriedTo(await store.table({ ...notes, name: 'other' }), 9, [version('a', 2, note('other'))]);
      await carriedTo(await store.table(next), 9, [version('a', 2, note('kept'))]);
      const reading = await other.answering(next);
      const before = await wholePast(reading, 9);
      await store.retire('note', 2);
      await tidied(store);
      expect(await wholePast(reading, 9)).toEqual(before);
      for (const one of [store, other]) await one.close();
      const opened = await open();
      await tidied(opened);
      expect((await (await opened.answering(next)).get('a'))?.document.title).toBe('kept');
      expect((await (await opened.table({ ...notes, name: 'other' })).get('a'))?.document.title).toBe('other');
      expect(await (await opened.table(notes)).checkpoint()).toEqual(startOfLog);
    },
  },
  {
    name: 'how all stands is another whenever a question might be answered otherwise, and the same until then',
    run: async (open) => {
      const [writer, reader] = [await open(), await open()];
      const stood: string[] = [];
      const after = async (work: Promise<unknown>): Promise<void> => {
        await work;
        stood.push(await reader.standing());
        expect(await reader.standing()).toBe(stood.at(-1));
      };
      await after(writer.table(notes));
      await after(carriedTo(await writer.table(notes), 4, [version('a', 2, note('one'))]));
      await after(carriedTo(await writer.table(notes), 5, []));
      await after(carriedTo(await writer.table(next), 5, [version('a', 2, note('new'))]));
      await after(writer.retire('note', 2));
      expect(new Set(stood).size).toBe(stood.length);
    },
  },
];

/** Until it says that there is no more. */
async function tidied(store: ReadModelStore): Promise<void> {
  for (let step = 0; step < 10_000; step += 1) if (!(await store.tidy())) return;
  throw new Error('It never says that there is nothing left to clear away');
}
