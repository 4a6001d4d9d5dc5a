import type { OnDate } from '../fact';

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthForm = /^(\d{4})-(0[1-9]|1[0-2])$/;
const seasonForm = /^(\d{4})-(2[1-4])$/;
const yearForm = /^\d{4}$/;

/** The month a season begins in. Winter ends in the February of the year after. */
const seasonStart = { '21': 3, '22': 6, '23': 9, '24': 12 } as const;

/** Is this a day that has been, or will be, in some calendar on a wall? */
export function isDay(value: string): boolean {
  const parts = dayForm.exec(value);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Does the date have the form that its precision promises? */
export function isWellFormed(on: OnDate): boolean {
  switch (on.precision) {
    case 'day':
      return isDay(on.date);
    case 'month':
      return monthForm.test(on.date);
    case 'season':
      return seasonForm.test(on.date);
    case 'year':
      return yearForm.test(on.date);
    case 'unknown':
      return on.date === null;
  }
}

/** The first day it can have been; null where nobody knows. */
export function firstDay(on: OnDate): string | null {
  switch (on.precision) {
    case 'day':
      return on.date;
    case 'month':
      return `${on.date}-01`;
    case 'season': {
      const [year, month] = startOfSeason(on.date);
      return written(year, month, 1);
    }
    case 'year':
      return `${on.date}-01-01`;
    case 'unknown':
      return null;
  }
}

/** The last day it can have been: "klar juni 2020" is not late on the 29th. Null where nobody knows. */
export function lastDay(on: OnDate): string | null {
  switch (on.precision) {
    case 'day':
      return on.date;
    case 'month':
      return endOfMonth(Number(on.date.slice(0, 4)), Number(on.date.slice(5, 7)));
    case 'season': {
      const [year, month] = startOfSeason(on.date);
      return month === 12 ? endOfMonth(year + 1, 2) : endOfMonth(year, month + 2);
    }
    case 'year':
      return `${on.date}-12-31`;
    case 'unknown':
      return null;
  }
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function endOfMonth(year: number, month: number): string {
  return written(year, month, daysIn(year, month));
}

export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < daysIn(year, month)) return written(year, month, date + 1);
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
}

function startOfSeason(season: string): readonly [number, number] {
  const code = season.slice(5) as keyof typeof seasonStart;
  return [Number(season.slice(0, 4)), seasonStart[code]];
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
