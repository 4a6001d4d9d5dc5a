import type { Position, StoredEvent } from '@sparbar/event-sourcing';
import type { Connection } from './connection';
import { readLog } from './read-log';
import type { WholeLog } from './whole-log';

const pageSize = 500;

/** What a page or a stream gives to the outside. */
export const stored = ({ position, envelope }: StoredEvent): StoredEvent => ({ position, envelope });

/** Pages in order, for ever: what was heard lately where that reaches back far enough, and otherwise what is read. */
export async function* followed(
  connection: Connection,
  log: WholeLog,
  cooperation: string,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredEvent[], void, void> {
  if (signal.aborted) return;
  log.join();
  try {
    const recent = log.recent(cooperation);
    // Nothing of this cooperation lies between what was given and here.
    let place = after;
    while (!signal.aborted) {
      const heard = recent.after(place, pageSize);
      if (heard !== undefined) {
        const last = heard.at(-1);
        if (last === undefined) {
          await recent.bell.wait(signal);
        } else {
          yield heard;
          place = last.position;
        }
        continue;
      }
      const { events, readTo } = await readLog(connection, cooperation, place, pageSize).catch((error: unknown) => {
        // Whoever has left is not told that the store was closed meanwhile.
        if (signal.aborted) return { events: [], readTo: place };
        throw error;
      });
      if (signal.aborted) return;
      if (events.length > 0) yield events.map(stored);
      place = readTo > place ? readTo : place;
      // While nothing is heard the bell rings at each new try; and once more when it is heard again.
      if (events.length === 0 && recent.deaf) await recent.bell.wait(signal);
    }
  } finally {
    log.leave();
  }
}
