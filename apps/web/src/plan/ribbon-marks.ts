import type { EventMarkAnswer } from '@sparbar/contracts';
import { placeOf } from './lane';

/** Which of the two clocks is turned; without a word, both. */
type Clock = 'was' | 'known' | undefined;
type Mark = Pick<EventMarkAnswer, 'recorded' | 'held' | 'party' | 'kind'>;

/** The year as it is drawn: places in per mille of the year. */
export interface RibbonMarks {
  /** What the parties decided together stands on the axis itself. */
  readonly joint: readonly number[];
  readonly parties: ReadonlyMap<string, readonly number[]>;
  /** Every day on which something happened, in any year, in order: where Shift and an arrow lead. */
  readonly days: readonly string[];
}

/** The day from which an event is part of what is shown. With both clocks turned it must have held, and be known. */
export function shownFrom({ recorded, held }: Mark, clock: Clock): string {
  switch (clock) {
    case 'was':
      return held;
    case 'known':
      return recorded;
    case undefined:
      return held > recorded ? held : recorded;
  }
}

/** Parties, fora and accounts come and go; the ribbon is about what is done. */
const isDrawn = ({ kind }: Mark): boolean => kind !== 'other';

export function ribbonMarks(marks: readonly Mark[], year: number, clock: Clock): RibbonMarks {
  const joint = new Set<number>();
  const parties = new Map<string, Set<number>>();
  const days = new Set<string>();
  for (const mark of marks) {
    if (!isDrawn(mark)) continue;
    const day = shownFrom(mark, clock);
    days.add(day);
    if (!day.startsWith(String(year))) continue;
    // A day is one stroke, however much happened on it.
    const place = Math.round(placeOf(day, year) * 10) / 10;
    if (mark.kind === 'decision') joint.add(place);
    else parties.set(mark.party, (parties.get(mark.party) ?? new Set()).add(place));
  }
  return { joint: [...joint], parties: new Map([...parties].map(([party, places]) => [party, [...places]])), days: [...days].sort() };
}

/** The nearest day before or after on which something happened. */
export function eventDay(days: readonly string[], day: string, step: 1 | -1): string | undefined {
  return step === 1 ? days.find((one) => one > day) : days.findLast((one) => one < day);
}

/** The years there is something to see in, and this one. */
export function yearsOf(days: readonly string[], today: string): readonly number[] {
  const last = Number(today.slice(0, 4));
  const first = Math.min(last, Number((days[0] ?? today).slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Strokes beside each other, as one path. */
export function strokes(places: readonly number[], top: number, height: number): string {
  return places.map((place) => `M${place} ${top}v${height}`).join('');
}

/** The day at a share of the year, and back: the ribbon's slider counts in days. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000);
}
export function dayOfNumber(year: number, number: number): string {
  return new Date(Date.UTC(year, 0, 1 + number)).toISOString().slice(0, 10);
}
