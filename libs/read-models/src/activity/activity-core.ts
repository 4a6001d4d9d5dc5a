import type { ActivityStatus, ActivityTerms, ActivityVerb, Continuation, OnDate, Standing } from '@sparbar/domain';
import type { ActivityCauses } from './activity-causes';

export const activityStatuses: readonly ActivityStatus[] = [
  'proposed',
  'decided',
  'running',
  'delayed',
  'paused',
  'completed',
  'cancelled',
  'continued',
];

/** Why a delayed activity is delayed: somebody said so, or the calendar found that its day had passed. */
export interface Delay {
  readonly because: 'reported' | 'dueDatePassed';
  readonly due: string | null;
  readonly reason: string | null;
  readonly seq: number;
}

/** From then on the activity stood so. The lane of the ribbon is made of these. */
export interface StatusSpan {
  readonly status: ActivityStatus;
  readonly from: OnDate;
  readonly seq: number;
}

/** From then on it was to be done by this day; `null` is "no day". A moved flag leaves the earlier one dotted. */
export interface DueDate {
  readonly due: string | null;
  readonly from: OnDate;
  readonly seq: number;
}

/** It goes on as others, or goes on what another was: the same fact, seen from either end. */
export interface GoesOn {
  readonly how: Continuation['how'];
  readonly on: OnDate;
  readonly seq: number;
}

/** What the overview and the activity's own page both know of it. */
export interface ActivityCore extends ActivityCauses {
  readonly id: string;
  /** False while facts about it are known that held before the day it was proposed: reference, title, area and plan are then empty. */
  readonly proposed: boolean;
  readonly reference: string;
  readonly title: string;
  readonly area: string;
  readonly plan: string;
  readonly targetGroup: string | null;
  readonly subheading: string | null;
  readonly verb: ActivityVerb | null;
  readonly status: ActivityStatus;
  readonly terms: ActivityTerms | null;
  readonly due: string | null;
  readonly proposedOn: OnDate | null;
  readonly decidedOn: OnDate | null;
  readonly startedOn: OnDate | null;
  readonly completedOn: OnDate | null;
  readonly cancelledOn: OnDate | null;
  readonly outcome: string | null;
  readonly continuedIn: (GoesOn & Pick<Continuation, 'in' | 'plan'>) | null;
  readonly continues: readonly (GoesOn & { readonly activity: string })[];
  readonly delayedBecause: Delay | null;
  readonly paused: boolean;
  /** What the next change of status goes on from. */
  readonly standing: Exclude<Standing, { status: 'completed' }> | { readonly status: 'completed' };
  readonly spans: readonly StatusSpan[];
  readonly dueDates: readonly DueDate[];
}

/** Nothing is known of it yet. */
export function blankActivity(id: string): ActivityCore {
  return {
    id,
    proposed: false,
    reference: '',
    title: '',
    area: '',
    plan: '',
    targetGroup: null,
    subheading: null,
    verb: null,
    status: 'proposed',
    terms: null,
    due: null,
    proposedOn: null,
    decidedOn: null,
    startedOn: null,
    completedOn: null,
    cancelledOn: null,
    outcome: null,
    continuedIn: null,
    continues: [],
    delayedBecause: null,
    paused: false,
    standing: { status: 'proposed' },
    spans: [],
    dueDates: [],
    why: {},
    causes: [],
  };
}
