import { wallTimer, type EventStore, type Position, type StoredEvent, type Timer } from '@sparbar/event-sourcing';

/** Enough for those who follow at different paces. */
const mostHeld = 500;
/** Nothing rests on what is heard: so often the store is asked all the same whether there is more. Sooner than a follower looks by herself. */
const askMs = 400;

export interface HeardLog {
  /** The same log, for those who follow it. */
  readonly events: EventStore;
  /** From here on everything is heard. */
  begin(after: Position): void;
  /** The next events, none left out. */
  hear(page: readonly StoredEvent[]): void;
  /** Nothing is heard any more: everybody asks the store. */
  deafen(): void;
}

/**
 * What a subscription brings, for all who follow one log. Each event would else be asked of the store once more, and for each follower that there are
 * no more after it: on a server that is most of what following costs. Who is further behind than what is held reads the store.
 */
export function heardLog(events: EventStore, timer: Timer = wallTimer): HeardLog {
  let held: StoredEvent[] = [];
  /** Every event after this one up to the last that is held is held; undefined while nothing is heard. */
  let from: Position | undefined;
  /** The store was asked a short while ago. */
  let asked = false;
  let callOff: () => void = () => undefined;

  const heard = (after: Position, limit: number): readonly StoredEvent[] | undefined => {
    if (from === undefined || after < from) return undefined;
    let first = held.length;
    while (first > 0 && (held[first - 1] as StoredEvent).position > after) first -= 1;
    return held.slice(first, first + limit);
  };
  const forget = (after: Position | undefined): void => {
    held = [];
    from = after;
    asked = false;
    callOff();
  };
  const ask = (): void => {
    callOff();
    asked = true;
    callOff = timer.after(askMs, () => (asked = false));
  };

  return {
    begin: forget,
    hear: (page) => {
      if (from === undefined) return;
      held.push(...page);
      const tooMany = held.length - mostHeld;
      if (tooMany <= 0) return;
      from = (held[tooMany - 1] as StoredEvent).position;
      held = held.slice(tooMany);
    },
    deafen: () => forget(undefined),
    events: {
      ...events,
      readAll: async (after, limit) => {
        const known = heard(after, limit);
        if (known !== undefined && (known.length > 0 || asked)) return known;
        if (known !== undefined) ask();
        return events.readAll(after, limit);
      },
    },
  };
}
