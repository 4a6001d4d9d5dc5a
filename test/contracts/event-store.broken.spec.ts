import { DuplicateEvent, WrongVersion, type Envelope, type EventStore, type StoredEvent } from '@sparbar/event-sourcing';
import { MemoryLog, openEventStore } from '@sparbar/stores/memory';
import { finds, type Planted } from './broken';
import { inMemory } from './contract';
import { eventStoreContract } from './event-store.contract';

type Break = (store: EventStore, log: MemoryLog) => Partial<EventStore>;

const planted = (mistake: string, found: RegExp, broken: Break): Planted<EventStore> => ({
  mistake,
  found,
  home: () => {
    const log = new MemoryLog();
    return inMemory(() => {
      const store = openEventStore(log);
      return { ...store, ...broken(store, log) };
    });
  },
});

const versionsFrom = (events: readonly Envelope[], first: number): readonly Envelope[] =>
  events.map((event, index) => ({ ...event, version: first + index }));

async function* deafWhileReading(store: EventStore, after: bigint, signal: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  const old = await store.readAll(after, 100_000);
  if (old.length > 0) yield old;
  // Whatever was written while the page was being worked on lies before the new beginning.
  yield* store.subscribe((await store.readAll(0n, 100_000)).at(-1)?.position ?? after, signal);
}

async function* never(): AsyncGenerator<readonly StoredEvent[]> {
  await new Promise(() => undefined);
  yield [];
}

finds(eventStoreContract, [
  planted('writes whatever version is expected', /have read the same version/, (store, log) => ({
    append: (stream, _, events) => store.append(stream, log.tail(stream).version, versionsFrom(events, log.tail(stream).version + 1)),
  })),
  planted('keeps the events before the one that is refused', /refused for one event, none/, (store) => ({
    append: async (stream, expected, events) => {
      try {
        return await store.append(stream, expected, events);
      } catch (error) {
        if (error instanceof DuplicateEvent) await store.append(stream, expected, events.slice(0, -1));
        throw error;
      }
    },
  })),
  planted('answers a repeated append with where the stream stands now', /first answer is given also when the stream/, (store, log) => ({
    append: async (stream, expected, events) => {
      const answer = await store.append(stream, expected, events);
      return expected + events.length < log.tail(stream).version ? log.tail(stream) : answer;
    },
  })),
  planted('takes a known id at the current version for a repetition', /duplicate at the current version/, (store, log) => ({
    append: (stream, expected, events) =>
      store.append(stream, expected, events).catch((error: unknown) => {
        if (error instanceof DuplicateEvent) return log.tail(stream);
        throw error;
      }),
  })),
  planted('knows an event by its id alone', /other bytes under a known id/, (store, log) => ({
    append: (stream, expected, events) =>
      store.append(stream, expected, events).catch((error: unknown) => {
        if (error instanceof WrongVersion && events.every(({ id }) => log.holder(id) === stream)) return log.tail(stream);
        throw error;
      }),
  })),
  planted('answers before it has written', /seen by every other store at once/, (store, log) => ({
    append: async (stream, expected, events) => {
      if (expected !== log.tail(stream).version) return store.append(stream, expected, events);
      setTimeout(() => void store.append(stream, expected, events).catch(() => undefined), 5);
      return { version: expected + events.length, position: 1_000n };
    },
  })),
  planted('skips an event where a page begins', /log after a position/, (store) => ({
    readAll: (after, limit) => store.readAll(after === 0n ? 0n : after + 1n, limit),
  })),
  planted('gives the last event of a page again', /the log in pages/, (store) => ({
    readAll: (after, limit) => store.readAll(after - 1n, limit),
  })),
  planted('normalises text', /put together in two ways/, (store) => ({
    append: (stream, expected, events) =>
      store.append(stream, expected, JSON.parse(JSON.stringify(events).normalize('NFC')) as readonly Envelope[]),
  })),
  planted('leaves out the end of a range', /of five versions/, (store) => ({
    read: (stream, from, to) => store.read(stream, from, to === undefined ? undefined : to - 1),
  })),
  planted('does not look at what an event says of itself', /names another version/, (store) => ({
    append: (stream, expected, events) => store.append(stream, expected, versionsFrom(events, expected + 1)),
  })),
  planted('loses what is written between catching up and waiting', /slow follower|gets what is there/, (store) => ({
    subscribe: (after, signal) => deafWhileReading(store, after, signal),
  })),
  planted('does not end a subscription', /ends when the signal aborts/, () => ({ subscribe: () => never() })),
  planted('hears only its own writers', /what another store on the same log writes/, (store) => {
    let own = 0;
    return {
      append: (stream, expected, events) => {
        own += 1;
        return store.append(stream, expected, events);
      },
      subscribe: (after, signal) => (own === 0 ? never() : store.subscribe(after, signal)),
    };
  }),
]);
