import { completenessOf, type ActivityStatus, type Tertial } from '@sparbar/domain';
import { activityStatuses } from '../activity/activity-core';
import type { ActivityListDocument } from './activity-list';

export type Counts = Readonly<Record<ActivityStatus, number>>;

/** What all that the filters let through come to together. */
export interface ActivitySums {
  readonly counts: Counts;
  /** How many are to be followed up then. */
  readonly followedUpIn: Readonly<Record<Tertial, number>>;
  /** Where something that an activity has to have is not stated. */
  readonly incomplete: number;
  /** Kronor, of those that state an amount; the others cost something too, nobody has said what. */
  readonly cost: { readonly amount: number; readonly stated: number; readonly notStated: number };
}

export function summedUp(all: readonly ActivityListDocument[]): ActivitySums {
  const counts = Object.fromEntries(activityStatuses.map((status) => [status, 0])) as Record<ActivityStatus, number>;
  const followedUpIn = { T1: 0, T2: 0, VB: 0 };
  let [incomplete, amount, stated] = [0, 0, 0];
  for (const { status, terms } of all) {
    counts[status] += 1;
    for (const period of terms?.followUp?.periods ?? []) followedUpIn[period] += 1;
    if (completenessOf(terms).missing.length > 0) incomplete += 1;
    const cost = terms?.cost?.amount ?? null;
    if (cost === null) continue;
    amount += cost;
    stated += 1;
  }
  return { counts, followedUpIn, incomplete, cost: { amount, stated, notStated: all.length - stated } };
}
