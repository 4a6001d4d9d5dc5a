import type { Progress, ProgressStore } from '@sparbar/event-sourcing';
import { latch, times, type Contract } from './contract';

const at = (seq: number, over: Partial<Progress> = {}): Progress => ({ position: BigInt(seq) * 10n, seq, wrote: 0n, epoch: 1, ...over });

/** What every store of progress promises. */
export const progressStoreContract: Contract<ProgressStore> = [
  {
    name: 'there is none before the first',
    run: async (open) => expect(await (await open()).find('clock')).toBeUndefined(),
  },
  {
    name: 'progress comes back as it was, also with positions beyond what a number holds',
    run: async (open) => {
      const store = await open();
      const progress = at(3, { position: 2n ** 62n + 1n, wrote: 2n ** 60n + 1n, epoch: 7 });
      expect(await store.advance('clock', undefined, progress)).toBe(true);
      expect(await store.find('clock')).toEqual(progress);
      expect(await (await open()).find('clock')).toEqual(progress);
      expect(await store.advance('clock', progress, at(4, { position: progress.position + 1n, epoch: 7 }))).toBe(true);
    },
  },
  {
    name: 'the first progress is made once',
    run: async (open) => {
      const store = await open();
      expect(await store.advance('clock', undefined, at(1))).toBe(true);
      expect(await store.advance('clock', undefined, at(2))).toBe(false);
      expect(await store.find('clock')).toEqual(at(1));
    },
  },
  {
    name: 'nothing advances from a progress that is not there',
    run: async (open) => {
      const store = await open();
      expect(await store.advance('clock', at(1), at(2))).toBe(false);
      expect(await store.find('clock')).toBeUndefined();
    },
  },
  {
    name: 'progress moves only from where it stands, by position and by epoch',
    run: async (open) => {
      const store = await open();
      await store.advance('clock', undefined, at(5));
      for (const other of [at(4), at(6), at(5, { epoch: 0 }), at(5, { epoch: 2 })])
        expect(await store.advance('clock', other, at(9))).toBe(false);
      expect(await store.find('clock')).toEqual(at(5));
      expect(await store.advance('clock', at(5), at(5, { epoch: 2 }))).toBe(true);
      expect(await store.advance('clock', at(5), at(6))).toBe(false);
      expect(await store.advance('clock', at(5, { epoch: 2 }), at(6, { epoch: 2 }))).toBe(true);
    },
  },
  {
    name: 'of many who advance at the same moment, one does',
    run: async (open) => {
      const stores = [await open(), await open()];
      for (const expected of [undefined, at(1)]) {
        const together = latch(8);
        const moved = await Promise.all(
          times(8, async (index) => {
            await stores[index % 2]?.find('clock');
            await together();
            return stores[index % 2]?.advance('clock', expected, at(expected === undefined ? 1 : 2 + index));
          }),
        );
        expect(moved.filter((one) => one === true)).toHaveLength(1);
      }
    },
  },
  {
    name: 'names do not see each other, however alike they are',
    run: async (open) => {
      const store = await open();
      const names = ['a', 'A', 'å', 'a\u030a', '', "a'", 'a '];
      for (const [index, name] of names.entries()) expect(await store.advance(name, undefined, at(index))).toBe(true);
      for (const [index, name] of names.entries()) expect(await store.find(name)).toEqual(at(index));
    },
  },
  {
    name: 'that of everybody comes out in the order of names, as it stands now',
    run: async (open) => {
      const store = await open();
      expect(await store.all()).toEqual([]);
      for (const name of ['b', 'å', 'a', 'B']) await store.advance(name, undefined, at(1));
      await store.advance('a', at(1), at(2, { wrote: 2n ** 60n + 1n }));
      expect(await (await open()).all()).toEqual([
        { name: 'B', ...at(1) },
        { name: 'a', ...at(2, { wrote: 2n ** 60n + 1n }) },
        { name: 'b', ...at(1) },
        { name: 'å', ...at(1) },
      ]);
    },
  },
  {
    name: 'progress is there when the store is opened again',
    run: async (open) => {
      const store = await open();
      await store.advance('clock', undefined, at(1));
      await store.close();
      expect(await (await open()).find('clock')).toEqual(at(1));
    },
  },
];
