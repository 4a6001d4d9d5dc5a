import type { EventType } from '@sparbar/domain';
import { attends, type ReadBy } from '../attention';

/** What a reader of the history picks by. */
export type HistoryKind = 'decision' | 'update' | 'status' | 'terms' | 'followUp' | 'missed' | 'correction' | 'other';

export const historyKinds: readonly HistoryKind[] = ['decision', 'update', 'status', 'terms', 'followUp', 'missed', 'correction', 'other'];

/** Everything that can happen in a cooperation. */
export const historyAttention = attends({
  reads: [
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
  // These stand in the system's own log, which is no cooperation's history.
  ignores: ['AccountOpened', 'PasswordChanged', 'AccountClosed', 'FirstAdministratorMade'],
});

export type HistoryEventType = ReadBy<typeof historyAttention>;

export const kindOf: Readonly<Record<HistoryEventType, HistoryKind>> = {
  CooperationOpened: 'other',
  PartyRegistered: 'other',
  PartyMerged: 'other',
  PartyDivided: 'other',
  PartyRenamed: 'other',
  PartyAlsoCalled: 'other',
  PartyNotCalled: 'other',
  ForumEstablished: 'other',
  AccessGranted: 'other',
  AccessRevoked: 'other',
  ActivityProposed: 'status',
  ActivityDecided: 'status',
  ActivityStarted: 'status',
  ActivityUpdateRecorded: 'update',
  ActivityDelayed: 'status',
  ActivityBackOnTrack: 'status',
  ActivityPaused: 'status',
  ActivityResumed: 'status',
  ActivityCompleted: 'status',
  ActivityCancelled: 'status',
  ActivityCorrected: 'correction',
  ActivityAmended: 'correction',
  ActivityTermsAgreed: 'terms',
  ActivityDurationChanged: 'terms',
  ActivityDueDatePassed: 'terms',
  ActivityDurationTookEffect: 'terms',
  ActivityTermsCorrected: 'correction',
  ActivityTermsAmended: 'correction',
  FollowUpSubmitted: 'followUp',
  FollowUpMissed: 'missed',
  DecisionRecorded: 'decision',
  DecisionProposed: 'decision',
  DecisionAssigned: 'decision',
  DecisionCarriedOut: 'decision',
  DecisionNotCarriedOut: 'decision',
  DecisionEffectRefused: 'decision',
  DecisionCorrected: 'correction',
  DecisionAmended: 'correction',
  DecisionRevoked: 'decision',
  DecisionStandingCorrected: 'correction',
};

export const isInHistory = (type: EventType): type is HistoryEventType => type in kindOf;
