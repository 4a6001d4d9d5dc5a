import type { OnDate, Source, StreamKind } from '@sparbar/domain';
import { span, stockholmDay, type Actor, type Delivered, type Envelope, type ReadModel } from '@sparbar/event-sourcing';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamParts } from '../stream-name';
import { historyAttention, kindOf, type HistoryEventType, type HistoryKind } from './history-kind';

/** One event with everything the audit trail shows of it. Sealed values are still sealed; they are opened at the edge, or not. */
export interface HistoryDocument {
  readonly seq: number;
  readonly id: string;
  readonly type: HistoryEventType;
  readonly kind: HistoryKind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly from: unknown;
  readonly to: unknown;
  readonly who: Actor;
  readonly owner: string;
  readonly onBehalfOf: string | null;
  readonly when: string;
  readonly knownAt: string;
  readonly effectiveOn: OnDate;
  readonly afterwards: boolean;
  readonly reason: string | null;
  readonly source: Source | null;
  /** The event that led to this one; `null` where a person acted. */
  readonly cause: string | null;
  readonly decision: string | null;
  /** Those it is about; the first is the one its sentence names. */
  readonly activities: readonly string[];
  readonly stream: string;
  readonly streamKind: StreamKind;
  readonly streamId: string;
  readonly version: number;
}

function evolve(_before: HistoryDocument | undefined, { seq, knownAt, event: envelope }: Delivered): HistoryDocument {
  const event = recorded(envelope) as RecordedEvent<HistoryEventType>;
  const parts = streamParts(event.stream);
  if (parts === undefined) throw new Error(`${event.stream} is not the name of a stream of a cooperation`);
  const values: Readonly<Record<string, unknown>> = envelope.data;
  return {
    seq,
    id: event.id,
    type: event.type,
    kind: kindOf[event.type],
    values,
    from: values['from'] ?? null,
    to: values['to'] ?? null,
    who: event.actor,
    owner: event.owner,
    onBehalfOf: event.onBehalfOf ?? null,
    when: event.recordedAt,
    knownAt,
    effectiveOn: event.effectiveOn as OnDate,
    afterwards: event.afterwards === true,
    reason: event.reason ?? null,
    source: event.source ?? null,
    cause: event.$causationId,
    decision: parts.kind === 'decision' ? parts.id : (event.decision ?? null),
    activities: [...new Set(activitiesOf(event, parts))],
    stream: event.stream,
    streamKind: parts.kind,
    streamId: parts.id,
    version: event.version,
  };
}

function activitiesOf(
  event: RecordedEvent<HistoryEventType>,
  parts: { readonly kind: StreamKind; readonly id: string },
): readonly string[] {
  if (event.type === 'ActivityContinued') return [parts.id, ...event.data.in];
  if (parts.kind === 'activity' || parts.kind === 'activity-terms') return [parts.id];
  switch (event.type) {
    case 'FollowUpSubmitted':
    case 'FollowUpMissed':
      return [event.data.activity];
    case 'DecisionRecorded':
    case 'DecisionProposed':
      return event.data.effects.map(({ activity }) => activity);
    case 'DecisionEffectRefused':
      return [event.data.effect.activity];
    case 'CooperationOpened':
    case 'PartyRegistered':
    case 'PartyMerged':
    case 'PartyDivided':
    case 'PartyRenamed':
    case 'PartyAlsoCalled':
    case 'PartyNotCalled':
    case 'ForumAnnounced':
    case 'ForumEstablished':
    case 'ForumRenamed':
    case 'ForumMandateChanged':
    case 'ForumChairsNamed':
    case 'ForumMemberJoined':
    case 'ForumMemberDeparted':
    case 'ForumComposed':
    case 'ForumSubordinated':
    case 'ForumMeetingsAgreed':
    case 'ForumMinutesAgreed':
    case 'ForumDissolved':
    case 'PersonRegistered':
    case 'PersonRenamed':
    case 'PersonContactChanged':
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'AccessGranted':
    case 'AccessRevoked':
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
    case 'ActivityDueDatePassed':
    case 'ActivityDurationTookEffect':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended':
    case 'DecisionAssigned':
    case 'DecisionCarriedOut':
    case 'DecisionNotCarriedOut':
    case 'DecisionCorrected':
    case 'DecisionAmended':
    case 'DecisionRevoked':
    case 'DecisionStandingCorrected':
    case 'PriorityAppendixAdopted':
    case 'PriorityAppendixReviewed':
    case 'PriorityAreaMapped':
    case 'PriorityAreaAlsoCalled':
    case 'PriorityAreaNotCalled':
    case 'AgreementDrafted':
    case 'AgreementRevised':
    case 'AgreementPartyJoined':
    case 'AgreementPartyDeparted':
    case 'AgreementAreaDescribed':
    case 'AgreementAreaDropped':
    case 'AgreementThemeTraced':
    case 'AgreementSigned':
    case 'AgreementReviewStarted':
    case 'AgreementConfirmed':
    case 'AgreementEnded':
      return [];
  }
}

/** What happened, when, by whom and why: every event, one document each. */
export const historyModel: ReadModel<HistoryDocument> = {
  name: 'history',
  revision: 2,
  ...historyAttention,
  plans: 'shown',
  documentsOf: (event: Envelope) => [event.id],
  evolve,
  indexes: {
    seq: 'number',
    type: 'text',
    kind: 'text',
    actor: 'text',
    actorRole: 'text',
    owner: 'text',
    activities: 'texts',
    decision: 'text',
    stream: 'text',
    /** The Swedish day it was recorded. */
    recordedDay: 'text',
    /** The last day it can have held from, as known when it was recorded. */
    effectiveTo: 'text',
    knownAt: 'text',
  },
  index: (document) => ({
    seq: document.seq,
    type: document.type,
    kind: document.kind,
    actor: document.who.id,
    actorRole: document.who.role,
    owner: document.owner,
    activities: document.activities,
    decision: document.decision,
    stream: document.stream,
    recordedDay: stockholmDay(new Date(document.when)),
    effectiveTo: span(document.effectiveOn, document.when).to,
    knownAt: document.knownAt,
  }),
};
