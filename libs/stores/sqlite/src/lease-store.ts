import { StoreDamaged, type Lease, type LeaseStore } from '@sparbar/event-sourcing';
import { openDatabase, type FileFormat } from './database';

/** One Spårbar works on a folder, and needs no leases there: this is for several processes on one machine that share a file. */
export const leasesFormat: FileFormat = {
  applicationId: 0x53504205,
  version: 1,
  // An epoch that was given out is never given out again, not even after a power cut.
  synchronous: 'FULL',
  tables: `
    CREATE TABLE leases (
      name TEXT PRIMARY KEY,
      -- NULL: it was given back.
      holder TEXT,
      epoch INTEGER NOT NULL,
      beat INTEGER NOT NULL
    ) STRICT;
  `,
};

export const openLeaseStore = (file: string): LeaseStore => {
  const database = openDatabase(file, leasesFormat);
  const select = database.prepare('SELECT name, holder, epoch, beat FROM leases ORDER BY name');
  const begin = database.prepare('INSERT INTO leases (holder, epoch, beat, name) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const take = database.prepare('UPDATE leases SET holder = ?, epoch = ?, beat = ? WHERE name = ? AND epoch = ? AND beat = ?');
  const move = database.prepare('UPDATE leases SET holder = ?, epoch = ?, beat = ? WHERE name = ? AND epoch = ?');

  const written = (lease: Lease, write: () => { readonly changes: number | bigint }): Lease | undefined =>
    Number(database.transaction(write).changes) === 1 ? lease : undefined;
  const values = ({ holder, epoch, beat, name }: Lease) => [holder ?? null, epoch, beat, name] as const;
  const moved = ({ epoch }: Lease, next: Lease): Lease | undefined => written(next, () => move.run(...values(next), epoch));
  return {
    all: async () => database.use(() => select.all()).map((row) => leaseOf(row, database.file)),
    take: async (name, holder, seen) => {
      const lease = { name, holder, epoch: (seen?.epoch ?? 0) + 1, beat: 0 };
      return written(lease, () => (seen === undefined ? begin.run(...values(lease)) : take.run(...values(lease), seen.epoch, seen.beat)));
    },
    renew: async (lease) => moved(lease, { ...lease, beat: lease.beat + 1 }),
    release: async (lease) => void moved(lease, { ...lease, holder: undefined, epoch: lease.epoch + 1, beat: 0 }),
    close: async () => database.close(),
  };
};

const leaseOf = ({ name, holder, epoch, beat }: Readonly<Record<string, unknown>>, file: string): Lease => {
  if (typeof name !== 'string' || typeof epoch !== 'number' || typeof beat !== 'number')
    throw new StoreDamaged(`${file} no longer says who does what. Stop Spårbar and delete the file: it is made anew.`);
  return { name, holder: typeof holder === 'string' ? holder : undefined, epoch, beat };
};
