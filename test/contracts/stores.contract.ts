import { systemLog, type Stores } from '@sparbar/event-sourcing';
import type { Contract } from './contract';
import { anEvent, stream } from './event-store/events';

const a = stream('a');

/** What holds for the stores of an installation together. */
export const storesContract: Contract<Stores> = [
  {
    name: 'a cooperation opened twice is the same',
    run: async (open) => {
      const stores = await open();
      await (await stores.open('norrvik')).events.append(a, 0, [anEvent(a, 1)]);
      const again = await stores.open('norrvik');
      expect(again.cooperation).toBe('norrvik');
      expect(await again.events.read(a)).toHaveLength(1);
    },
  },
  {
    name: 'nothing of one cooperation is seen in another',
    run: async (open) => {
      const stores = await open();
      const [one, other] = [await stores.open('norrvik'), await stores.open('norrvik2')];
      await one.events.append(a, 0, [anEvent(a, 1)]);
      const key = await one.keys.obtain('polisen', 'note:1');
      const hash = await one.documents.put(Uint8Array.from([1]));
      await one.progress.advance('clock', undefined, { position: 1n, seq: 1, wrote: 0n, epoch: 1 });
      expect(await other.events.readAll(0n, 10)).toEqual([]);
      expect(await other.keys.obtain('polisen', 'note:1')).not.toEqual(key);
      expect(await other.documents.get(hash)).toBeUndefined();
      expect(await other.progress.find('clock')).toBeUndefined();
    },
  },
  {
    name: 'cooperations are those with something in their log, in order, and not the system itself',
    run: async (open) => {
      const stores = await open();
      expect(await stores.cooperations()).toEqual([]);
      for (const id of ['soderby', 'norrvik', systemLog, 'alby']) {
        const own = `${id}.note-1` as const;
        await (await stores.open(id)).events.append(own, 0, [anEvent(own, 1)]);
      }
      await stores.open('asked4only');
      expect(await stores.cooperations()).toEqual(['alby', 'norrvik', 'soderby']);
      expect(await (await open()).cooperations()).toEqual(['alby', 'norrvik', 'soderby']);
    },
  },
  ...['', 'n', 'Norrvik', '1st', 'norr-vik', 'norr.vik', '../norrvik', 'norrvik/x', 'å1', 'a'.repeat(33)].map((id) => ({
    name: `${JSON.stringify(id)} is the name of no cooperation`,
    run: async (open: () => Promise<Stores>) => {
      await expect((await open()).open(id)).rejects.toThrow(/2 to 32/);
    },
  })),
];
