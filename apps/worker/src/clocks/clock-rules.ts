import type { ClockRule, DueCommand } from '@sparbar/event-sourcing';
import { readActivities, type ActivityReading } from './activity-reading';
import { dueDatePassed } from './due-date-passed';
import { durationTookEffect } from './duration-took-effect';
import { followUpMissed } from './follow-up-missed';

/** The names are stored with every key: never changed. A duration takes effect before anybody asks whether its day has passed. */
export const clockRules: readonly ClockRule[] = [
  ofEachActivity('duration-took-effect', durationTookEffect),
  ofEachActivity('due-date-passed', dueDatePassed),
  ofEachActivity('follow-up-missed', followUpMissed),
];

function ofEachActivity(name: string, rule: (activity: ActivityReading, today: string) => readonly DueCommand[]): ClockRule {
  return { name, due: async (read, today) => (await readActivities(read)).flatMap((activity) => rule(activity, today)) };
}
