import { randomBytes, randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import { decide, enginesOn } from '@sparbar/decisions/without-nest';
import { stockholmDay, type Envelope, type EventStore, type Position, type Stores } from '@sparbar/event-sourcing';
import { serverAddresses, type StoresSetting } from '@sparbar/worker';
import { MongoClient } from 'mongodb';
import { dropDatabases, inDatabase } from '../contracts/mongodb/databases';
import { serversIn } from './servers';

const named = (): { readonly log: string; readonly documents: string } => {
  const servers = serversIn(process.env);
  if (servers === undefined) throw new Error('EVENTSTORE_URL and MONGODB_URL do not name the servers to measure');
  return servers;
};

/** A server's log is never emptied: everybody writes under a name of his own. */
export const freshName = (): string => `b${randomBytes(6).toString('hex')}`;

/** No cooperation is called so, and nobody follows what is written there. */
export const bareName = (): string => `bare-${freshName()}`;

/** What both are measured with: the client as it comes, and the driver. */
export const bareClient = (): EventStoreDBClient => EventStoreDBClient.connectionString(named().log);
export async function bareDriver(): Promise<{ readonly driver: MongoClient; readonly leave: () => Promise<void> }> {
  const { documents } = named();
  const database = `sparbar-bench-${randomBytes(6).toString('hex')}`;
  const driver = await new MongoClient(inDatabase(documents, database), { serverMonitoringMode: 'poll' }).connect();
  return { driver, leave: () => driver.close().then(() => dropDatabases(documents, database)) };
}

/** The stores of an installation of its own, in databases that `leave` removes. */
export function ownInstallation(): { readonly kept: StoresSetting & { kind: 'distributed' }; readonly leave: () => Promise<void> } {
  const { log, documents } = named();
  const database = `sparbar-bench-${randomBytes(6).toString('hex')}`;
  const addresses = serverAddresses({ EVENTSTORE_URL: log, MONGODB_URL: inDatabase(documents, database) }, []);
  if (addresses === undefined) throw new Error('EVENTSTORE_URL or MONGODB_URL is not an address');
  return {
    kept: { kind: 'distributed', production: false, ...addresses },
    leave: () => dropDatabases(documents, database),
  };
}

/** The same event, in the log of another cooperation. */
export const renamed = (event: Envelope, cooperation: string): Envelope => ({
  ...event,
  stream: `${cooperation}${event.stream.slice(event.stream.indexOf('.'))}` as Envelope['stream'],
});

export const appending = (event: Envelope): Parameters<EventStore['append']> => [event.stream, event.version - 1, [event]];

/** As the store writes it, but for the id: an event's whole text, and nothing looked at. */
export const bareRecord = (event: Envelope): EventData =>
  jsonEvent({ id: randomUUID(), type: event.type, data: event as unknown as Record<string, unknown> });

/** Sixteen appends at a time, in the order of the log. */
export async function written(events: Iterable<Envelope>, append: (event: Envelope) => Promise<unknown>): Promise<void> {
  let together: Promise<unknown>[] = [];
  for (const event of events) {
    together.push(append(event));
    if (together.length < 16) continue;
    await Promise.all(together);
    together = [];
  }
  await Promise.all(together);
}

export const random = { bytes: (count: number) => randomBytes(count) };
export const clock = { now: () => new Date() };

/** A cooperation that has been opened, so that it can be followed. */
export async function openedCooperation(stores: Stores): Promise<string> {
  const cooperation = freshName();
  const command = { type: 'OpenCooperation', name: 'Mätningen', district: 'Norrvik', origin: `sparbar.example/${cooperation}` } as const;
  await decide(
    enginesOn(stores, clock, random),
    cooperation,
    'cooperation',
    cooperation,
    { ...command, today: stockholmDay(clock.now()) },
    { key: randomUUID(), body: cooperation, actor: { id: 'eva', role: 'administrator', party: 'sdf' }, owner: 'sdf' },
  );
  return cooperation;
}

/** Does it so often a second for all there are, whether the one before is over or not; answers when all are, each with what it came to. */
export async function atPace<Answer>(perSecond: number, events: readonly Envelope[], one: (event: Envelope) => Promise<Answer>) {
  const start = performance.now();
  const all: Promise<Answer>[] = [];
  for (const [place, event] of events.entries()) {
    const wait = start + (place * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(one(event));
  }
  return Promise.all(all);
}

export const endOf = async (stores: Stores, cooperation: string): Promise<Position> => (await stores.open(cooperation)).events.end();
