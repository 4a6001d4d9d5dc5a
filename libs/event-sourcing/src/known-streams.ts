import type { StreamName } from './envelope';
import type { EventStore, StoredEvent } from './event-store';

/** A stream is small. One that is not is read anew each time, rather than held. */
const longest = 500;
/** Some tens of megabytes at the very most. */
const mostEvents = 20_000;

/**
 * The streams that have been read whole: who may do what is asked with every request, and what stands with every command.
 *
 * An event is only ever added, as the next version of its stream. So what came since is asked of the store each time, and what was there before need
 * not be read again: an answer is as fresh as without this. What is sealed is sealed here too.
 */
export class KnownStreams {
  readonly #known = new Map<StreamName, readonly StoredEvent[]>();
  #events = 0;

  /** The same log. Several may share this: a stream's name says whose it is. */
  over(events: EventStore): EventStore {
    return {
      append: (stream, expectedVersion, added) => events.append(stream, expectedVersion, added),
      read: (stream, from, to) => (from === undefined && to === undefined ? this.#whole(events, stream) : events.read(stream, from, to)),
      readAll: (after, limit) => events.readAll(after, limit),
      end: () => events.end(),
      subscribe: (after, signal) => events.subscribe(after, signal),
      close: () => events.close(),
    };
  }

  async #whole(events: EventStore, stream: StreamName): Promise<readonly StoredEvent[]> {
    const before = this.#known.get(stream) ?? [];
    const since = await events.read(stream, before.length + 1);
    if (since.length === 0) return before;
    const all = [...before, ...since];
    this.#remember(stream, all);
    return all;
  }

  #remember(stream: StreamName, all: readonly StoredEvent[]): void {
    const held = this.#known.get(stream)?.length ?? 0;
    // Somebody who asked at the same time may have seen more.
    if (all.length <= held) return;
    this.#known.delete(stream);
    this.#events -= held;
    if (all.length > longest) return;
    if (this.#events + all.length > mostEvents) {
      // Those that are asked for soon come back by themselves.
      this.#known.clear();
      this.#events = 0;
    }
    this.#known.set(stream, all);
    this.#events += all.length;
  }
}
