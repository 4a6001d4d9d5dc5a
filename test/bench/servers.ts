import { EventStoreDBClient } from '@eventstore/db-client';
import { MongoClient } from 'mongodb';

/** Where the servers are that are measured, if any are named. */
export const serversIn = (env: Readonly<Record<string, string | undefined>>) =>
  env['EVENTSTORE_URL'] && env['MONGODB_URL'] ? { log: env['EVENTSTORE_URL'], documents: env['MONGODB_URL'] } : undefined;

/** What they are, by their own account. */
export interface ServerVersions {
  readonly eventstoredb: string;
  readonly mongodb: string;
}

export async function versionsOf({ log, documents }: NonNullable<ReturnType<typeof serversIn>>): Promise<ServerVersions> {
  const client = EventStoreDBClient.connectionString(log);
  // The client asks before it appends, and keeps the answer to itself.
  const { serverVersion } = await (client as unknown as { readonly capabilities: Promise<{ readonly serverVersion: string }> })
    .capabilities;
  await client.dispose();
  const driver = await new MongoClient(documents, { serverMonitoringMode: 'poll' }).connect();
  const { version } = await driver.db('admin').command({ buildInfo: 1 });
  await driver.close();
  return { eventstoredb: serverVersion, mongodb: String(version) };
}
