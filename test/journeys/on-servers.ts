import { randomBytes } from 'node:crypto';
import type { LeaseStore, Stores } from '@sparbar/event-sourcing';
import { openStores, serverAddresses } from '@sparbar/worker';
import { dropDatabases, inDatabase } from '../contracts/mongodb/databases';
import { startSmallServer, type SmallServer } from '../contracts/mongodb/small-server';
import { endOfEverything } from '../stand-ins/eventstoredb/home';
import { standIn } from '../stand-ins/eventstoredb/stand-in';
import { allUnderOtherNames } from '../stand-ins/eventstoredb/under-another-name';

export interface StoresOnServers extends Stores {
  readonly leases: LeaseStore;
}

interface Log {
  readonly address: string;
  /** A server that others use too: under names that begin so, and nothing of this lies before where its log ended then. */
  readonly shared: { readonly prefix: string; readonly begun: bigint } | undefined;
  readonly stop: () => void;
}

const { EVENTSTORE_URL: givenLog, MONGODB_URL: givenDocuments } = process.env;
const database = `sparbar-test-${randomBytes(6).toString('hex')}`;
let small: Promise<SmallServer> | undefined;
let count = 0;

/** Put together as the product does it, on servers of its own as far as can be told from inside: the real ones where they are named, otherwise those that stand in for them. */
export async function storesOnServers(): Promise<StoresOnServers> {
  const log = await logOfItsOwn();
  const documents = await databaseOfItsOwn();
  const addresses = serverAddresses({ EVENTSTORE_URL: log.address, MONGODB_URL: documents }, []);
  if (addresses === undefined) throw new Error('EVENTSTORE_URL or MONGODB_URL is not an address');
  const { stores, leases } = await openStores({ kind: 'distributed', production: false, ...addresses });
  if (leases === undefined) throw new Error('Nobody can share the work on these stores');
  const told = log.shared === undefined ? stores : allUnderOtherNames(stores, log.shared.prefix, log.shared.begun);
  let closing: Promise<void> | undefined;
  // Two houses may have lived on them.
  return { ...told, leases, close: () => (closing ??= stores.close().then(log.stop)) };
}

/** Once, at the end of a file: what was begun for it is ended, and what was written is removed. */
export async function leaveServers(): Promise<void> {
  if (givenDocuments !== undefined && count > 0) await dropDatabases(givenDocuments, database);
  await (await small)?.stop();
  small = undefined;
}

async function logOfItsOwn(): Promise<Log> {
  if (givenLog !== undefined)
    return {
      address: givenLog,
      shared: { prefix: `t${randomBytes(4).toString('hex')}`, begun: await endOfEverything(givenLog) },
      stop: () => undefined,
    };
  const server = await standIn();
  return { address: server.connectionString, shared: undefined, stop: () => server.stop() };
}

async function databaseOfItsOwn(): Promise<string> {
  count += 1;
  const server = givenDocuments ?? `mongodb://127.0.0.1:${(await (small ??= startSmallServer())).port}/?replicaSet=rs0`;
  return inDatabase(server, `${database}-${count}`);
}

if ('keptOnServers' in globalThis) {
  // Nothing is quick that looks through all there is.
  jest.setTimeout(180_000);
  afterAll(leaveServers);
}
