import { dueDay, durationOn, type ActivityStatus } from '@sparbar/domain';
import { nextDay, type DueCommand } from '@sparbar/event-sourcing';
import type { ActivityReading } from './activity-reading';

/** Where the activity can be late for it. What is paused, or late for another reason, is asked about again: it may run tomorrow. */
const awaited: readonly ActivityStatus[] = ['decided', 'running'];

/** The last day that was promised has gone by, and the activity is still on its way. */
export function dueDatePassed({ id, owner, life, terms, promises }: ActivityReading, today: string): readonly DueCommand[] {
  const duration = durationOn(terms, today);
  const due = duration === null ? null : dueDay(duration);
  if (due === null || due >= today || terms.status === 'none' || terms.passed.includes(due)) return [];
  if (life.status === 'none' || !awaited.includes(life.status)) return [];
  const promise = promises.findLast((one) => one.duration !== null && dueDay(one.duration) === due && one.from <= today);
  // A promise that was already past when it was made cannot have been broken before that.
  const since = promise !== undefined && promise.from > nextDay(due) ? promise.from : nextDay(due);
  return [
    {
      // The same day may be promised again, and pass again.
      subject: `${id}/${promise?.event ?? ''}`,
      due: since,
      owner,
      kind: 'activity-terms',
      id,
      command: { type: 'NoteDueDatePassed', due, ...(promise === undefined ? {} : { fact: promise.event }) },
    },
  ];
}
