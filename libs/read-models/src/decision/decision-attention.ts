import { attends, type ReadBy } from '../attention';
import type { RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';

/** What makes a decision: its own events, and those in the plan that name it. */
export const decisionAttention = attends({
  reads: [
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
    'ActivityDurationTookEffect',
    'ActivityTermsCorrected',
    'ActivityTermsAmended',
  ],
  ignores: [
    'CooperationOpened',
    'PartyRegistered',
    'PartyMerged',
    'PartyDivided',
    'PartyRenamed',
    'PartyAlsoCalled',
    'PartyNotCalled',
    'ForumAnnounced',
    'ForumEstablished',
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
    'AccessGranted',
    'AccessRevoked',
    'AccountOpened',
    'PasswordChanged',
    'AccountClosed',
    'FirstAdministratorMade',
    'ActivityDueDatePassed',
    'FollowUpSubmitted',
    'FollowUpMissed',
    'PriorityAppendixAdopted',
    'PriorityAppendixReviewed',
    'PriorityAreaMapped',
    'PriorityAreaAlsoCalled',
    'PriorityAreaNotCalled',
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
});

export type DecisionFact = RecordedEvent<ReadBy<typeof decisionAttention>>;
export type OwnFact = Extract<DecisionFact, { readonly type: `Decision${string}` }>;
export type PlanFact = Exclude<DecisionFact, OwnFact>;

export function isOwn(event: DecisionFact): event is OwnFact {
  return event.type.startsWith('Decision');
}

/** Its own; the proposal it settles; and for an event in the plan, the decision it names. */
export function decisionsOf(event: DecisionFact): readonly string[] {
  if (!isOwn(event)) return event.decision === undefined ? [] : [event.decision];
  const own = streamId(event.stream);
  return event.type === 'DecisionRecorded' && event.data.proposal !== null ? [own, event.data.proposal] : [own];
}
