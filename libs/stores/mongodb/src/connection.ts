import { randomUUID } from 'node:crypto';
import { pause, wallTimer, type Timer } from '@sparbar/event-sourcing';
import { MongoClient, ReadConcern, type ClientSession, type Collection, type Db } from 'mongodb';
import { isPassing, mongodbFailure } from './mongodb-failure';
import { badAddress, databaseIn, hostsOf, refusedByDriver, refuseServer } from './refuse-server';
import type { Stored } from './stored';

export interface MongodbAddress {
  readonly url: string;
  /** The variable it comes from, for sentences about it. */
  readonly from: string;
  /** Where the address names no database. */
  readonly database: string;
  /** What is unsafe is refused. */
  readonly production: boolean;
}

/** What has been acknowledged is on the disks of most members, and what is read is too: no member that is lost takes it back. */
const careful = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  readConcern: new ReadConcern('majority'),
  readPreference: 'primary',
} as const;

/** A server that has gone without a word is given up in time; a replica set that is choosing its first member is waited for. */
const patience = { serverSelectionTimeoutMS: 8_000, connectTimeoutMS: 5_000, socketTimeoutMS: 30_000, retryWrites: true, retryReads: true };

/**
 * How the driver learns which member is the first: it asks now and then, and at once when something fails. Left to itself it holds a line open on which
 * members say so themselves. A server that offers that and does not keep it, as jongodb does, is given up and found again each second: all lines to it are
 * cut, and whoever asks meanwhile waits for half of it.
 */
const watching = { serverMonitoringMode: 'poll' } as const;

/** How long to wait before trying again, each time. */
const pauses = [20, 100, 400, 1_000];

/** What this process waits by, and draws. A simulation brings its own. */
export interface Outside {
  readonly timer: Timer;
  readonly newId: () => string;
}

const theWorld: Outside = { timer: wallTimer, newId: randomUUID };

/** One database of one MongoDB. Everything done to it goes through `use`, which tries again what passes and names the rest. */
export class Connection {
  readonly #client: MongoClient;
  readonly #db: Db;

  readonly hosts: string;
  /** Host and database, for sentences about it. */
  readonly place: string;
  readonly user: string | undefined;

  constructor(
    client: MongoClient,
    database: string,
    private readonly outside: Outside = theWorld,
  ) {
    this.#client = client;
    this.#db = client.db(database, careful);
    this.hosts = hostsOf(client);
    this.place = `${this.hosts}/${database}`;
    this.user = client.options.credentials?.username;
  }

  /** Drawn, and never drawn before. */
  newId(): string {
    return this.outside.newId();
  }

  collection(name: string): Collection<Stored> {
    return this.#db.collection<Stored>(name);
  }

  /** `work` may be done several times over, also when it was done the first time and only the answer was lost. */
  async use<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const waitMs = pauses[attempt];
        if (waitMs === undefined || !isPassing(error)) throw mongodbFailure(error, this.place);
        await pause(this.outside.timer, waitMs);
      }
    }
  }

  /** As `use`; and each step sees at least what the one before it saw or did, whichever member answers. */
  inOrder<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return this.use(() => this.#client.withSession({ causalConsistency: true }, work));
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

export const connect = async (address: MongodbAddress): Promise<Connection> => {
  const client = clientOf(address);
  const connection = new Connection(client, databaseIn(address.url) ?? address.database);
  const { place } = connection;
  try {
    await client.connect();
    refuseServer(await client.db('admin').command({ hello: 1 }), place, address);
    return connection;
  } catch (error) {
    await client.close();
    throw refusedByDriver(error, place) ?? mongodbFailure(error, place);
  }
};

const clientOf = ({ url, from }: MongodbAddress): MongoClient => {
  try {
    return new MongoClient(url, { ...patience, ...watching, appName: 'Spårbar' });
  } catch {
    // What the driver says may hold the address, and with it the password.
    throw badAddress(from);
  }
};
