import { areaId, firstDay, type AppendixArea, type AreaFate, type OnDate, type PriorityAppendix } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { attends, type ReadBy } from '../attention';
import { causeOf, type Cause } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';

/** What was decided about an area, and by which event. */
export interface AreaMapping {
  readonly to: AreaFate;
  readonly ground: string;
  readonly comment: string | null;
  readonly cause: Cause;
}

export interface AppendixAreaEntry extends Omit<AppendixArea, 'id'> {
  /** In the whole log; `code` is what it is called in its document. */
  readonly id: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly mapping: AreaMapping | null;
  /** What was decided of it before, the latest last. */
  readonly formerMappings: readonly AreaMapping[];
}

export interface AppendixReview {
  readonly outcome: 'kept' | 'toBeReplaced';
  readonly nextReview: OnDate | null;
  readonly cause: Cause;
}

/** A citywide appendix as this cooperation has taken it in. It holds days and no standing: what is in force is asked of a day. */
export interface AppendixDocument extends Omit<PriorityAppendix, 'areas'> {
  readonly id: string;
  readonly hash: string;
  readonly areas: readonly AppendixAreaEntry[];
  readonly reviews: readonly AppendixReview[];
  readonly cause: Cause;
}

const attention = attends({
  reads: ['PriorityAppendixAdopted', 'PriorityAppendixReviewed', 'PriorityAreaMapped', 'PriorityAreaAlsoCalled', 'PriorityAreaNotCalled'],
  ignores: [
    'AgreementDrafted',
    'AgreementRevised',
    'AgreementPartyJoined',
    'AgreementPartyDeparted',
    'AgreementAreaDescribed',
    'AgreementAreaDropped',
    'AgreementThemeTraced',
    'AgreementSigned',
    'AgreementReviewStarted',
    'AgreementConfirmed',
    'AgreementEnded',
    'CooperationOpened',
    'PartyRegistered',
    'PartyMerged',
    'PartyDivided',
    'PartyRenamed',
    'PartyAlsoCalled',
    'PartyNotCalled',
    'ForumEstablished',
    'AccessGranted',
    'AccessRevoked',
    'ForumAnnounced',
    'ForumRenamed',
    'ForumMandateChanged',
    'ForumChairsNamed',
    'ForumMemberJoined',
    'ForumMemberDeparted',
    'ForumComposed',
    'ForumSubordinated',
    'ForumMeetingsAgreed',
    'ForumMinutesAgreed',
    'ForumDissolved',
    'PersonRegistered',
    'PersonRenamed',
    'PersonContactChanged',
    'RoleAssigned',
    'RoleEnded',
    'AccountOpened',
    'PasswordChanged',
    'AccountClosed',
    'FirstAdministratorMade',
    'ActivityProposed',
    'ActivityDecided',
    'ActivityStarted',
    'ActivityUpdateRecorded',
    'ActivityDelayed',
    'ActivityBackOnTrack',
    'ActivityPaused',
    'ActivityResumed',
    'ActivityCompleted',
    'ActivityCancelled',
    'ActivityContinued',
    'ActivityCorrected',
    'ActivityAmended',
    'ActivityTermsAgreed',
    'ActivityDurationChanged',
    'ActivityDueDatePassed',
    'ActivityDurationTookEffect',
    'ActivityTermsCorrected',
    'ActivityTermsAmended',
    'FollowUpSubmitted',
    'FollowUpMissed',
    'DecisionRecorded',
    'DecisionProposed',
    'DecisionAssigned',
    'DecisionCarriedOut',
    'DecisionNotCarriedOut',
    'DecisionEffectRefused',
    'DecisionCorrected',
    'DecisionAmended',
    'DecisionRevoked',
    'DecisionStandingCorrected',
  ],
});

type AppendixFact = RecordedEvent<ReadBy<typeof attention>>;

function evolve(before: AppendixDocument | undefined, delivered: Delivered, id: string): AppendixDocument | undefined {
  const event = recorded(delivered.event) as AppendixFact;
  const cause = causeOf(delivered);
  if (event.type === 'PriorityAppendixAdopted') {
    const { areas, ...document } = event.data;
    const entries = areas.map(({ id: code, ...area }) => ({
      ...{ ...area, code, id: areaId(id, code) },
      ...{ aliases: [], mapping: null, formerMappings: [] },
    }));
    return { id, ...document, areas: entries, reviews: [], cause };
  }
  // On a day before it was taken in there is nothing it could be said of.
  if (before === undefined) return undefined;
  switch (event.type) {
    case 'PriorityAppendixReviewed':
      return { ...before, reviews: [...before.reviews, { ...event.data, cause }] };
    case 'PriorityAreaMapped': {
      const { area, to, ground, comment } = event.data;
      return changed(before, area, (entry) => ({
        ...{ ...entry, mapping: { to, ground, comment, cause } },
        formerMappings: entry.mapping === null ? entry.formerMappings : [...entry.formerMappings, entry.mapping],
      }));
    }
    case 'PriorityAreaAlsoCalled':
      return changed(before, event.data.area, (entry) => ({ ...entry, aliases: [...entry.aliases, event.data.alias] }));
    case 'PriorityAreaNotCalled':
      return changed(before, event.data.area, (entry) => ({
        ...{ ...entry, aliases: entry.aliases.filter((alias) => alias !== event.data.alias) },
      }));
  }
}

function changed(document: AppendixDocument, code: string, change: (entry: AppendixAreaEntry) => AppendixAreaEntry): AppendixDocument {
  return { ...document, areas: document.areas.map((entry) => (entry.code === code ? change(entry) : entry)) };
}

/** Which areas has the city put first, since when, and what became of them? One document for each appendix. */
export const appendixModel: ReadModel<AppendixDocument> = {
  name: 'appendix',
  revision: 1,
  ...attention,
  documentsOf: (event: Envelope) => [streamId(event.stream)],
  evolve,
  indexes: {
    /** The first day it can have been in force; what nobody knows the day of comes before all others. */
    inForceFrom: 'text',
  },
  index: ({ inForceFrom }) => ({ inForceFrom: firstDay(inForceFrom) }),
};
