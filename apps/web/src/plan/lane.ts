import type { ActivityRowAnswer } from '@sparbar/contracts';
import type { Status } from '../look/status-chip';

/** A stretch of a lane, from and to in per mille of the year. */
export interface Stretch {
  readonly look: 'ahead' | 'running' | 'late' | 'paused' | 'planned';
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly stretches: readonly Stretch[];
  /** Where it was completed, was cancelled or went on as another, if it did. */
  readonly end: { readonly look: 'completed' | 'cancelled' | 'continued'; readonly at: number } | undefined;
  readonly due: number | undefined;
  /** Due days that were moved. */
  readonly moved: readonly number[];
}

type Known = Pick<ActivityRowAnswer, 'spans' | 'due' | 'dueDates'>;

/** How far into the year a day is, 0 to 1000. Days outside are put at its edges. */
export function placeOf(day: string, year: number): number {
  const [start, end, at] = [`${year}-01-01`, `${year + 1}-01-01`, day].map((date) => Date.parse(`${date}T00:00:00Z`)) as [
    number,
    number,
    number,
  ];
  return Math.min(1000, Math.max(0, ((at - start) / (end - start)) * 1000));
}

const looks: Readonly<Record<Status, Stretch['look'] | 'end'>> = {
  proposed: 'ahead',
  decided: 'ahead',
  running: 'running',
  delayed: 'late',
  paused: 'paused',
  completed: 'end',
  cancelled: 'end',
  continued: 'end',
};

/** What an activity's year looks like on the day one looks at it: what has been, drawn; what is to be, dotted up to the due day. */
export function laneOf({ spans, due, dueDates }: Known, year: number, today: string): Lane {
  const now = placeOf(today, year);
  const stretches: Stretch[] = [];
  let end: Lane['end'];
  for (const [index, { status, from }] of spans.entries()) {
    const start = placeOf(firstDay(from.date) ?? today, year);
    const next = spans[index + 1];
    const stop = next === undefined ? now : placeOf(firstDay(next.from.date) ?? today, year);
    const look = looks[status];
    if (look === 'end') end = { look: status === 'completed' || status === 'continued' ? status : 'cancelled', at: start };
    else {
      end = undefined;
      if (stop > start) stretches.push({ look, from: start, to: stop });
    }
  }
  const dueAt = due === null ? undefined : placeOf(due, year);
  const until = dueAt ?? 1000;
  if (end === undefined && spans.length > 0 && until > now) stretches.push({ look: 'planned', from: now, to: until });
  const moved = dueDates.flatMap((one) => (one.due === null || one.due === due ? [] : [placeOf(one.due, year)]));
  return { stretches, end, due: end === undefined ? dueAt : undefined, moved };
}

/** A month, a season or a year stands at its first day in a drawing; the words beside say how much is known. */
function firstDay(date: string | null): string | undefined {
  if (date === null) return undefined;
  const [year = '', month = '01', day = '01'] = date.split('-');
  const months: Readonly<Record<string, string>> = { '21': '03', '22': '06', '23': '09', '24': '12' };
  return `${year}-${months[month] ?? month}-${day}`;
}
