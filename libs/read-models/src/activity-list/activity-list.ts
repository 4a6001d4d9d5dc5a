import type { Period, Rating } from '@sparbar/domain';
import type { ActivityCore } from '../activity/activity-core';

/** A row of the overview, and a lane of the ribbon. */
export interface ActivityListDocument extends ActivityCore {
  readonly updates: number;
  readonly latestUpdate: { readonly seq: number; readonly recordedAt: string } | null;
  readonly latestRating: { readonly period: Period; readonly rating: Rating; readonly seq: number } | null;
  readonly missed: readonly Period[];
}
