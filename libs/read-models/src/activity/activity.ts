import type { FollowUpKind, OnDate, Period, Protected, Rating } from '@sparbar/domain';
import type { Actor, Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { recorded, type RecordedEvent } from '../recorded-event';
import { activityAttention, activitiesOf, type ActivityFact } from './activity-attention';
import { blankActivity, type ActivityCore } from './activity-core';
import { afterContinuation, afterLifeEvent } from './activity-life';
import { afterTermsEvent } from './activity-terms';

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
  | {
      readonly state: 'missed';
      readonly seq: number;
      readonly period: Period;
      readonly lastDay: string;
      readonly on: OnDate;
      readonly recordedAt: string;
    };

/** What the activity's page shows. */
export interface ActivityDocument extends ActivityCore {
  /** By seq. What they say stays in the log: otherwise each new one would have all the earlier ones written once more. */
  readonly updates: readonly number[];
  readonly followUps: readonly ActivityFollowUp[];
  /** The decisions that its events name, in the order in which they first did. */
  readonly decisions: readonly string[];
}

function blank(id: string): ActivityDocument {
  return { ...blankActivity(id), updates: [], followUps: [], decisions: [] };
}

function evolve(before: ActivityDocument | undefined, delivered: Delivered, id: string): ActivityDocument {
  const event = recorded(delivered.event) as ActivityFact;
  const document = before ?? blank(id);
  const { decision } = event;
  const decisions =
    decision === undefined || document.decisions.includes(decision) ? document.decisions : [...document.decisions, decision];
  return { ...after(document, event, delivered, id), decisions };
}

function after(document: ActivityDocument, event: ActivityFact, delivered: Delivered, id: string): ActivityDocument {
  switch (event.type) {
    case 'ActivityContinued':
      return { ...document, ...afterContinuation(document, event, delivered, id) };
    case 'ActivityUpdateRecorded':
      return { ...document, updates: [...document.updates, delivered.seq] };
    case 'FollowUpSubmitted': {
      const { period, kind, rating, text } = event.data;
      return followedUp(document, { state: 'submitted', ...stamp(event, delivered), actor: event.actor, period, kind, rating, text });
    }
    case 'FollowUpMissed': {
      const { period, lastDay } = event.data;
      return followedUp(document, { state: 'missed', ...stamp(event, delivered), period, lastDay });
    }
    case 'ActivityProposed':
    case 'ActivityDecided':
    case 'ActivityStarted':
    case 'ActivityDelayed':
    case 'ActivityBackOnTrack':
    case 'ActivityPaused':
    case 'ActivityResumed':
    case 'ActivityCompleted':
    case 'ActivityCancelled':
    case 'ActivityCorrected':
    case 'ActivityAmended':
      return { ...document, ...afterLifeEvent(document, event, delivered) };
    case 'ActivityTermsAgreed':
    case 'ActivityDurationChanged':
    case 'ActivityDurationTookEffect':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended':
      return { ...document, ...afterTermsEvent(document, event, delivered) };
  }
}

/** A missed follow-up that came after all stands beside the note that it was missed: both are facts. */
function followedUp(document: ActivityDocument, followUp: ActivityFollowUp): ActivityDocument {
  return { ...document, followUps: [...document.followUps, followUp] };
}

function stamp(event: RecordedEvent, { seq }: Delivered): { readonly seq: number; readonly on: OnDate; readonly recordedAt: string } {
  return { seq, on: event.effectiveOn as OnDate, recordedAt: event.recordedAt };
}

/** What is this activity, where does it stand, and why? */
export const activityModel: ReadModel<ActivityDocument> = {
  name: 'activity',
  revision: 5,
  ...activityAttention,
  documentsOf: (event: Envelope) => activitiesOf(recorded(event) as ActivityFact),
  evolve,
  indexes: {},
  index: () => ({}),
};
