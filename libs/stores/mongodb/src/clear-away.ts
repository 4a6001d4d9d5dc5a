import type { Connection } from './connection';
import { isAbsent, isUnknownCommand } from './mongodb-failure';

/**
 * Removes the documents of retired models. Somebody may be reading them still, so this is done when a store is opened and not when a model is retired;
 * who is reading even then is told so, for the mark comes before they go.
 */
export const clearAway = async (connection: Connection, models: string, versionsOf: (generation: string) => string): Promise<void> => {
  const rows = connection.collection(models);
  const retired = await connection.use(() => rows.find({ retired: { $eq: true } }).toArray());
  for (const { _id } of retired) {
    await connection.use(() => rows.updateOne({ _id }, { $set: { leaving: true } }));
    await drop(connection, versionsOf(_id));
    await connection.use(() => rows.deleteOne({ _id }));
  }
};

const drop = (connection: Connection, name: string): Promise<void> =>
  connection.use(async () => {
    const collection = connection.collection(name);
    try {
      await collection.drop();
    } catch (error) {
      if (isAbsent(error)) return;
      // Not all that speak MongoDB's language can take a collection away; emptied, it is as good as gone.
      if (!isUnknownCommand(error)) throw error;
      await collection.deleteMany({});
    }
  });
