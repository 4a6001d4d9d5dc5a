import { startOfLog, type Checkpoint, type DocumentVersion, type ReadModelStore, type ReadModelTable } from '@sparbar/event-sourcing';
import { times, type Contract } from '../contract';
import { checkpointAt, idsFound, note, notes, version, wholePast, type Note } from './notes';

/** What happens at each seq of a small log: to which document, and whether it ceases to be. Every third time two documents at once. */
const last = 36;
const changesAt = (seq: number): readonly DocumentVersion[] => {
  const ids = [`d${(seq * seq) % 5}`, ...(seq % 3 === 0 ? [`d${(seq + 2) % 5}`] : [])];
  return [...new Set(ids)].map((id) => (seq % 7 === 0 ? version(id, seq) : version(id, seq, note(`${id} at ${seq}`, seq % 4))));
};

/** A projector told to die after so many writes, each version being a write of its own and the checkpoint another. */
interface Doomed {
  left: number;
}
class Died extends Error {}

const oneStep = async (table: ReadModelTable<Note>, from: Checkpoint, batch: number, life: Doomed): Promise<Checkpoint> => {
  const seq = Math.min(from.seq + batch, last);
  const writes = times(seq - from.seq, (index) => changesAt(from.seq + 1 + index)).flat();
  for (const one of writes) {
    if (life.left-- === 0) throw new Died();
    await table.write([one]);
  }
  if (life.left-- === 0) throw new Died();
  const next = checkpointAt(seq, { epoch: from.epoch });
  return (await table.advance(from, next)) ? next : table.checkpoint();
};

const carry = async (table: ReadModelTable<Note>, batch: number, life: Doomed = { left: -1 }): Promise<void> => {
  for (let checkpoint = await table.checkpoint(); checkpoint.seq < last;) checkpoint = await oneStep(table, checkpoint, batch, life);
};

const reference = async (store: ReadModelStore): Promise<readonly string[]> => {
  const table = await store.table({ ...notes, name: 'reference' });
  await table.commit(times(last, (index) => changesAt(index + 1)).flat(), startOfLog, checkpointAt(last));
  return wholePast(table, last);
};

export const projecting: Contract<ReadModelStore> = [
  ...[
    [7, 4],
    [3, 10],
  ].map(([batch = 1, other = 1]) => ({
    name: `a projector that dies at any write, followed by one with batches of ${other} instead of ${batch}, leaves the same past`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const store = await open();
      const right = await reference(store);
      const writes = times(last, (index) => changesAt(index + 1)).flat().length + Math.ceil(last / batch);
      for (let life = 0; life <= writes; life += 1) {
        const table = await store.table({ ...notes, name: `dies after ${life} of ${batch}` });
        await carry(table, batch, { left: life }).catch((error: unknown) => {
          if (!(error instanceof Died)) throw error;
        });
        await carry(table, other);
        expect(await wholePast(table, last)).toEqual(right);
      }
    },
  })),
  {
    name: 'at every moment between two writes only whole states are seen',
    run: async (open) => {
      const store = await open();
      const right = await reference(store);
      const table = await store.table(notes);
      for (let life = 0; (await table.checkpoint()).seq < last; life += 3) {
        await carry(table, 5, { left: life }).catch(() => undefined);
        const { seq } = await table.checkpoint();
        expect(await wholePast(table, seq)).toEqual(right.slice(0, seq + 1));
      }
    },
  },
  ...[
    [1, 5],
    [4, 7],
    [6, 2],
  ].map(([batch = 1, other = 1]) => ({
    name: `two projectors with batches of ${batch} and ${other} at the same time leave the same past`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const [one, another] = [await open(), await open()];
      const right = await reference(one);
      await Promise.all([carry(await one.table(notes), batch), carry(await another.table(notes), other)]);
      expect(await wholePast(await one.table(notes), last)).toEqual(right);
    },
  })),
  {
    name: 'what a projector that was taken over still writes does no harm',
    run: async (open) => {
      const store = await open();
      const right = await reference(store);
      const [old, taker] = [await store.table(notes), await (await open()).table(notes)];
      const held = await old.checkpoint();
      await taker.advance(held, { ...held, epoch: 1 });
      await carry(taker, 8);
      await old.write(times(20, (index) => changesAt(index + 1)).flat());
      expect(await old.advance(held, checkpointAt(20))).toBe(false);
      expect(await wholePast(taker, last)).toEqual(right);
    },
  },
  {
    name: 'a rebuild under a new revision gives the same documents, and the old may then be retired',
    run: async (open) => {
      const store = await open();
      await carry(await store.table(notes), 5);
      const before = await wholePast(await store.table(notes), last);
      const rebuilt = await store.table({ ...notes, revision: 2 });
      expect(await rebuilt.checkpoint()).toEqual(startOfLog);
      await carry(rebuilt, 9);
      expect(await wholePast(rebuilt, last)).toEqual(before);
      await store.retire('note', 2);
      expect(await wholePast(await store.table({ ...notes, revision: 2 }), last)).toEqual(before);
    },
  },
  {
    name: 'a thousand documents and their past are found, whole and in order',
    run: async (open) => {
      const table = await (await open()).table(notes);
      const all = times(1_200, (index) => version(`d${String(index).padStart(4, '0')}`, index + 1, note(`title ${index % 10}`, index)));
      await table.commit(all, startOfLog, checkpointAt(1_200));
      expect(await idsFound(table, { limit: 5_000 })).toEqual(all.map(({ id }) => id));
      expect(await idsFound(table, { limit: 5_000, at: 600, where: { title: 'title 3' } })).toHaveLength(60);
    },
  },
];
