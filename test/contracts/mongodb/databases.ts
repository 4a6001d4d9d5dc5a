import { MongoClient, MongoServerError } from 'mongodb';

/** The same address, with another database in it. */
export const inDatabase = (url: string, database: string): string =>
  url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);

/** Every database whose name begins so. */
export const dropDatabases = async (url: string, named: string): Promise<void> => {
  const client = new MongoClient(url, { serverMonitoringMode: 'poll' });
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases) if (name.startsWith(named)) await client.db(name).dropDatabase();
  } catch (error) {
    // The small server cannot say what it holds, and forgets it when it ends.
    if (!(error instanceof MongoServerError) || !/^no such command/.test(error.message)) throw error;
  } finally {
    await client.close();
  }
};
