import type { EventAnswer } from '@sparbar/contracts';

export interface Day {
  /** As in 2026-09-24. */
  readonly day: string;
  readonly events: readonly EventAnswer[];
}

const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it was in Sweden, wherever the reader is. */
export function swedishDay(instant: string): string {
  return swedish.format(new Date(instant));
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
