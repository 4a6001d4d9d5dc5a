import type { Connection } from './connection';
import { isDuplicate } from './mongodb-failure';

type Values = Readonly<Record<string, string | number>>;

/**
 * Moves what is still as `expected`, and says whether it was this that moved it. Each attempt leaves its own mark: if the answer was lost and it is asked
 * again, it is known whether what stands there now is its own work or somebody else's who wanted the same.
 */
export const compareAndSet = async (
  connection: Connection,
  collection: string,
  id: string,
  expected: Values | undefined,
  next: Values,
): Promise<boolean> => {
  const rows = connection.collection(collection);
  const mark = connection.newId();
  const isOurs = async (): Promise<boolean> => (await rows.findOne({ _id: id }))?.['mark'] === mark;
  return connection.use(async () => {
    if (expected !== undefined) {
      const filter = Object.fromEntries(Object.entries(expected).map(([field, value]) => [field, { $eq: value }]));
      const { matchedCount } = await rows.updateOne({ ...filter, _id: id }, { $set: { ...next, mark } });
      return matchedCount === 1 || isOurs();
    }
    try {
      await rows.insertOne({ ...next, mark, _id: id });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return isOurs();
    }
  });
};
