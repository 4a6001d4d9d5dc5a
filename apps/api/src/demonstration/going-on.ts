import { plan2026 } from './plan-2026';
import { activity, activityId, day, type Step } from './step';

/** What was seen when the two plans were laid beside each other: the square that was cleaned and lit in the one is where the other has its evenings. */
export const goingOn: readonly Step[] = [
  activity('2026-09-23T16:39:00', '25-01', {
    ...{ type: 'ContinueActivity', how: 'nextPlan', in: [activityId('NV-02')], plan: plan2026 },
    ...{ effectiveOn: day('2026-01-14'), afterwards: true, reason: 'Arbetet på Stationstorget gick vidare i planen för 2026.' },
  }),
];
