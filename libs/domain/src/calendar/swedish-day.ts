import { dayAfter } from './on-date';

const instantForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):/;

/**
 * The day it was in Sweden at an instant in UTC: what is written down after eleven at night, or ten in summer, is written the day after.
 * By the rule that has held since 1996: summer time from the last Sunday of March to the last of October, both at one o'clock UTC.
 */
export function swedishDay(instant: string): string {
  const [, day = '', hour = ''] = instantForm.exec(instant) ?? [];
  const ahead = isSummerTime(day, Number(hour)) ? 2 : 1;
  return Number(hour) + ahead >= 24 ? dayAfter(day) : day;
}

function isSummerTime(day: string, hour: number): boolean {
  const year = Number(day.slice(0, 4));
  const [from, to] = [lastSunday(year, 3), lastSunday(year, 10)];
  if (day === from) return hour >= 1;
  if (day === to) return hour < 1;
  return day > from && day < to;
}

/** Both months have 31 days. */
function lastSunday(year: number, month: 3 | 10): string {
  return `${year}-${String(month).padStart(2, '0')}-${31 - weekday(year, month, 31)}`;
}

/** Zeller: Sunday is 0. For March and later the year needs no shifting. */
function weekday(year: number, month: 3 | 10, day: number): number {
  const [century, of] = [Math.floor(year / 100), year % 100];
  const saturdayIsZero = (day + Math.floor((13 * (month + 1)) / 5) + of + Math.floor(of / 4) + Math.floor(century / 4) + 5 * century) % 7;
  return (saturdayIsZero + 6) % 7;
}
