const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Since then Sweden has been one hour before UTC, or two in summer. */
const oneOrTwoSince = Date.UTC(1980, 0, 2);

/** Which day it is in Sweden at that instant, as `2026-09-24`. */
export function stockholmDay(date: Date): string {
  const instant = date.getTime();
  const hour = date.getUTCHours();
  // Asked for every event of a log. Only from 22 to 23 UTC does the answer depend on whether it is summer.
  if (hour === 22 || !(instant >= oneOrTwoSince)) return inStockholm.format(date);
  return (hour === 23 ? new Date(instant + 3_600_000) : date).toISOString().slice(0, 10);
}

/** The last millisecond of that day in Sweden: a date given as a point in time means its end. */
export function endOfStockholmDay(day: string): Date {
  const next = nextDay(day);
  // Midnight in Sweden is an hour or two before midnight in UTC.
  for (const hours of [2, 1]) {
    const end = new Date(Date.parse(`${next}T00:00:00.000Z`) - hours * 3_600_000 - 1);
    if (stockholmDay(end) === day && stockholmDay(new Date(end.getTime() + 1)) === next) return end;
  }
  throw new RangeError(`no end of ${day} in Sweden`);
}

export function nextDay(day: string): string {
  const start = Date.parse(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(start)) throw new RangeError(`"${day}" is not a day`);
  return new Date(start + 86_400_000).toISOString().slice(0, 10);
}
