import { useSearch } from '@tanstack/react-router';

/** `at` in the address is the day looked at; without it, today. `clock=was` asks how it was, with what is known now; otherwise what was known then. */
export interface PointInTime {
  readonly at?: string;
  readonly clock?: 'was';
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function pointInTime(search: Readonly<Record<string, unknown>>): PointInTime {
  const { at, clock } = search;
  if (typeof at !== 'string' || !day.test(at)) return {};
  return { at, ...(clock === 'was' ? { clock } : {}) };
}

/** The day one looks at goes with one from screen to screen; what was chosen on the screen does not. */
export function kept({ at, clock }: PointInTime): PointInTime {
  return { ...(at === undefined ? {} : { at }), ...(clock === undefined ? {} : { clock }) };
}

/** The same as the API asks for it. */
export function asked({ at, clock }: PointInTime): { readonly asOf?: string; readonly validAt?: string } {
  if (at === undefined) return {};
  return clock === 'was' ? { validAt: at } : { asOf: at };
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
