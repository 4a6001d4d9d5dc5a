import { eventStoreDb, type EventStoreDb } from '@sparbar/stores/eventstoredb';
import { mongodbStores, type MongodbStores } from '@sparbar/stores/mongodb';
import { startSmallServer } from '../../contracts/mongodb/small-server';
import { wireTo, type Wire } from '../../contracts/mongodb/wire';
import { cuttableLine, type CuttableLine } from '../../stand-ins/eventstoredb/cuttable-line';
import { standIn } from '../../stand-ins/eventstoredb/stand-in';

/** The server of the facts. Where it is somebody else's (EVENTSTORE_URL, a server with nothing in it) it is not ours to kill, and the line to it is cut. */
export interface EventServer {
  readonly name: string;
  /** Around the line. */
  readonly connectionString: string;
  readonly line: CuttableLine;
  /** From one moment to the next, with everything that is on its way. What it had written it has. */
  strike(): void;
  back(): Promise<void>;
  stop(): void;
}

const given = process.env['EVENTSTORE_URL'];
export const eventServerName = given === undefined ? 'a stand-in for EventStoreDB' : 'the EventStoreDB at EVENTSTORE_URL';

const eventServer = async (): Promise<EventServer> => {
  if (given !== undefined) {
    const { hostname, port } = new URL(given.replace(/^esdb/, 'http'));
    const line = await cuttableLine(Number(port), hostname);
    return {
      ...{ name: eventServerName, connectionString: given, line, stop: line.stop },
      strike: () => line.refuse(),
      back: () => Promise.resolve(line.accept()),
    };
  }
  let running = await standIn();
  const { log, port, connectionString } = running;
  const line = await cuttableLine(port);
  return {
    ...{ name: eventServerName, connectionString, line },
    strike: () => {
      line.refuse();
      running.stop();
    },
    back: async () => {
      running = await standIn({ log, port });
      line.accept();
    },
    stop: () => {
      line.stop();
      running.stop();
    },
  };
};

/** Both servers, with a line to each that can be cut, slowed and left hanging. */
export interface Servers {
  readonly events: EventServer;
  readonly documents: Wire;
  /** What a process of the product is told. */
  readonly env: NodeJS.ProcessEnv;
  /** For whoever looks afterwards: around the lines. */
  look(): Promise<{ readonly db: EventStoreDb; readonly beside: MongodbStores; close(): Promise<void> }>;
  stop(): Promise<void>;
}

export const startServers = async (): Promise<Servers> => {
  const [events, small] = await Promise.all([eventServer(), startSmallServer()]);
  const documents = await wireTo(() => small.port);
  const at = (port: number, database: string) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=rs0`;
  return {
    ...{ events, documents },
    env: {
      EVENTSTORE_URL: events.line.connectionString,
      MONGODB_URL: at(documents.port, 'sparbar'),
      KEYS_MONGODB_URL: at(documents.port, 'sparbar-keys'),
      SESSION_SECRET: 'what is signed by one is believed by the other',
    },
    look: async () => {
      const db = eventStoreDb({ connectionString: events.connectionString, production: false });
      const beside = await mongodbStores({ url: at(small.port, 'sparbar'), keysUrl: at(small.port, 'sparbar-keys'), production: false });
      return { db, beside, close: async () => void (await Promise.all([db.close(), beside.close()])) };
    },
    stop: async () => {
      events.stop();
      await documents.close();
      await small.stop();
    },
  };
};
