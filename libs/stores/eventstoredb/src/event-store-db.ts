import { StoreUnavailable, type EventStore } from '@sparbar/event-sourcing';
import { checkedCooperation } from '../../rules/cooperation-id';
import { StreamWriter } from './append';
import { Connection, usualPatience, type Patience } from './connection';
import { checkedConnectionString } from './connection-string';
import { Ends } from './ends';
import { eventStoreOn } from './event-store';
import { StreamHeads } from './stream-heads';
import { WholeLog, type FollowingState } from './whole-log';

export interface EventStoreDbOptions {
  /** As the server's client reads it, credentials and certificates included. */
  readonly connectionString: string;
  /** Refuses what is good enough for a trial and not for facts. */
  readonly production: boolean;
  readonly patience?: Patience;
}

/** The logs of all cooperations in one EventStoreDB: what distributed stores are made of. */
export interface EventStoreDb {
  /** The log of one cooperation. The same one each time. */
  open(cooperation: string): EventStore;
  /** Every cooperation that has been opened, by id, in order; without the system's own. The first time, the server looks through the whole log for them. */
  cooperations(): Promise<readonly string[]>;
  /** Whether the server that would be written to answers. */
  writable(): Promise<boolean>;
  following(): FollowingState;
  close(): Promise<void>;
}

/** One client, and one subscription, for the whole process. Nothing is reached before it is needed. */
export const eventStoreDb = ({ connectionString, production, patience = usualPatience }: EventStoreDbOptions): EventStoreDb => {
  const connection = new Connection(checkedConnectionString(connectionString, production), patience);
  const heads = new StreamHeads();
  const writer = new StreamWriter(connection, heads);
  const ends = new Ends(connection);
  const log = new WholeLog(connection, heads);
  const opened = new Map<string, EventStore>();
  return {
    open: (cooperation) => {
      const known = opened.get(checkedCooperation(cooperation));
      if (known !== undefined) return known;
      const store = eventStoreOn({ connection, heads, writer, ends, log }, cooperation);
      opened.set(cooperation, store);
      return store;
    },
    cooperations: () => ends.cooperations(),
    writable: () =>
      ends.reached().then(
        () => true,
        (error: unknown) => {
          if (error instanceof StoreUnavailable) return false;
          throw error;
        },
      ),
    following: () => log.state(),
    close: async () => {
      for (const store of opened.values()) await store.close();
      await log.stop();
      await connection.close();
    },
  };
};
