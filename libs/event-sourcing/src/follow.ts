import type { Envelope } from './envelope';
import { StoreDamaged, type EventStore, type Position, type StoredEvent } from './event-store';

/** Where a follower stands: after the event at this position, which was the seq-th of its log. */
export interface Place {
  readonly position: Position;
  readonly seq: number;
  readonly knownAt: string;
}

/** An event as it lies in the store, with its number in the log. */
export interface Followed extends Place {
  readonly envelope: Envelope;
}

export const beforeTheFirst: Place = { position: 0n, seq: 0, knownAt: '' };

/** Counts on from a place. Every event has its number from its order in the log alone, whoever counts and from wherever. */
export function numbered(page: readonly StoredEvent[], after: Place): readonly Followed[] {
  let { position, seq, knownAt } = after;
  return page.map((stored) => {
    if (stored.position <= position) throw new StoreDamaged(`the log gave position ${stored.position} after ${position}`);
    position = stored.position;
    seq += 1;
    if (stored.envelope.recordedAt > knownAt) knownAt = stored.envelope.recordedAt;
    return { position, seq, knownAt, envelope: stored.envelope };
  });
}

/** The next events after a place; none when it has caught up. */
export async function pull(events: EventStore, after: Place, limit: number): Promise<readonly Followed[]> {
  return numbered(await events.readAll(after.position, limit), after);
}

/** All of them, page by page, for ever; ends when the signal aborts. Whoever starts again from an earlier place gets the same events again. */
export async function* follow(events: EventStore, after: Place, signal: AbortSignal): AsyncGenerator<readonly Followed[], void, undefined> {
  let place = after;
  for await (const page of events.subscribe(after.position, signal)) {
    const followed = numbered(page, place);
    place = followed.at(-1) ?? place;
    if (followed.length > 0) yield followed;
  }
}

/** The end of the log as it is now. */
export async function endOfLog(events: EventStore, after: Place = beforeTheFirst): Promise<Place> {
  let place = after;
  for (;;) {
    const last = (await pull(events, place, 1000)).at(-1);
    if (last === undefined) return { position: place.position, seq: place.seq, knownAt: place.knownAt };
    place = last;
  }
}
