import type { EventAnswer } from '@sparbar/contracts';
import { swedishDay } from '../facts/held';

export interface Day {
  /** As in 2026-09-24. */
  readonly day: string;
  readonly events: readonly EventAnswer[];
}

/** The audit trail under the days on which it was recorded, in the order it came. */
export function byDay(events: readonly EventAnswer[]): readonly Day[] {
  const days = new Map<string, EventAnswer[]>();
  for (const event of events) {
    const day = swedishDay(event.when);
    const same = days.get(day);
    if (same === undefined) days.set(day, [event]);
    else same.push(event);
  }
  return [...days].map(([day, own]) => ({ day, events: own }));
}
