import { completenessOf, type OnDate, type Period, type Rating } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { activityAttention, activitiesOf, type ActivityFact } from '../activity/activity-attention';
import { activityStatuses, blankActivity, type ActivityCore } from '../activity/activity-core';
import { afterContinuation, afterLifeEvent } from '../activity/activity-life';
import { afterTermsEvent } from '../activity/activity-terms';
import { recorded } from '../recorded-event';
import { sortKey } from '../sort-key';

/** A row of the overview, and a lane of the ribbon. */
export interface ActivityListDocument extends ActivityCore {
  readonly updates: number;
  readonly latestUpdate: { readonly seq: number; readonly recordedAt: string } | null;
  /** Of the latest period that has been followed up, whenever that was: an earlier one that is followed up afterwards does not hide it. */
  readonly latestRating: { readonly period: Period; readonly rating: Rating; readonly seq: number } | null;
  readonly missed: readonly Period[];
}

function evolve(before: ActivityListDocument | undefined, delivered: Delivered, id: string): ActivityListDocument {
  const event = recorded(delivered.event) as ActivityFact;
  const row = before ?? { ...blankActivity(id), updates: 0, latestUpdate: null, latestRating: null, missed: [] };
  switch (event.type) {
    case 'ActivityContinued':
      return { ...row, ...afterContinuation(row, event, delivered, id) };
    case 'ActivityUpdateRecorded':
      return { ...row, updates: row.updates + 1, latestUpdate: { seq: delivered.seq, recordedAt: event.recordedAt } };
    case 'FollowUpSubmitted':
      return {
        ...row,
        latestRating: ofLaterPeriod(row.latestRating, { period: event.data.period, rating: event.data.rating, seq: delivered.seq }),
        missed: row.missed.filter((period) => !samePeriod(period, event.data.period)),
      };
    case 'FollowUpMissed':
      return { ...row, missed: [...row.missed, event.data.period] };
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
      return { ...row, ...afterLifeEvent(row, event, delivered) };
    case 'ActivityTermsAgreed':
    case 'ActivityDurationChanged':
    case 'ActivityDurationTookEffect':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended':
      return { ...row, ...afterTermsEvent(row, event, delivered) };
  }
}

function ofLaterPeriod(before: ActivityListDocument['latestRating'], rated: NonNullable<ActivityListDocument['latestRating']>) {
  return before !== null && place(before.period) > place(rated.period) ? before : rated;
}

function samePeriod(one: Period, other: Period): boolean {
  return one.year === other.year && one.tertial === other.tertial;
}

/** Which activities are there, and how do they stand? */
export const activityListModel: ReadModel<ActivityListDocument> = {
  name: 'activity-list',
  revision: 6,
  ...activityAttention,
  documentsOf: (event: Envelope) => activitiesOf(recorded(event) as ActivityFact),
  evolve,
  indexes: {
    /** 1 once it has been proposed; before that there is nothing to show. */
    proposed: 'number',
    reference: 'text',
    /** As it is written, for looking one up. */
    exactReference: 'text',
    title: 'text',
    area: 'text',
    /** As it sorts in Swedish; `area` is as it is written, for asking for one. */
    areaOrder: 'text',
    plan: 'text',
    status: 'text',
    /** In the order of an activity's life. */
    statusOrder: 'number',
    due: 'text',
    /** The latest period of which there is anything to say: that it was followed up, or that nobody did. */
    followedUp: 'text',
    /** The years in which there was anything of it: from the first word to its end, if it has one. */
    firstYear: 'number',
    lastYear: 'number',
    /** The periods in which the plan says that it is to be followed up. */
    followedUpIn: 'texts',
    /** 1 where all that an activity has to have is stated. */
    complete: 'number',
  },
  index: ({ proposed, reference, title, area, plan, status, due, terms, ...row }) => ({
    proposed: proposed ? 1 : 0,
    reference: sortKey(reference),
    exactReference: reference,
    title: sortKey(title),
    area,
    areaOrder: sortKey(area),
    plan,
    status,
    statusOrder: activityStatuses.indexOf(status),
    due,
    followedUp: latestPeriod([...(row.latestRating === null ? [] : [row.latestRating.period]), ...row.missed]),
    firstYear: Math.min(yearOf(row.proposedOn, 0), yearOf(row.spans[0]?.from ?? null, 9999)),
    lastYear: yearOf(row.completedOn ?? row.cancelledOn ?? row.continuedIn?.on ?? null, 9999),
    followedUpIn: terms?.followUp?.periods ?? [],
    complete: completenessOf(terms).missing.length === 0 ? 1 : 0,
  }),
};

function yearOf(on: OnDate | null, otherwise: number): number {
  const date = on?.date ?? null;
  return date === null ? otherwise : Number(date.slice(0, 4));
}

function latestPeriod(periods: readonly Period[]): string | null {
  return periods.map(place).sort().at(-1) ?? null;
}

/** As in `2026 T2`. T1, T2 and VB sort as the year goes. */
function place({ year, tertial }: Period): string {
  return `${year} ${tertial}`;
}
