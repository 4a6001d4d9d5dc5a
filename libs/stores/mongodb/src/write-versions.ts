import type { AnyBulkWriteOperation, ClientSession, Collection } from 'mongodb';
import type { Connection } from './connection';
import { isDuplicate } from './mongodb-failure';
import { fieldsOf, type Damage, type Stored } from './stored';
import { upserting } from './upserting';
import type { StoredVersion } from './version-document';

interface Place {
  readonly _id: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * First each version that is not there yet, open-ended; then each version of these documents ends where its next one begins, if it does not end before.
 * Both repeat harmlessly, and commute with whoever writes the same documents at the same time: of two neighbours, the one that comes second
 * finds the other when it looks.
 */
export const writeVersions = (connection: Connection, name: string, versions: readonly StoredVersion[], damage: Damage): Promise<void> => {
  if (versions.length === 0) return Promise.resolve();
  const collection = connection.collection(name);
  return connection.inOrder(async (session) => {
    await insertAbsent(collection, versions, session);
    await endWhereNextBegins(collection, versions, session, damage);
  });
};

const insertAbsent = async (collection: Collection<Stored>, versions: readonly StoredVersion[], session: ClientSession): Promise<void> => {
  try {
    await collection.insertMany(versions, { ordered: false, session });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Some are there. How far the rest came is not relied upon: each is looked up and written if it is absent.
    await upsert(collection, versions, session);
  }
};

const upsert = async (collection: Collection<Stored>, versions: readonly StoredVersion[], session: ClientSession): Promise<void> => {
  const operations = versions.map(({ _id, ...rest }): AnyBulkWriteOperation<Stored> => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
  }));
  await upserting(() => collection.bulkWrite(operations, { ordered: false, session }));
};

const endWhereNextBegins = async (
  collection: Collection<Stored>,
  versions: readonly StoredVersion[],
  session: ClientSession,
  damage: Damage,
): Promise<void> => {
  const ids = [...new Set(versions.map(({ id }) => id))];
  const first = versions.reduce((least, { from }) => (from < least ? from : least), versions[0]?.from ?? '');
  const rows = await collection
    .find({ id: { $in: ids }, to: { $gt: first } }, { projection: { id: 1, from: 1, to: 1 }, session })
    .toArray();
  const places = rows.map((row) => placeOf(row, damage));
  const ends = [...Map.groupBy(places, ({ id }) => id).values()].flatMap(endsOf);
  if (ends.length > 0) await collection.bulkWrite(ends, { ordered: false, session });
};

const endsOf = (places: readonly Place[]): readonly AnyBulkWriteOperation<Stored>[] => {
  const inOrder = places.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.flatMap(({ _id, to }, index) => {
    const end = inOrder[index + 1]?.from;
    if (end === undefined || to <= end) return [];
    return [{ updateOne: { filter: { _id, to: { $gt: end } }, update: { $set: { to: end } } } }];
  });
};

const placeOf = (row: Stored, damage: Damage): Place => {
  const fields = fieldsOf(row, damage);
  fields.count('from');
  fields.count('to');
  return { _id: row._id, id: fields.text('id'), from: fields.text('from'), to: fields.text('to') };
};
