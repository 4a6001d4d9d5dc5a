import { setTimeout as pause } from 'node:timers/promises';
import {
  MoveRefused,
  runsOf,
  systemLog,
  type EventStore,
  type FillableLog,
  type FillableStores,
  type LeaseStore,
  type MovableStores,
} from '@sparbar/event-sourcing';
import { eventStoreDb } from '@sparbar/stores/eventstoredb';
import { mongodbToMove } from '@sparbar/stores/mongodb';
import type { ServerAddresses } from '@sparbar/worker';

export interface ServersToMove extends ServerAddresses {
  readonly production: boolean;
  /** How long it is watched whether somebody works there: whoever does gives a sign of life a second. */
  readonly watchedMs?: number;
}

/** EventStoreDB and MongoDB as what everything is carried from. */
export const serversToMoveFrom = async (servers: ServersToMove): Promise<MovableStores> => {
  const { stores, refuseUnfinished } = await serversOf(servers);
  await refuseUnfinished().catch(closing(stores));
  return stores;
};

/** The same as what is to be filled. */
export const serversToFill = async (servers: ServersToMove): Promise<FillableStores> => (await serversOf(servers)).stores;

const serversOf = async ({ eventstore, mongodb, keys, production, watchedMs = 4_000 }: ServersToMove) => {
  const log = eventStoreDb({ connectionString: eventstore, production });
  const beside = await mongodbToMove({ url: mongodb, keysUrl: keys, production }).catch(closing(log));
  const stores: FillableStores = {
    place: `EventStoreDB at ${hostIn(eventstore)} with MongoDB at ${beside.place}`,
    logs: async () => {
      const cooperations = await log.cooperations();
      return (await log.open(systemLog).end()) > 0n ? [...cooperations, systemLog] : cooperations;
    },
    open: async (name) => partsOf(log.open(name), beside.open(name)),
    fill: async (name) => partsOf(log.open(name), beside.open(name)),
    forgetReadModels: (name) => beside.forgetReadModels(name),
    begin: () => beside.begin(),
    end: () => beside.end(),
    close: async () => {
      await log.close();
      await beside.close();
    },
  };
  await refuseFollowed(beside.leases, stores.place, watchedMs).catch(closing(stores));
  return { stores, refuseUnfinished: () => beside.refuseUnfinished() };
};

/** Nothing of it is closed with one log: all share the same clients. */
const partsOf = (events: EventStore, beside: Omit<FillableLog, 'events' | 'append' | 'close'>): FillableLog => ({
  ...{ ...beside, events },
  // One after the other: where two are on their way at once, nobody promises which comes first, and the order is what events are numbered by.
  append: async (envelopes) => {
    for (const run of runsOf(envelopes)) await events.append(run.stream, run.expected, run.events);
  },
  close: async () => undefined,
});

/** What is written while it is being carried would be missing, or stand twice. */
const refuseFollowed = async (leases: LeaseStore, place: string, ms: number): Promise<void> => {
  const before = await leases.all();
  if (before.every(({ holder }) => holder === undefined)) return;
  await pause(ms);
  const now = new Map((await leases.all()).map((lease) => [lease.name, lease]));
  const alive = before.find(({ name, epoch, beat }) => now.get(name)?.epoch !== epoch || now.get(name)?.beat !== beat);
  if (alive !== undefined)
    throw new MoveRefused(
      `A Spårbar works on ${place} (it follows ${alive.name}): stop every process there, those of \`serve\` and \`worker\`, and give the command again.`,
    );
};

const closing =
  (what: { close(): Promise<void> }) =>
  async (error: unknown): Promise<never> => {
    await what.close();
    throw error;
  };

/** Without name and password, so that it may be printed. */
const hostIn = (address: string): string => /^[^/]*\/\/(?:[^@/]*@)?([^/?]*)/.exec(address)?.[1] ?? '';
