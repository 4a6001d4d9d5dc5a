import { stockholmDay } from './calendar-day';
import type { EffectiveOn } from './envelope';

/** The first day a fact can have held from (null: nobody knows) and the day from which it certainly does. */
export interface Span {
  readonly from: string | null;
  readonly to: string;
}

/** The month a season begins in, as in EDTF. Winter ends in the February of the year after. */
const seasonStart: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 };

/** A fact was known when it was recorded: "under 2026", said in July, held by July. A fact whose whole span lies ahead is a plan, and keeps its span. */
export function span(on: EffectiveOn, recordedAt: string): Span {
  if (on.precision === 'day' && on.date !== null) return { from: on.date, to: on.date };
  const recorded = stockholmDay(new Date(recordedAt));
  if (on.precision === 'unknown' || on.date === null) return { from: null, to: recorded };
  const { from, to } = wholeSpan(on.precision, on.date);
  return { from, to: from <= recorded && recorded < to ? recorded : to };
}

function wholeSpan(precision: Exclude<EffectiveOn['precision'], 'unknown'>, date: string): { readonly from: string; readonly to: string } {
  const year = Number(date.slice(0, 4));
  switch (precision) {
    case 'day':
      return { from: date, to: date };
    case 'month': {
      const month = Number(date.slice(5, 7));
      return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
    }
    case 'season': {
      const month = seasonStart[date.slice(5)];
      if (month === undefined) throw new RangeError(`"${date}" is not a season`);
      return { from: dayOf(year, month, 1), to: dayOf(year, month + 3, 0) };
    }
    case 'year':
      return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  }
}

/** Day 0 is the last of the month before; month 13 is January of the year after. */
function dayOf(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

/** Does a fact count on that day? Where its day is not known well enough to say, that is the answer. */
export function countsOn({ from, to }: Span, day: string): 'yes' | 'no' | 'uncertain' {
  if (to <= day) return 'yes';
  return from === null || from <= day ? 'uncertain' : 'no';
}

/** Facts are folded in the order in which they held; of two from one day the later recorded is the later. */
export interface EffectivePlace {
  readonly to: string;
  readonly seq: number;
}

export function inEffectiveOrder(one: EffectivePlace, other: EffectivePlace): number {
  if (one.to === other.to) return one.seq - other.seq;
  return one.to < other.to ? -1 : 1;
}
