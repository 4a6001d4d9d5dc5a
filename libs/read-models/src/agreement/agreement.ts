import { firstDay, type AgreementArea, type AgreementContent, type OnDate, type Protected } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { attends, type ReadBy } from '../attention';
import { causeOf, type Cause } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';

export interface AgreementSignature {
  readonly on: OnDate;
  readonly parties: readonly string[];
  /** By whom: sealed, and opened at the edge. */
  readonly signatories: Protected<string> | null;
  readonly cause: Cause;
}

/** What it said from a day on, and who signed that. */
export interface AgreementVersion extends AgreementContent {
  readonly signatures: readonly AgreementSignature[];
  readonly cause: Cause;
}

/** A party that is, or was, bound by it. One that comes back has joined again: there are two of these. */
export interface AgreementParty {
  readonly party: string;
  readonly joined: OnDate;
  readonly left: OnDate | null;
  readonly cause: Cause;
}

export interface AgreementAreaEntry extends AgreementArea {
  readonly cause: Cause;
}

export interface AgreementTheme {
  readonly theme: string;
  readonly areas: readonly string[];
  readonly cause: Cause;
}

export interface AgreementReview {
  readonly outcome: 'started' | 'confirmed' | 'revised';
  readonly cause: Cause;
}

/** A local agreement: what it says, whom it binds and which areas it takes over. It holds days and no standing: that is asked of a day. */
export interface AgreementDocument {
  readonly id: string;
  /** The latest last, and never none. */
  readonly versions: readonly AgreementVersion[];
  readonly parties: readonly AgreementParty[];
  readonly areas: readonly AgreementAreaEntry[];
  readonly themes: readonly AgreementTheme[];
  readonly reviews: readonly AgreementReview[];
  readonly ended: { readonly replacedBy: string | null; readonly cause: Cause } | null;
}

const attention = attends({
  reads: [
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
  ],
  ignores: [
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
    'PriorityAppendixAdopted',
    'PriorityAppendixReviewed',
    'PriorityAreaMapped',
    'PriorityAreaAlsoCalled',
    'PriorityAreaNotCalled',
    'ForumAnnounced',
    'ForumChairsNamed',
    'ForumComposed',
    'ForumDissolved',
    'ForumMandateChanged',
    'ForumMeetingsAgreed',
    'ForumMemberDeparted',
    'ForumMemberJoined',
    'ForumMinutesAgreed',
    'ForumRenamed',
    'ForumSubordinated',
  ],
});

type AgreementFact = RecordedEvent<ReadBy<typeof attention>>;

function evolve(before: AgreementDocument | undefined, delivered: Delivered, id: string): AgreementDocument | undefined {
  const event = recorded(delivered.event) as AgreementFact;
  const cause = causeOf(delivered);
  if (event.type === 'AgreementDrafted') {
    const nothing = { parties: [], areas: [], themes: [], reviews: [], ended: null };
    return { id, versions: [{ ...event.data, signatures: [], cause }], ...nothing };
  }
  // On a day before it was drafted there is nothing it could be said of.
  if (before === undefined) return undefined;
  switch (event.type) {
    case 'AgreementRevised':
      return {
        ...before,
        versions: [...before.versions, { ...event.data, signatures: [], cause }],
        reviews: [...before.reviews, { outcome: 'revised', cause }],
      };
    case 'AgreementPartyJoined':
      return {
        ...before,
        parties: [...before.parties, { party: event.data.party, joined: cause.effectiveOn, left: null, cause }],
      };
    case 'AgreementPartyDeparted': {
      const left = cause.effectiveOn;
      return {
        ...before,
        parties: before.parties.map((one) => (one.party === event.data.party && one.left === null ? { ...one, left, cause } : one)),
      };
    }
    case 'AgreementAreaDescribed': {
      const entry = { ...event.data, cause };
      const there = before.areas.some(({ area }) => area === entry.area);
      return {
        ...before,
        areas: there ? before.areas.map((one) => (one.area === entry.area ? entry : one)) : [...before.areas, entry],
      };
    }
    case 'AgreementAreaDropped':
      return { ...before, areas: before.areas.filter(({ area }) => area !== event.data.area) };
    case 'AgreementThemeTraced': {
      const { theme, areas } = event.data;
      const others = before.themes.filter((one) => one.theme !== theme);
      return { ...before, themes: areas.length === 0 ? others : [...others, { theme, areas, cause }] };
    }
    case 'AgreementSigned': {
      const { parties, signatories } = event.data;
      const signature = { on: cause.effectiveOn, parties, signatories, cause };
      const last = before.versions.length - 1;
      return {
        ...before,
        versions: before.versions.map((one, index) => (index === last ? { ...one, signatures: [...one.signatures, signature] } : one)),
      };
    }
    case 'AgreementReviewStarted':
      return { ...before, reviews: [...before.reviews, { outcome: 'started', cause }] };
    case 'AgreementConfirmed':
      return { ...before, reviews: [...before.reviews, { outcome: 'confirmed', cause }] };
    case 'AgreementEnded':
      return { ...before, ended: { replacedBy: event.data.replacedBy, cause } };
  }
}

/** What have we agreed on, with whom, and since when? One document for each local agreement. */
export const agreementModel: ReadModel<AgreementDocument> = {
  name: 'agreement',
  revision: 1,
  ...attention,
  documentsOf: (event: Envelope) => [streamId(event.stream)],
  evolve,
  indexes: {
    /** The first day it can have been in force, as its latest version says. */
    inForceFrom: 'text',
  },
  index: ({ versions }) => {
    const from = versions.at(-1)?.inForceFrom ?? null;
    return { inForceFrom: from === null ? null : firstDay(from) };
  },
};
