const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

let lastHour = Number.NaN;
let lastDay = '';

/** Which day it is in Sweden at that instant, as `2026-09-24`. */
export function stockholmDay(date: Date): string {
  // Asked for every event of a log in turn; within one hour of UTC the answer is the same.
  const hour = Math.floor(date.getTime() / 3_600_000);
  if (hour !== lastHour) {
    lastDay = inStockholm.format(date);
    lastHour = hour;
  }
  return lastDay;
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
