import { attends, type ReadBy } from '../attention';
import type { RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';

/** What makes an activity, for its own page and for the overview alike. */
export const activityAttention = attends({
  reads: [
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
    'FollowUpSubmitted',
    'FollowUpMissed',
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
    // What follows from it, that the activity is late, is an event of the activity's own.
    'ActivityDueDatePassed',
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

export type ActivityFact = RecordedEvent<ReadBy<typeof activityAttention>>;

/** Its life and its terms carry its id in the name of the stream, a follow-up says whose it is. */
export function activitiesOf(event: ActivityFact): readonly string[] {
  switch (event.type) {
    // Both ends see each other.
    case 'ActivityContinued':
      return [streamId(event.stream), ...event.data.in];
    case 'FollowUpSubmitted':
    case 'FollowUpMissed':
      return [event.data.activity];
    case 'ActivityProposed':
    case 'ActivityDecided':
    case 'ActivityStarted':
    case 'ActivityUpdateRecorded':
    case 'ActivityDelayed':
    case 'ActivityBackOnTrack':
    case 'ActivityPaused':
    case 'ActivityResumed':
    case 'ActivityCompleted':
    case 'ActivityCancelled':
    case 'ActivityCorrected':
    case 'ActivityAmended':
    case 'ActivityTermsAgreed':
    case 'ActivityDurationChanged':
    case 'ActivityDurationTookEffect':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended':
      return [streamId(event.stream)];
  }
}
