import {
  StoreUnavailable,
  type Appended,
  type Envelope,
  type EventStore,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@sparbar/event-sourcing';
import { appendRuling, eventTexts, type LogAsItStands } from '../../rules/append-ruling';
import { Bell } from '../../rules/bell';
import { followed } from '../../rules/followed';

interface Entry {
  readonly position: Position;
  /** Text, as on a disk: what a reader changes in her copy stays hers. */
  readonly text: string;
}

/** One cooperation's log in memory. Any number of stores may be open on it. */
export class MemoryLog implements LogAsItStands {
  readonly bell = new Bell();
  readonly #entries: Entry[] = [];
  readonly #streams = new Map<StreamName, Entry[]>();
  readonly #holders = new Map<string, StreamName>();
  #position: Position = 0n;

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  tail(stream: StreamName): Appended {
    const entries = this.#streams.get(stream) ?? [];
    return { version: entries.length, position: entries.at(-1)?.position ?? 0n };
  }

  at(stream: StreamName, version: number): Entry | undefined {
    return this.#streams.get(stream)?.[version - 1];
  }

  holder(id: string): StreamName | undefined {
    return this.#holders.get(id);
  }

  write(stream: StreamName, events: readonly { readonly id: string; readonly text: string }[]): Appended {
    const entries = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, entries);
    for (const { id, text } of events) {
      // Other stores have gaps between positions; whoever computes with them is to fail here already.
      this.#position += 1n + BigInt(this.#entries.length % 3);
      const entry = { position: this.#position, text };
      entries.push(entry);
      this.#entries.push(entry);
      this.#holders.set(id, stream);
    }
    this.bell.ring();
    return this.tail(stream);
  }

  stream(stream: StreamName, from: number, to: number): readonly StoredEvent[] {
    return (this.#streams.get(stream) ?? []).slice(Math.max(from, 1) - 1, Math.max(to, 0)).map(storedEvent);
  }

  after(position: Position, limit: number): readonly StoredEvent[] {
    const start = this.#firstAfter(position);
    return this.#entries.slice(start, start + Math.max(limit, 0)).map(storedEvent);
  }

  end(): Position {
    return this.#position;
  }

  #firstAfter(position: Position): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.position ?? 0n) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** An event store that forgets when the process ends: tests, and the reference the others are compared with. */
export const openEventStore = (log: MemoryLog = new MemoryLog()): EventStore => {
  const closing = new AbortController();
  const opened = (): MemoryLog => {
    if (closing.signal.aborted) throw new StoreUnavailable('The event store is closed');
    return log;
  };
  return {
    append: async (stream, expectedVersion, events) => {
      const texts = eventTexts(events);
      return appendRuling(opened(), stream, expectedVersion, texts) ?? log.write(stream, texts);
    },
    read: async (stream, from = 1, to = Number.MAX_SAFE_INTEGER) => opened().stream(stream, from, to),
    readAll: async (after, limit) => opened().after(after, limit),
    end: async () => opened().end(),
    subscribe: (after, signal) =>
      followed((position) => opened().after(position, pageSize), log.bell, after, AbortSignal.any([signal, closing.signal])),
    close: async () => closing.abort(),
  };
};

const pageSize = 500;

const storedEvent = ({ position, text }: Entry): StoredEvent => ({ position, envelope: JSON.parse(text) as Envelope });
