import { createHash } from 'node:crypto';
import { enginesOn, type EngineOf } from '@sparbar/decisions/without-nest';
import type { CooperationStores, EventStore, KeyStore, LeaseStore, ProgressStore, ReadModelStore, Stores } from '@sparbar/event-sourcing';
import { openDocumentStore } from '@sparbar/stores/memory';
import { StreamWriter } from '../../libs/stores/eventstoredb/src/append';
import { Connection as LogConnection } from '../../libs/stores/eventstoredb/src/connection';
import { Ends } from '../../libs/stores/eventstoredb/src/ends';
import { eventStoreOn } from '../../libs/stores/eventstoredb/src/event-store';
import { InFlight } from '../../libs/stores/eventstoredb/src/in-flight';
import { RecentEvents } from '../../libs/stores/eventstoredb/src/recent-events';
import { StreamHeads } from '../../libs/stores/eventstoredb/src/stream-heads';
import { WholeLog } from '../../libs/stores/eventstoredb/src/whole-log';
import { Connection as DocumentConnection } from '../../libs/stores/mongodb/src/connection';
import { openLeaseStore } from '../../libs/stores/mongodb/src/lease-store';
import { openProgressStore } from '../../libs/stores/mongodb/src/progress-store';
import { openReadModelStore } from '../../libs/stores/mongodb/src/read-model-store';
import type { DocumentServer } from './document-server';
import type { LogServer } from './log-server';
import type { Machine } from './machine';

/** One running program on one machine: the real adapters of both servers, over simulated lines. */
export interface Program {
  readonly machine: Machine;
  readonly stores: Stores;
  readonly leases: LeaseStore;
  readonly engineOf: EngineOf;
}

/** A mistake as a program could have it: something of it is exchanged for something that is nearly right. */
export interface Exchanged {
  readonly events?: (store: EventStore, machine: Machine) => EventStore;
  readonly readModels?: (store: ReadModelStore, machine: Machine) => ReadModelStore;
  readonly progress?: (store: ProgressStore, machine: Machine, events: EventStore) => ProgressStore;
  readonly leases?: (store: LeaseStore, machine: Machine) => LeaseStore;
  readonly heads?: () => StreamHeads;
  readonly recent?: () => RecentEvents;
  readonly connection?: typeof LogConnection;
}

/** Small, so that what is bounded comes to its bounds. */
const small = { events: 4, characters: 1_000_000, ids: 60 } as const;
const patience = { answerMs: 1_000, againMs: [50, 250] } as const;

export const openProgram = (machine: Machine, facts: LogServer, documents: DocumentServer, exchanged: Exchanged): Program => {
  const outside = { clientFor: () => facts.clientOf(machine), timer: machine.timer, inFlight: new InFlight() };
  const connection = new (exchanged.connection ?? LogConnection)('esdb://simulated', patience, outside);
  const heads = exchanged.heads?.() ?? new StreamHeads(small.ids);
  const shared = {
    ...{ connection, heads, writer: new StreamWriter(connection, heads), ends: new Ends(connection) },
    log: new WholeLog(connection, heads, exchanged.recent ?? (() => new RecentEvents(small))),
  };
  const mongodb = new DocumentConnection(documents.clientOf(machine), 'sparbar', { timer: machine.timer, newId: () => machine.newId() });
  const opened = new Map<string, Promise<CooperationStores>>();

  const open = async (cooperation: string): Promise<CooperationStores> => {
    const plain = eventStoreOn(shared, cooperation);
    const events = exchanged.events?.(plain, machine) ?? plain;
    const readModels = await openReadModelStore(mongodb, cooperation);
    const progress = openProgressStore(mongodb, cooperation);
    return {
      cooperation,
      events,
      readModels: exchanged.readModels?.(readModels, machine) ?? readModels,
      progress: exchanged.progress?.(progress, machine, events) ?? progress,
      keys: openKeys(),
      documents: openDocumentStore(),
    };
  };
  const stores: Stores = {
    cooperations: () => shared.ends.cooperations(),
    open: (cooperation) => {
      const known = opened.get(cooperation);
      if (known !== undefined) return known;
      const opening = open(cooperation);
      opened.set(cooperation, opening);
      opening.catch(() => opened.delete(cooperation));
      return opening;
    },
    writable: async () => true,
    close: async () => undefined,
  };
  const leases = openLeaseStore(mongodb);
  return {
    ...{ machine, stores, leases: exchanged.leases?.(leases, machine) ?? leases },
    engineOf: enginesOn(stores, machine.clock, machine.random),
  };
};

/** Keys that follow from their names: nothing here is secret, and nothing is drawn. */
const openKeys = (): KeyStore => {
  const keyOf = (domain: string, key: string): Buffer => createHash('sha256').update(`${domain} ${key}`).digest();
  return {
    obtain: async (domain, key) => keyOf(domain, key),
    find: async (domain, key) => keyOf(domain, key),
    destroy: async () => undefined,
    close: async () => undefined,
  };
};
