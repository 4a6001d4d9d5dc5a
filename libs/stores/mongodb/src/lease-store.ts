import { StoreDamaged, type Lease, type LeaseStore } from '@sparbar/event-sourcing';
import { compareAndSet } from './compare-and-set';
import type { Connection } from './connection';
import { countText } from './fixed-width';
import { orderedText, plainText } from './ordered-text';
import { fieldsOf, type Stored } from './stored';

const collection = 'leases';
/** How it stands that a lease was given back. No process is called so. */
const nobody = '';

/** Who does what among the processes of an installation. */
export const openLeaseStore = (connection: Connection): LeaseStore => {
  const moved = async (next: Lease, expected: Readonly<Record<string, string>> | undefined): Promise<Lease | undefined> => {
    const { name, holder, epoch, beat } = next;
    const row = { holder: orderedText(holder ?? nobody), epoch: countText(epoch), beat: countText(beat) };
    return (await compareAndSet(connection, collection, orderedText(name), expected, row)) ? next : undefined;
  };
  const held = ({ epoch }: Lease) => ({ epoch: countText(epoch) });
  return {
    all: async () => {
      const rows = await connection.use(() => connection.collection(collection).find({}).toArray());
      return rows.map((row) => leaseOf(row, connection.place)).sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    take: (name, holder, seen) =>
      moved({ name, holder, epoch: (seen?.epoch ?? 0) + 1, beat: 0 }, seen && { epoch: countText(seen.epoch), beat: countText(seen.beat) }),
    renew: (lease) => moved({ ...lease, beat: lease.beat + 1 }, held(lease)),
    release: async (lease) => void (await moved({ ...lease, holder: undefined, epoch: lease.epoch + 1, beat: 0 }, held(lease))),
    close: async () => undefined,
  };
};

const leaseOf = (row: Stored, place: string): Lease => {
  const fields = fieldsOf(
    row,
    () =>
      new StoreDamaged(
        `MongoDB at ${place} no longer says who does what. Stop Spårbar and drop the collection ${collection}: it is made anew.`,
      ),
  );
  const holder = plainText(fields.text('holder'));
  return {
    name: plainText(fields.text('_id')),
    holder: holder === nobody ? undefined : holder,
    epoch: fields.count('epoch'),
    beat: fields.count('beat'),
  };
};
