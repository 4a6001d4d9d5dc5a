import { dueDay, durationOn } from '@sparbar/domain';
import { nextDay, type DueCommand } from '@sparbar/event-sourcing';
import type { ActivityReading } from './activity-reading';

/**
 * A pause does not take back that the last day has gone by: whoever resumes the activity finds it late, until a new day is decided or somebody says
 * that the delay is over.
 */
export function lateAgain({ id, owner, life, terms }: ActivityReading, today: string): readonly DueCommand[] {
  const duration = durationOn(terms, today);
  const due = duration === null ? null : dueDay(duration);
  if (due === null || terms.status === 'none' || !terms.passed.includes(due) || life.status !== 'running') return [];
  const [before, last] = life.steps.slice(-2);
  if (before?.type !== 'ActivityPaused' || last?.type !== 'ActivityResumed') return [];
  const since = last.day !== null && last.day > nextDay(due) ? last.day : nextDay(due);
  if (since > today) return [];
  // It may be paused and resumed many times, on one day too.
  const pauses = life.steps.filter(({ type }) => type === 'ActivityPaused').length;
  return [{ subject: `${id}/${pauses}`, due: since, owner, kind: 'activity', id, command: { type: 'NoteDueDatePassed', due } }];
}
