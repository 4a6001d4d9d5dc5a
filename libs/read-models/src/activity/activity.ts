import type { FollowUpKind, OnDate, Period, Protected, Rating } from '@sparbar/domain';
import type { Actor } from '@sparbar/event-sourcing';
import type { ActivityCore } from './activity-core';

export interface ActivityUpdate {
  readonly seq: number;
  readonly on: OnDate;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly text: Protected<string>;
}

/** One period of an activity: somebody followed it up, or the day passed without. */
export type ActivityFollowUp =
  | {
      readonly state: 'submitted';
      readonly seq: number;
      readonly period: Period;
      readonly kind: FollowUpKind;
      readonly rating: Rating;
      readonly text: Protected<string>;
      readonly on: OnDate;
      readonly recordedAt: string;
      readonly actor: Actor;
    }
  | { readonly state: 'missed'; readonly seq: number; readonly period: Period; readonly lastDay: string; readonly on: OnDate; readonly recordedAt: string };

/** Everything the activity's page shows, in one document. */
export interface ActivityDocument extends ActivityCore {
  readonly updates: readonly ActivityUpdate[];
  readonly followUps: readonly ActivityFollowUp[];
}
