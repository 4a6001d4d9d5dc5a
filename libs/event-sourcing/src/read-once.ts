import type { EventStore, Position, StoredEvent } from './event-store';

/** Enough for those who follow at different paces, and little enough to hold. */
const mostHeld = 500;

/**
 * The same log for many who follow it: what one of them has read, the others need not read and take apart again. Only the latest events are held, and
 * whether there are more is asked of the store each time: an answer is as fresh as without this.
 */
export function readOnce(events: EventStore): EventStore {
  const latest = new Latest();
  const asked = new Map<Position, Asked>();
  let turn = 0;

  const readAfter = (after: Position, limit: number): Promise<readonly StoredEvent[]> => {
    const reading = events.readAll(after, limit).then((page) => {
      latest.add(after, page);
      return page;
    });
    const asking = { reading, limit, begun: (turn += 1) };
    asked.set(after, asking);
    const over = (): void => {
      if (asked.get(after) === asking) asked.delete(after);
    };
    reading.then(over, over);
    return reading;
  };
  const readAll = async (after: Position, limit: number): Promise<readonly StoredEvent[]> => {
    const called = (turn += 1);
    // Those who were woken by the same event ask in the same breath: what one of them is given, the others find held.
    await asked.get(after)?.reading;
    const held = latest.after(after, limit);
    if (held.length === limit) return held;
    const from = held.at(-1)?.position ?? after;
    const wanted = limit - held.length;
    // That there is no more holds for whoever had asked by then, not for whoever asks later.
    const other = asked.get(from);
    const shared = other !== undefined && other.begun > called && other.limit >= wanted;
    const further = (await (shared ? other.reading : readAfter(from, wanted))).slice(0, wanted);
    return held.length === 0 ? further : [...held, ...further];
  };
  return {
    append: (stream, expectedVersion, added) => events.append(stream, expectedVersion, added),
    read: (stream, from, to) => events.read(stream, from, to),
    readAll,
    end: () => events.end(),
    subscribe: (after, signal) => events.subscribe(after, signal),
    close: () => events.close(),
  };
}

interface Asked {
  readonly reading: Promise<readonly StoredEvent[]>;
  readonly limit: number;
  readonly begun: number;
}

/** Every event after one position up to another, without a gap. */
class Latest {
  #from: Position = 0n;
  #events: StoredEvent[] = [];

  after(position: Position, limit: number): readonly StoredEvent[] {
    if (position < this.#from) return [];
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle] as StoredEvent).position <= position) low = middle + 1;
      else high = middle;
    }
    return this.#events.slice(low, low + limit);
  }

  /** Somebody who starts from the beginning while the others are at the end takes nothing away from them. */
  add(after: Position, page: readonly StoredEvent[]): void {
    const last = this.#events.at(-1)?.position ?? this.#from;
    if (page.length === 0 || after < last) return;
    if (after > last) {
      this.#from = after;
      this.#events = [];
    }
    this.#events.push(...page);
    const tooMany = this.#events.length - mostHeld;
    if (tooMany <= 0) return;
    this.#from = (this.#events[tooMany - 1] as StoredEvent).position;
    this.#events.splice(0, tooMany);
  }
}
