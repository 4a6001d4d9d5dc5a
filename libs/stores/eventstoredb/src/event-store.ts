import { StoreUnavailable, type Appended, type EventStore, type StreamName } from '@sparbar/event-sourcing';
import { eventTexts } from '../../rules/append-ruling';
import type { StreamWriter } from './append';
import type { Connection } from './connection';
import type { Ends } from './ends';
import { followed, stored } from './followed';
import { readLog } from './read-log';
import { assertKeeps, notWhole, readStream } from './read-stream';
import { knownOf, type StreamHeads } from './stream-heads';
import type { WholeLog } from './whole-log';

/** What all cooperations of a process share. */
export interface Shared {
  readonly connection: Connection;
  readonly heads: StreamHeads;
  readonly writer: StreamWriter;
  readonly ends: Ends;
  readonly log: WholeLog;
}

/** One cooperation's log in an EventStoreDB that others may share. */
export const eventStoreOn = (shared: Shared, cooperation: string): EventStore => {
  const { connection, heads, writer, ends } = shared;
  const closing = new AbortController();
  const turns = new Map<StreamName, Promise<unknown>>();

  const opened = (): void => {
    if (closing.signal.aborted) throw new StoreUnavailable('The event store is closed');
  };
  /** Appends to one stream go one after the other: each counts on the one before. */
  const inTurn = <Answer>(stream: StreamName, task: () => Promise<Answer>): Promise<Answer> => {
    const turn = (turns.get(stream) ?? Promise.resolve()).then(task, task);
    turns.set(stream, turn);
    const gone = (): void => {
      if (turns.get(stream) === turn) turns.delete(stream);
    };
    turn.then(gone, gone);
    return turn;
  };
  const ours = (stream: StreamName): StreamName => {
    if (!stream.startsWith(`${cooperation}.`)) throw new TypeError(`${stream} is not a stream of ${cooperation}`);
    return stream;
  };

  return {
    append: async (stream, expectedVersion, events): Promise<Appended> => {
      opened();
      const texts = eventTexts(events);
      return inTurn(ours(stream), () => writer.append(stream, expectedVersion, texts));
    },
    read: async (stream, from = 1, to = Number.MAX_SAFE_INTEGER) => {
      opened();
      // What is written while this reads is not missing from it.
      const known = heads.get(stream)?.version ?? 0;
      try {
        const events = await readStream(connection, ours(stream), from, to);
        if (events !== undefined) {
          heads.learn(stream, events.map(knownOf));
          return events.map(stored);
        }
        // A deleted stream looks like one that never was.
        await assertKeeps(connection, stream);
        if (known > 0) throw notWhole(stream, 1);
        return [];
      } catch (error) {
        // Whoever writes there next looks again at what is set for it.
        heads.doubt(stream);
        throw error;
      }
    },
    readAll: async (after, limit) => {
      opened();
      return (await readLog(connection, cooperation, after, Math.max(limit, 0))).events.map(stored);
    },
    end: async () => {
      opened();
      return ends.end(cooperation);
    },
    subscribe: (after, signal) => followed(connection, shared.log, cooperation, after, AbortSignal.any([signal, closing.signal])),
    close: async () => {
      closing.abort();
      await Promise.allSettled(turns.values());
    },
  };
};
