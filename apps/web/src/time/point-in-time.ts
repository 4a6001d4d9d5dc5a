import { useSearch } from '@tanstack/react-router';

/** Which of the two clocks is turned back: when it held, when it was known, or (without a word in the address) both. */
export const clocks = ['both', 'was', 'known'] as const;
export type Clock = (typeof clocks)[number];

/** `at` in the address is the day looked at; without it, today. `clock=was` asks how it was, `clock=known` what we knew; without it, both. */
export interface PointInTime {
  readonly at?: string;
  readonly clock?: Exclude<Clock, 'both'>;
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function pointInTime(search: Readonly<Record<string, unknown>>): PointInTime {
  const { at, clock } = search;
  if (typeof at !== 'string' || !day.test(at)) return {};
  return { at, ...(clock === 'was' || clock === 'known' ? { clock } : {}) };
}

/** The day one looks at goes with one from screen to screen; what was chosen on the screen does not. */
export function kept({ at, clock }: PointInTime): PointInTime {
  return { ...(at === undefined ? {} : { at }), ...(clock === undefined ? {} : { clock }) };
}

/** The same as the API asks for it. */
export function asked({ at, clock }: PointInTime): Readonly<Partial<Record<'asOf' | 'validAt' | 'knownAt', string>>> {
  if (at === undefined) return {};
  if (clock === undefined) return { asOf: at };
  return clock === 'was' ? { validAt: at } : { knownAt: at };
}

/** The day whose situation is shown: what we knew then can be about today. */
export function shownDay({ at, clock }: PointInTime, today: string): string {
  return at === undefined || clock === 'known' ? today : at;
}

/** An address's search with another point in time in it; everything else in it stays. Today needs no words. */
export function turnedTo(point: { readonly day: string; readonly clock: Clock }, today: string) {
  return <Search extends object>(search: Search & PointInTime): Omit<Search, 'at' | 'clock'> & PointInTime => {
    const { at: _at, clock: _clock, ...rest } = search;
    if (point.day >= today) return rest;
    return { ...rest, at: point.day, ...(point.clock === 'both' ? {} : { clock: point.clock }) };
  };
}

/** The point in time of the address one is at. */
export function usePointInTime(): PointInTime {
  return pointInTime(useSearch({ strict: false }) as Readonly<Record<string, unknown>>);
}

export function dayBefore(date: string, days = 1): string {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - days);
  return instant.toISOString().slice(0, 10);
}
