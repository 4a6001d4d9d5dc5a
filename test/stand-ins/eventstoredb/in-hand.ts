import type { EventStore } from '@sparbar/event-sourcing';
import { eventStoreDb, type EventStoreDb, type Patience } from '@sparbar/stores/eventstoredb';
import { standIn, type StandIn, type StandInOptions } from './stand-in';

/** For a machine that has much to do. */
const patient: Patience = { answerMs: 4_000, againMs: [20, 100, 500] };
/** For a server that will not answer. */
export const impatient: Patience = { answerMs: 400, againMs: [20] };

export interface InHand {
  readonly server: StandIn;
  readonly db: EventStoreDb;
  readonly store: EventStore;
  /** Another program on the same server. */
  another(): EventStoreDb;
}

const begun: (() => Promise<unknown> | void)[] = [];

/** A stand-in, and a program on it; both are gone after the case (`afterEach(allGone)`). */
export const inHand = async (options: StandInOptions & { readonly patience?: Patience } = {}): Promise<InHand> => {
  const server = await standIn(options);
  begun.push(() => server.stop());
  const open = (): EventStoreDb => programAt(server.connectionString, options.patience);
  const db = open();
  return { server, db, store: db.open('norrvik'), another: open };
};

export const programAt = (connectionString: string, patience: Patience = patient): EventStoreDb => {
  const db = eventStoreDb({ connectionString, production: false, patience });
  begun.push(() => db.close());
  return db;
};

export const goneAfterwards = (stop: () => void): void => void begun.push(stop);

export const allGone = async (): Promise<void> => {
  for (const end of begun.splice(0).toReversed()) await end();
};
