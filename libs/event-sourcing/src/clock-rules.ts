import type { Clock } from './clock';
import { stockholmDay } from './calendar-day';
import type { Codec } from './codec';
import type { Envelope } from './envelope';
import type { EventStore } from './event-store';
import { beforeTheFirst, pull, type Place } from './follow';
import { derivedId } from './ids';
import type { ReactionCommand, Send } from './react';
import type { Delivered } from './read-model';
import { isRefused } from './refused';
import { streamName } from './stream-name';
import { wallTimer, type Timer } from './timer';

/** What happens because a day comes. Only proposes: whether it is so is decided by the aggregate, on its freshly read stream. */
export interface ClockRule {
  readonly name: string;
  /** Everything that has fallen due by the end of today, however long ago: after a stop it catches up. */
  readonly due: (read: ClockReading, today: string) => Promise<readonly DueCommand[]>;
}

export interface DueCommand extends ReactionCommand {
  /** What fell due: with the rule and the day, what makes it happen once. */
  readonly subject: string;
  /** The day it fell due. The fact holds from that day, and is known from now. */
  readonly due: string;
  /** The party whose fact it is. */
  readonly owner: string;
}

export interface ClockReading {
  /** Every event of these types up to now, in order. */
  readonly events: (types: readonly string[]) => Promise<readonly Delivered[]>;
  /** One stream as it is now. */
  readonly stream: (kind: string, id: string) => Promise<readonly Envelope[]>;
  /** For whoever goes through a long list: whoever follows the log is not to wait for that. */
  readonly breath: () => Promise<void>;
}

export interface ClockOptions {
  readonly cooperation: string;
  readonly rules: readonly ClockRule[];
  readonly events: EventStore;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly send: Send;
  readonly timer?: Timer;
}

export interface ClockTick {
  readonly today: string;
  /** How many events came of it. */
  readonly written: number;
  readonly refused: readonly { readonly rule: string; readonly subject: string; readonly reason: string }[];
  /** Rules that could not be run to their end, and why. The others were. */
  readonly failed: readonly { readonly rule: string; readonly error: unknown }[];
}

export interface ClockRunner {
  tick(): Promise<ClockTick>;
}

export function createClockRunner(options: ClockOptions): ClockRunner {
  const { rules, clock, send } = options;
  const read = createClockReading(options);
  // Only saves work: what has happened once does not happen again under its key.
  const done = new Set<string>();

  const strike = async (rule: ClockRule, { subject, due, owner, ...proposed }: DueCommand): Promise<number> => {
    const key = derivedId(rule.name, subject, due);
    if (done.has(key)) return 0;
    const command: ReactionCommand = { ...proposed, command: { ...proposed.command, effectiveOn: { precision: 'day', date: due } } };
    const { events, repeated } = await send(command, {
      key,
      actor: { id: `clock:${rule.name}`, role: 'system', party: owner },
      owner,
    });
    // What came to nothing is asked again: an activity that is paused today may run tomorrow.
    if (events.length > 0) done.add(key);
    return repeated ? 0 : events.length;
  };

  return {
    async tick() {
      const today = stockholmDay(clock.now());
      let written = 0;
      const refused: { readonly rule: string; readonly subject: string; readonly reason: string }[] = [];
      const failed: { readonly rule: string; readonly error: unknown }[] = [];
      for (const rule of rules) {
        try {
          for (const command of await rule.due(read, today)) {
            if (command.due > today)
              throw new RangeError(`${rule.name} proposes ${command.due} for ${command.subject}, and it is only ${today}`);
            try {
              written += await strike(rule, command);
            } catch (error) {
              if (!isRefused(error)) throw error;
              refused.push({ rule: rule.name, subject: command.subject, reason: error.reason });
            }
          }
        } catch (error) {
          failed.push({ rule: rule.name, error });
        }
      }
      return { today, written, refused, failed };
    },
  };
}

/** Reads the log once and goes on from there; keeps only the types that have been asked for. */
export function createClockReading({
  cooperation,
  events,
  codec,
  timer = wallTimer,
}: Pick<ClockOptions, 'cooperation' | 'events' | 'codec' | 'timer'>): ClockReading {
  let place: Place = beforeTheFirst;
  let kept: Delivered[] = [];
  const watched = new Set<string>();
  return {
    async events(types) {
      if (types.some((type) => !watched.has(type))) {
        for (const type of types) watched.add(type);
        place = beforeTheFirst;
        kept = [];
      }
      for (;;) {
        const page = await pull(events, place, 1000);
        for (const { seq, position, knownAt, envelope } of page) {
          if (watched.has(envelope.type)) kept.push({ seq, position, knownAt, event: codec.lift(envelope) });
        }
        const last = page.at(-1);
        if (last === undefined) return kept.filter(({ event }) => types.includes(event.type));
        place = last;
        await timer.breath();
      }
    },
    stream: async (kind, id) => (await events.read(streamName(cooperation, kind, id))).map(({ envelope }) => codec.lift(envelope)),
    breath: () => timer.breath(),
  };
}
