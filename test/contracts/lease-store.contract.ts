import type { Lease, LeaseStore } from '@sparbar/event-sourcing';
import { latch, times, type Contract } from './contract';

const taken = (lease: Lease | undefined): Lease => {
  if (lease === undefined) throw new Error('The lease was to be had');
  return lease;
};

/** What every store of leases promises. */
export const leaseStoreContract: Contract<LeaseStore> = [
  {
    name: 'there are none before the first',
    run: async (open) => expect(await (await open()).all()).toEqual([]),
  },
  {
    name: 'the first to take a lease has it, and everybody sees whose it is',
    run: async (open) => {
      const store = await open();
      const lease = await store.take('norrvik', 'one', undefined);
      expect(lease).toEqual({ name: 'norrvik', holder: 'one', epoch: 1, beat: 0 });
      expect(await (await open()).all()).toEqual([lease]);
      expect(await store.take('norrvik', 'other', undefined)).toBeUndefined();
      expect(await store.all()).toEqual([lease]);
    },
  },
  {
    name: 'a sign of life raises the beat and nothing else',
    run: async (open) => {
      const store = await open();
      const lease = taken(await store.take('norrvik', 'one', undefined));
      const next = taken(await store.renew(lease));
      expect(next).toEqual({ ...lease, beat: 1 });
      expect(taken(await store.renew(next)).beat).toBe(2);
      expect(await (await open()).all()).toEqual([{ ...lease, beat: 2 }]);
    },
  },
  {
    name: 'a lease that has given a sign of life since it was seen is not taken',
    run: async (open) => {
      const [holder, other] = [await open(), await open()];
      const lease = taken(await holder.take('norrvik', 'one', undefined));
      const [seen] = await other.all();
      const alive = taken(await holder.renew(lease));
      expect(await other.take('norrvik', 'other', seen)).toBeUndefined();
      expect(await other.all()).toEqual([alive]);
    },
  },
  {
    name: 'who takes a lease raises its epoch, and the one before neither keeps it nor gives it back',
    run: async (open) => {
      const [before, taker] = [await open(), await open()];
      const old = taken(await before.take('norrvik', 'one', undefined));
      const lease = await taker.take('norrvik', 'other', old);
      expect(lease).toEqual({ name: 'norrvik', holder: 'other', epoch: 2, beat: 0 });
      expect(await before.renew(old)).toBeUndefined();
      await before.release(old);
      expect(await taker.all()).toEqual([lease]);
    },
  },
  {
    name: 'what was given back is nobody’s, can be taken, and has an epoch it never had',
    run: async (open) => {
      const store = await open();
      const lease = taken(await store.take('norrvik', 'one', undefined));
      await store.release(lease);
      await store.release(lease);
      const [free] = await (await open()).all();
      expect(free).toMatchObject({ name: 'norrvik', holder: undefined });
      expect(await store.renew(lease)).toBeUndefined();
      expect(taken(await store.take('norrvik', 'one', free)).epoch).toBeGreaterThan(lease.epoch);
    },
  },
  {
    name: 'of many who take the same lease at the same moment, one has it',
    run: async (open) => {
      const stores = [await open(), await open()];
      let seen: Lease | undefined;
      for (const round of [1, 2, 3]) {
        const together = latch(8);
        const leases = await Promise.all(
          times(8, async (index) => {
            await stores[index % 2]?.all();
            await together();
            return stores[index % 2]?.take('norrvik', `${round}/${index}`, seen);
          }),
        );
        const had = leases.filter((lease) => lease !== undefined);
        expect(had).toHaveLength(1);
        expect(await stores[0]?.all()).toEqual(had);
        [seen] = had;
      }
    },
  },
  {
    name: 'names do not see each other, however alike they are, and stand in order',
    run: async (open) => {
      const store = await open();
      const names = ['a', 'A', 'å', 'a\u030a', "a'", 'a ', '$a', 'a.b'];
      for (const name of names) expect(await store.take(name, 'one', undefined)).toMatchObject({ name, epoch: 1 });
      expect((await store.all()).map(({ name }) => name)).toEqual(names.toSorted());
    },
  },
  {
    name: 'leases are there when the store is opened again',
    run: async (open) => {
      const store = await open();
      const lease = taken(await store.take('norrvik', 'one', undefined));
      await store.close();
      const again = await open();
      expect(await again.all()).toEqual([lease]);
      expect(await again.renew(lease)).toEqual({ ...lease, beat: 1 });
    },
  },
];
