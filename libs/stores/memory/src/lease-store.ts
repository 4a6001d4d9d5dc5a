import type { Lease, LeaseStore } from '@sparbar/event-sourcing';

export const openLeaseStore = (kept: Map<string, Lease> = new Map()): LeaseStore => {
  const move = (lease: Lease, next: Lease): Lease | undefined => {
    if (kept.get(lease.name)?.epoch !== lease.epoch) return undefined;
    kept.set(lease.name, next);
    return next;
  };
  return {
    all: async () => [...kept.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
    take: async (name, holder, seen) => {
      const stands = kept.get(name);
      if (stands?.epoch !== seen?.epoch || stands?.beat !== seen?.beat) return undefined;
      const lease = { name, holder, epoch: (seen?.epoch ?? 0) + 1, beat: 0 };
      kept.set(name, lease);
      return lease;
    },
    renew: async (lease) => move(lease, { ...lease, beat: lease.beat + 1 }),
    release: async (lease) => void move(lease, { ...lease, holder: undefined, epoch: lease.epoch + 1, beat: 0 }),
    close: async () => undefined,
  };
};
