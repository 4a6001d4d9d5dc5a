import type { ClockReading, ClockRule, DueCommand } from '@sparbar/event-sourcing';
import { readActivities, type ActivityReading } from './activity-reading';
import { dueDatePassed } from './due-date-passed';
import { durationTookEffect } from './duration-took-effect';
import { followUpMissed } from './follow-up-missed';
import { lateAgain } from './late-again';

type OfAnActivity = (activity: ActivityReading, today: string) => readonly DueCommand[];

/** The names are stored with every key: never changed. */
const rules: readonly (readonly [string, OfAnActivity])[] = [
  ['duration-took-effect', durationTookEffect],
  ['due-date-passed', dueDatePassed],
  ['late-again', lateAgain],
  ['follow-up-missed', followUpMissed],
];

/** Every rule of the calendar, for one cooperation. At each stroke the first of them reads the activities, and the others look at what it read. */
export function createClockRules(): readonly ClockRule[] {
  let read: Promise<readonly ActivityReading[]> | undefined;
  const activities = (reading: ClockReading, isFirst: boolean): Promise<readonly ActivityReading[]> =>
    isFirst || read === undefined ? (read = readActivities(reading)) : read;
  return rules.map(([name, rule], index) => ({
    name,
    due: async (reading, today) => (await activities(reading, index === 0)).flatMap((activity) => rule(activity, today)),
  }));
}
