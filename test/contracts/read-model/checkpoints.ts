import { startOfLog, type ReadModelStore } from '@sparbar/event-sourcing';
import { latch, times, type Contract } from '../contract';
import { carriedTo, checkpointAt, idsFound, note, notes, version } from './notes';

export const checkpoints: Contract<ReadModelStore> = [
  {
    name: 'a new model stands at the start of the log and is empty',
    run: async (open) => {
      const table = await (await open()).table(notes);
      expect(await table.checkpoint()).toEqual(startOfLog);
      expect(await table.find({ limit: 10 })).toEqual({ items: [], next: undefined, at: 0 });
    },
  },
  {
    name: 'a checkpoint comes back as it was, also with a position beyond what a number holds',
    run: async (open) => {
      const table = await (await open()).table(notes);
      const next = checkpointAt(7, {
        position: 2n ** 62n + 1n,
        frontier: ['aa', 'bb'],
        epoch: 3,
        parked: [{ stream: 'norrvik.note-å', seq: 5, why: '”nej”' }],
      });
      expect(await table.advance(startOfLog, next)).toBe(true);
      expect(await table.checkpoint()).toEqual(next);
      expect(await (await (await open()).table(notes)).checkpoint()).toEqual(next);
      expect(await table.advance(next, checkpointAt(8, { position: next.position + 1n, epoch: 3 }))).toBe(true);
    },
  },
  {
    name: 'the checkpoint moves only from where it stands',
    run: async (open) => {
      const table = await (await open()).table(notes);
      await carriedTo(table, 5, []);
      const stands = await table.checkpoint();
      for (const position of [stands.position - 1n, stands.position + 1n, 0n]) {
        expect(await table.advance({ ...stands, position }, checkpointAt(6))).toBe(false);
        expect(await table.commit([], { ...stands, position }, checkpointAt(6))).toBe(false);
      }
      expect(await table.checkpoint()).toEqual(stands);
    },
  },
  {
    name: 'who takes over raises the epoch, and the one before can no longer move the checkpoint',
    run: async (open) => {
      const [old, taker] = [await (await open()).table(notes), await (await open()).table(notes)];
      await carriedTo(old, 5, [version('a', 3, note('whole'))]);
      const held = await old.checkpoint();
      expect(await taker.advance(held, { ...held, epoch: held.epoch + 1 })).toBe(true);
      expect(await old.commit([version('a', 6, note('by the old'))], held, checkpointAt(6))).toBe(false);
      expect(await old.advance(held, checkpointAt(6))).toBe(false);
      expect(await taker.checkpoint()).toEqual({ ...held, epoch: held.epoch + 1 });
      expect((await taker.get('a', 100))?.document.title).toBe('whole');
    },
  },
  {
    name: 'of two who move the checkpoint at the same moment, one does',
    run: async (open) => {
      const tables = [await (await open()).table(notes), await (await open()).table(notes)];
      const bothHaveRead = latch(8);
      const moved = await Promise.all(
        times(8, async (index) => {
          const table = tables[index % 2];
          const from = await table?.checkpoint();
          await bothHaveRead();
          return table?.advance(from ?? startOfLog, checkpointAt(index + 1));
        }),
      );
      expect(moved.filter((one) => one === true)).toHaveLength(1);
    },
  },
  {
    name: 'what another store has committed is seen at once',
    run: async (open) => {
      const [writer, reader] = [await (await open()).table(notes), await (await open()).table(notes)];
      for (const seq of [1, 2, 3]) {
        await carriedTo(writer, seq, [version(`d${seq}`, seq, note('x'))]);
        expect(await idsFound(reader)).toHaveLength(seq);
      }
    },
  },
  {
    name: 'everything is there when the store is opened again',
    run: async (open) => {
      const store = await open();
      await carriedTo(await store.table(notes), 4, [version('a', 2, note('kept'))]);
      await store.close();
      const table = await (await open()).table(notes);
      expect((await table.checkpoint()).seq).toBe(4);
      expect((await table.get('a'))?.document.title).toBe('kept');
    },
  },
  {
    name: 'models of other names do not see each other',
    run: async (open) => {
      const store = await open();
      await carriedTo(await store.table(notes), 4, [version('a', 2, note('mine'))]);
      const other = await store.table({ ...notes, name: 'other' });
      expect(await other.checkpoint()).toEqual(startOfLog);
      expect(await idsFound(other, { at: 100 })).toEqual([]);
    },
  },
];
