import type { Lease, LeaseStore } from './leases';

export interface DivisionOptions {
  readonly leases: LeaseStore;
  /** This process, called as no other is. */
  readonly holder: string;
  /**
   * In how many looks one after the other a lease must stand still before its holder is taken for dead. Counted in steps, which all processes take at
   * the same pace, and not in time: a machine that has slept does not find all others dead when it wakes.
   */
  readonly patience: number;
}

export interface Division {
  /**
   * A sign of life, and a look at the others. What is to be done by this process until the next step, in order. A step `between` those that all take at
   * the same pace, because there may be something new to do, is a sign of life as any other, and finds nobody dead.
   */
  step(names: readonly string[], when?: 'between'): Promise<readonly string[]>;
  /** Gives everything back, so that the others need not wait. */
  leave(): Promise<void>;
}

/**
 * Divides work by its names among the processes that are alive, evenly. What nobody alive holds is taken; who has less than the others
 * takes from who has more. No clock is asked: all rests on what the store says, and on how often this process has seen it stand still.
 */
export const createDivision = ({ leases, holder, patience }: DivisionOptions): Division => {
  let held = new Map<string, Lease>();
  let watched = new Map<string, { readonly lease: Lease; readonly still: number }>();

  const renewed = async (names: ReadonlySet<string>): Promise<void> => {
    for (const lease of held.values()) {
      if (!names.has(lease.name)) await leases.release(lease);
      const next = names.has(lease.name) ? await leases.renew(lease) : undefined;
      if (next === undefined) held.delete(lease.name);
      else held.set(lease.name, next);
    }
  };
  const look = async (counted: boolean): Promise<void> => {
    const before = watched;
    watched = new Map(
      (await leases.all()).map((lease) => {
        const known = before.get(lease.name);
        const still = known?.lease.epoch === lease.epoch && known.lease.beat === lease.beat;
        return [lease.name, { lease, still: still ? known.still + Number(counted) : 0 }];
      }),
    );
  };
  /** Who holds a name and is alive, as far as can be seen from here. */
  const holderOf = (name: string): string | undefined => {
    if (held.has(name)) return holder;
    const seen = watched.get(name);
    return seen === undefined || seen.lease.holder === holder || seen.still >= patience ? undefined : seen.lease.holder;
  };
  const take = async (name: string): Promise<void> => {
    const lease = await leases.take(name, holder, watched.get(name)?.lease);
    if (lease !== undefined) held.set(name, lease);
  };

  return {
    async step(names, when) {
      const wanted = new Set(names);
      await renewed(wanted);
      await look(when !== 'between');
      const byHolder = Map.groupBy(wanted, holderOf);
      const alive = new Set([holder, ...byHolder.keys()].filter((one) => one !== undefined));
      const share = Math.ceil(wanted.size / alive.size);
      for (const name of byHolder.get(undefined) ?? []) if (held.size < share) await take(name);
      for (const [other, theirs] of byHolder) {
        if (other === undefined || other === holder) continue;
        // Only while the other has more even afterwards, so that nothing goes to and fro.
        for (const [index, name] of theirs.entries()) if (theirs.length - index > held.size + 1) await take(name);
      }
      return names.filter((name) => held.has(name));
    },
    async leave() {
      const own = [...held.values()];
      held = new Map();
      for (const lease of own) await leases.release(lease);
    },
  };
};
