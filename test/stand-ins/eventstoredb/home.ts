import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore } from '@sparbar/event-sourcing';
import { eventStoreDb } from '@sparbar/stores/eventstoredb';
import type { Home } from '../../contracts/contract';
import { standIn, type StandIn } from './stand-in';
import { freshName, underAnotherName } from './under-another-name';

const cooperation = 'norrvik';

/** A real server where one is named, in a log of its own for each case; otherwise a stand-in of its own. */
export const atEventStoreDb = (connectionString: string | undefined): (() => Home<EventStore>) =>
  connectionString === undefined ? atStandIn : () => atRealServer(connectionString);

const atStandIn = (): Home<EventStore> => {
  let server: Promise<StandIn> | undefined;
  return {
    open: async () => {
      server ??= standIn();
      const db = eventStoreDb({ connectionString: (await server).connectionString, production: false });
      return { ...db.open(cooperation), close: () => db.close() };
    },
    leave: () => void server?.then((running) => running.stop()),
  };
};

const atRealServer = (connectionString: string): Home<EventStore> => {
  const name = freshName();
  let begun: Promise<bigint> | undefined;
  return {
    open: async () => {
      begun ??= endOfEverything(connectionString);
      const db = eventStoreDb({ connectionString, production: false });
      const store = underAnotherName(db.open(name), { name, told: cooperation, begun: await begun });
      return { ...store, close: () => db.close() };
    },
    leave: () => undefined,
  };
};

/** Where the server's log ends before a case: nothing before that is of the case, and it need not be gone through each time. */
export const endOfEverything = async (connectionString: string): Promise<bigint> => {
  const client = EventStoreDBClient.connectionString(connectionString);
  let end = 0n;
  for await (const { event } of client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1 }))
    end = event?.position.commit ?? 0n;
  await client.dispose();
  return end;
};
