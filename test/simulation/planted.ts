import type { ResolvedEvent } from '@eventstore/db-client';
import {
  derivedId,
  StoreUnavailable,
  UnknownOutcome,
  VersionMismatch,
  WrongVersion,
  type Envelope,
  type EventStore,
  type Lease,
  type LeaseStore,
  type Position,
  type Progress,
  type ReadModel,
  type ReadModelStore,
  type ReadModelTable,
} from '@sparbar/event-sourcing';
import { Connection } from '../../libs/stores/eventstoredb/src/connection';
import { RecentEvents } from '../../libs/stores/eventstoredb/src/recent-events';
import type { ReadEvent } from '../../libs/stores/eventstoredb/src/stored-record';
import type { Machine } from './machine';
import type { Exchanged } from './program';

/** A mistake somebody could make, what it breaks, and a run that shows it. */
export interface Planted {
  readonly mistake: string;
  /** What is said of it. */
  readonly found: RegExp;
  readonly seed: number;
  readonly exchanged: Exchanged;
}

type Append = EventStore['append'];

const appending = (append: (store: EventStore, machine: Machine) => Append): Exchanged => ({
  events: (store, machine) => ({ ...store, append: append(store, machine) }),
});

const placedAfter = (events: readonly Envelope[], version: number): readonly Envelope[] =>
  events.map((event, index) => ({ ...event, version: version + 1 + index }));

/** Of the table a model's documents are written to, and of the one they are read from. */
const inTables = (change: (table: ReadModelTable) => Partial<ReadModelTable>): Exchanged => ({
  readModels: (store): ReadModelStore => ({
    ...store,
    table: async <Document extends object>(model: ReadModel<Document>) => {
      const table = await store.table(model);
      return { ...table, ...change(table as unknown as ReadModelTable) } as ReadModelTable<Document>;
    },
  }),
});

const inLeases = (change: (store: LeaseStore) => Partial<LeaseStore>): Exchanged => ({
  leases: (store) => ({ ...store, ...change(store) }),
});

/** Begins where the log ends now, whatever has been heard. */
class FromTheEnd extends Connection {
  override async subscribe(from: Parameters<Connection['subscribe']>[0]) {
    const [last] = await this.read('', (client) => client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1 }));
    return super.subscribe(last?.event?.position ?? from);
  }
}

class EmptyWhereItBroke extends Connection {
  override read(...args: Parameters<Connection['read']>): Promise<readonly ResolvedEvent[]> {
    return super.read(...args).catch((error: unknown) => (error instanceof StoreUnavailable ? [] : Promise.reject(error)));
  }
}

