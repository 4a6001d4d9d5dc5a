import { followUpId, followUpsPast, hasEnded, tertialEnd, type ActivityState, type FollowUpSchedule, type Tertial } from '@sparbar/domain';
import { nextDay, type DueCommand } from '@sparbar/event-sourcing';
import type { ActivityReading } from './activity-reading';

/**
 * The last day to follow an activity up for a period has gone by. Whether somebody did is for the follow-up itself to say.
 * Only what fell due while the record was kept: of the time before it, nobody can tell that nobody followed up.
 */
export function followUpMissed({ id, owner, life, terms, agreedOn }: ActivityReading, today: string): readonly DueCommand[] {
  if (terms.status === 'none' || agreedOn === null) return [];
  const schedule = terms.fields.followUp.findLast(({ day }) => day === null || day <= today)?.value;
  if (!isSchedule(schedule)) return [];
  return followUpsPast(schedule.periods, agreedOn, today)
    .filter(({ year, tertial }) => wasToBeFollowedUp(life, year, tertial))
    .map(({ year, tertial, deadline }) => ({
      subject: followUpId(id, { year, tertial }),
      due: nextDay(deadline),
      owner,
      kind: 'follow-up',
      id: followUpId(id, { year, tertial }),
      command: { type: 'NoteMissed', activity: id, period: { year, tertial }, lastDay: deadline },
    }));
}

const endings = ['ActivityCompleted', 'ActivityCancelled', 'ActivityContinued'] as const;

/** Part of the plan before the period was over, and not out of it before the period began. */
function wasToBeFollowedUp(life: ActivityState, year: number, tertial: Tertial): boolean {
  if (life.status === 'none') return false;
  const decided = life.steps.find(({ type }) => type === 'ActivityDecided');
  if (decided === undefined || (decided.day !== null && decided.day > tertialEnd(year, tertial))) return false;
  if (!hasEnded(life.status)) return true;
  // What was done already and goes on as another ended when it was done.
  const reopened = life.steps.findLastIndex(({ type }) => type === 'ActivityResumed' || type === 'ActivityPaused');
  const ended = life.steps.slice(reopened + 1).find(({ type }) => endings.some((one) => one === type))?.day;
  return ended === undefined || ended === null || ended >= periodBegins(year, tertial);
}

/** What is new in the period: the reports count the whole year, but what ended before this part of it has had its last word. */
function periodBegins(year: number, tertial: Tertial): string {
  switch (tertial) {
    case 'T1':
      return `${year}-01-01`;
    case 'T2':
      return nextDay(tertialEnd(year, 'T1'));
    case 'VB':
      return nextDay(tertialEnd(year, 'T2'));
  }
}

const isSchedule = (value: unknown): value is FollowUpSchedule => typeof value === 'object' && value !== null && 'periods' in value;
