import { randomBytes } from 'node:crypto';
import type { Stores } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { connect, mongodbStores, type Connection } from '@sparbar/stores/mongodb';
import type { Home } from '../contract';
import { dropDatabases, inDatabase } from './databases';
import { smallServerName, startSmallServer, whyNoSmallServer, type SmallServer } from './small-server';

export interface MongodbForTests {
  /** As it is to be called wherever it says what something was tried on. */
  readonly name: string;
  readonly url: () => string;
  /** What the databases of this file are called, or begin with; removed afterwards. */
  readonly database: string;
  readonly connect: () => Promise<Connection>;
  /** A home in a database of its own. */
  readonly ownHome: <Store extends object>(open: (connection: Connection) => Store) => Home<Store>;
  /** A home in a cooperation of its own; every `open` is another client. */
  readonly home: <Store extends object>(open: (connection: Connection, cooperation: string) => Promise<Store> | Store) => Home<Store>;
}

/** On the MongoDB that MONGODB_URL names, or on the small server; where neither is there, what was to be tried is passed over, and why is said. */
export const onMongodb = (what: string, tries: (mongodb: MongodbForTests) => void): void => {
  const given = process.env['MONGODB_URL'];
  if (given === undefined && whyNoSmallServer !== undefined) {
    it.skip(`${what} on MongoDB: ${whyNoSmallServer}, and MONGODB_URL is not set`, () => undefined);
    return;
  }
  const database = `sparbar-test-${randomBytes(6).toString('hex')}`;
  let server: SmallServer | undefined;
  const url = (): string => given ?? `mongodb://127.0.0.1:${server?.port}/?replicaSet=rs0`;
  const opening = (own = database): Promise<Connection> =>
    connect({ url: inDatabase(url(), own), from: 'MONGODB_URL', database: own, production: false });
  const name = given === undefined ? smallServerName : 'MongoDB, as MONGODB_URL names it';

  describe(`on ${name}`, () => {
    // Nothing is quick that looks through all there is.
    if (given === undefined) jest.setTimeout(180_000);
    beforeAll(async () => {
      if (given === undefined) server = await startSmallServer();
    });
    afterAll(async () => {
      if (given !== undefined) await dropDatabases(given, database);
      await server?.stop();
    });
    tries({
      name,
      url,
      database,
      connect: opening,
      home: (open) => homeIn(opening, `c${randomBytes(6).toString('hex')}`, open),
      ownHome: (open) => {
        const own = `${database}-${randomBytes(6).toString('hex')}`;
        return homeIn(
          () => opening(own),
          own,
          async (connection) => open(connection),
        );
      },
    });
  });
};

const homeIn = <Store extends object>(
  opening: () => Promise<Connection>,
  cooperation: string,
  open: (connection: Connection, cooperation: string) => Promise<Store> | Store,
): Home<Store> => {
  const connections: Connection[] = [];
  return {
    open: async () => {
      const connection = await opening();
      connections.push(connection);
      return closingWith(await open(connection, cooperation), connection);
    },
    leave: () => connections.forEach((connection) => void connection.close()),
  };
};

/** Whoever closes the store closes its client with it. */
const closingWith = <Store extends object>(store: Store, connection: Connection): Store => ({
  ...store,
  close: async () => {
    if ('close' in store && typeof store.close === 'function') await (store as { close(): Promise<void> }).close();
    await connection.close();
  },
});

/** All that an installation is kept in, each time in databases of its own; the events, for which MongoDB is not meant, in memory. */
export const allStores = ({ url, database }: MongodbForTests): Home<Stores> => {
  const events = memoryStores();
  const own = `${database}-${randomBytes(6).toString('hex')}`;
  return {
    open: async () => {
      const mongodb = await mongodbStores({
        url: inDatabase(url(), own),
        keysUrl: inDatabase(url(), `${own}-keys`),
        production: false,
      });
      return {
        cooperations: () => events.cooperations(),
        open: async (cooperation) => ({ ...(await events.open(cooperation)), ...(await mongodb.open(cooperation)) }),
        writable: () => mongodb.writable(),
        close: () => mongodb.close(),
      };
    },
    leave: () => undefined,
  };
};
