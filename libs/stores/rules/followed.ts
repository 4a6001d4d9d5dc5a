import type { Position, StoredEvent } from '@sparbar/event-sourcing';
import type { Bell } from './bell';

/** Pages in order, for ever: reads, and waits for the bell only in the same breath as it found nothing. */
export async function* followed(
  readAfter: (position: Position) => readonly StoredEvent[],
  bell: Bell,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredEvent[], void, void> {
  let position = after;
  while (!signal.aborted) {
    const page = readAfter(position);
    const last = page.at(-1);
    if (last === undefined) {
      await bell.wait(signal);
    } else {
      yield page;
      position = last.position;
    }
  }
}