class Twice extends RecentEvents {
  #heard = 0;
  override hear(event: ReadEvent): void {
    super.hear(event);
    if ((this.#heard += 1) % 5 === 0) super.hear(event);
  }
}

/** Gives whoever is further behind than it reaches what it has. */
class Overrun extends RecentEvents {
  readonly #last: ReadEvent[] = [];
  override hear(event: ReadEvent): void {
    super.hear(event);
    if (this.#last.push(event) > 4) this.#last.shift();
  }
  override after(position: Position, limit: number) {
    const last = this.#last.filter((event) => event.position > position);
    return super.after(position, limit) ?? (this.deaf || last.length === 0 ? undefined : last);
  }
}

export const planted: readonly Planted[] = [
  {
    mistake: 'sends an append again without looking whether it was written',
    found: /written twice|stand in the log/,
    seed: 144,
    exchanged: appending((store, machine) => async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (!(error instanceof UnknownOutcome)) throw error;
        const { length } = await store.read(stream);
        const anew = events.map((event) => ({ ...event, id: derivedId(event.id, machine.newId()) }));
        return store.append(stream, length, placedAfter(anew, length));
      }
    }),
  },
  {
    mistake: 'takes a lost answer for a refusal',
    found: /was refused with 0 events/,
    seed: 853,
    exchanged: appending((store) => async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (error instanceof UnknownOutcome) throw new VersionMismatch(stream, expected, expected + 1);
        throw error;
      }
    }),
  },
  {
    mistake: 'takes a lost race for one it won',
    found: /something else stands there|stand in the log/,
    seed: 9,
    exchanged: appending((store) => async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (error instanceof WrongVersion) return { version: expected + events.length, position: 1n };
        throw error;
      }
    }),
  },
  {
    mistake: 'writes at whatever version the stream is now',
    found: /was decided on something else/,
    seed: 28,
    exchanged: appending((store) => async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (!(error instanceof WrongVersion)) throw error;
        return store.append(stream, error.actual, placedAfter(events, error.actual));
      }
    }),
  },
  {
    mistake: 'answers before it is written',
    found: /stand in the log|something else stands there/,
    seed: 1,
    exchanged: appending((store) => async (stream, expected, events) => {
      store.append(stream, expected, events).catch(() => undefined);
      return { version: expected + events.length, position: 1n };
    }),
  },
  {
    mistake: 'believes for ever what it once read of a stream',
    found: /has no answer|has not come to the end/,
    seed: 1,
    exchanged: {
      events: (store) => {
        const read = new Set<string>();
        return {
          ...store,
          read: async (stream, from, to) => {
            if (from !== undefined && from > 1 && to === undefined && read.has(stream)) return [];
            read.add(stream);
            return store.read(stream, from, to);
          },
        };
      },
    },
  },
  {
    mistake: 'takes a reading that broke for an empty one',
    found: /was refused/,
    seed: 64,
    exchanged: { connection: EmptyWhereItBroke },
  },
  {
    mistake: 'goes on behind the event it failed to read',
    found: /takes what is at/,
    seed: 25,
    exchanged: {
      events: (store) => {
        let failed = false;
        return {
          ...store,
          readAll: async (after, limit) => {
            try {
              const page = await store.readAll(after, limit);
              const skips = failed && page.length > 1;
              if (page.length > 0) failed = false;
              return skips ? page.slice(1) : page;
            } catch (error) {
              failed = true;
              throw error;
            }
          },
        };
      },
    },
  },
  {
    mistake: 'begins a dropped subscription again at the end of the log',
    found: /heard .* as event/,
    seed: 26,
    exchanged: { connection: FromTheEnd },
  },
  {
    mistake: 'hands on what was delivered twice',
    found: /has not heard all/,
    seed: 1,
    exchanged: { recent: () => new Twice({ events: 4, characters: 1_000_000 }) },
  },
  {
    mistake: 'does not notice that the recent events no longer reach back to a follower',
    found: /heard .* as event/,
    seed: 842,
    exchanged: { recent: () => new Overrun({ events: 4, characters: 1_000_000 }) },
  },
  {
    mistake: 'moves the checkpoint before the documents are written',
    found: /is nothing and not/,
    seed: 1,
    exchanged: inTables((table) => ({
      commit: async (versions, expected, next) => {
        if (!(await table.advance(expected, next))) return false;
        await table.write(versions);
        return true;
      },
    })),
  },
  {
    mistake: 'writes of the versions that are born together only the last',
    found: /is nothing and not/,
    seed: 1,
    exchanged: inTables((table) => ({
      commit: (versions, expected, next) => {
        const last = new Map(versions.map((version) => [version.id, version]));
        return table.commit([...last.values()], expected, next);
      },
    })),
  },
  {
    mistake: 'moves a checkpoint that somebody else has taken over',
    found: /went back|by somebody who had lost it|is held by/,
    seed: 2,
    exchanged: inTables((table) => ({
      commit: async (versions, expected, next) => {
        if (await table.commit(versions, expected, next)) return true;
        return table.advance(await table.checkpoint(), next);
      },
    })),
  },
  {
    mistake: 'takes a read model over without raising its epoch',
    found: /is held by/,
    seed: 3,
    exchanged: inTables((table) => {
      let raised = 0;
      const stored = <Place extends { readonly epoch: number }>(place: Place): Place => ({ ...place, epoch: place.epoch - raised });
      return {
        advance: async (expected, next) => {
          const moved = await table.advance(expected, { ...next, epoch: expected.epoch });
          if (moved) raised = 1;
          return moved;
        },
        commit: (versions, expected, next) => table.commit(versions, stored(expected), stored(next)),
      };
    }),
  },
  {
    mistake: 'remembers what it reacted to before it has reacted',
    found: /and happened \d+ times/,
    seed: 4,
    exchanged: {
      // Whoever takes over begins behind the event that was in hand.
      progress: (store, _, events) => {
        const real = new Map<string, Progress>();
        return {
          ...store,
          find: async (name) => {
            const found = await store.find(name);
            const [next] = found === undefined ? [] : await events.readAll(found.position, 1);
            if (found === undefined || next === undefined || found.epoch === 0) return found;
            real.set(name, found);
            return { ...found, position: next.position, seq: found.seq + 1 };
          },
          advance: (name, expected, next) => {
            const stands = real.get(name);
            real.delete(name);
            return store.advance(name, stands ?? expected, next);
          },
        };
      },
    },
  },
  {
    mistake: 'makes the key of what it reacts with anew each time',
    found: /and happened [2-9] times/,
    seed: 4,
    exchanged: appending((store, machine) => (stream, expected, events) => {
      const anew = events.map((event) =>
        event.actor.id.startsWith('reaction:')
          ? {
              ...event,
              id: derivedId(event.id, machine.name),
              $command: { ...event.$command, key: `${event.$command.key} ${machine.name}` },
            }
          : event,
      );
      return store.append(stream, expected, anew);
    }),
  },
  {
    mistake: 'lets nobody wait for what follows from what she wrote',
    found: /cannot be read yet/,
    seed: 2,
    exchanged: {
      progress: (store, machine) =>
        machine.name.startsWith('api')
          ? { ...store, find: async (name) => ({ position: 2n ** 60n, seq: 1, wrote: 0n, epoch: (await store.find(name))?.epoch ?? 0 }) }
          : store,
    },
  },
  {
    mistake: 'says that all can be read once it has been reacted to',
    found: /and read/,
    seed: 34,
    exchanged: {
      readModels: (store) => ({
        ...store,
        checkpoints: async (models) => (await store.checkpoints(models)).map((checkpoint) => ({ ...checkpoint, position: 2n ** 60n })),
      }),
    },
  },
  {
    mistake: 'goes on with a lease that somebody else has taken',
    found: /follow.* at once/,
    seed: 2,
    exchanged: inLeases((store) => ({
      renew: async (lease): Promise<Lease> => (await store.renew(lease)) ?? { ...lease, beat: lease.beat + 1 },
    })),
  },
  {
    mistake: 'takes no lease from whoever has died with it',
    found: /nobody who is alive follows|has not come to the end/,
    seed: 1,
    exchanged: inLeases((store) => ({
      take: async (name, holder, seen) => (seen?.holder === undefined ? store.take(name, holder, seen) : undefined),
    })),
  },
];
