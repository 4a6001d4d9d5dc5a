import type { Duration, Tertial } from '../duration';
import { endOfMonth, lastDay } from './on-date';

export const tertials: readonly Tertial[] = ['T1', 'T2', 'VB'];

/** The last day a tertial report speaks of. T2 covers January to August, the annual report (VB) the whole year. */
export function tertialEnd(year: number, tertial: Tertial): string {
  switch (tertial) {
    case 'T1':
      return endOfMonth(year, 4);
    case 'T2':
      return endOfMonth(year, 8);
    case 'VB':
      return endOfMonth(year, 12);
  }
}

/** The last day a follow-up can be handed in for it: a month after the period, the annual report's in January. */
export function followUpDeadline(year: number, tertial: Tertial): string {
  switch (tertial) {
    case 'T1':
      return endOfMonth(year, 5);
    case 'T2':
      return endOfMonth(year, 9);
    case 'VB':
      return endOfMonth(year + 1, 1);
  }
}

export interface FollowUpDue {
  readonly year: number;
  readonly tertial: Tertial;
  readonly deadline: string;
}

/** The follow-ups of a schedule whose last day has gone by: on or after `since`, and before `today`. In order of their last day. */
export function followUpsPast(schedule: readonly Tertial[], since: string, today: string): readonly FollowUpDue[] {
  const past: FollowUpDue[] = [];
  for (let year = Number(since.slice(0, 4)) - 1; year <= Number(today.slice(0, 4)); year += 1) {
    for (const tertial of tertials) {
      const deadline = followUpDeadline(year, tertial);
      if (schedule.includes(tertial) && deadline >= since && deadline < today) past.push({ year, tertial, deadline });
    }
  }
  return past;
}

/** The last day of what was promised; null where there is no end, or no day to be read out of it. */
export function dueDay(duration: Duration): string | null {
  switch (duration.kind) {
    case 'openEnded':
      return null;
    case 'dueBy':
    case 'stateByDate':
      return lastDay(duration.date);
    case 'assignmentYear':
      return endOfMonth(duration.year, 12);
    case 'milestone':
      return tertialEnd(duration.year, duration.tertial);
  }
}
