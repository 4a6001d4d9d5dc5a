import { lastDay, type ForumLevel, type Mandate, type OnDate, type PartyKind, type Role } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { attends, type ReadBy } from '../attention';
import { causeOf, type Cause } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamId, streamParts } from '../stream-name';

export interface CooperationParty {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PartyKind;
  /** The party it has gone into, and since when; null while it is one of its own. */
  readonly merged: { readonly into: string; readonly on: OnDate } | null;
  readonly cause: Cause;
}

export interface CooperationForum {
  readonly id: string;
  readonly name: string;
  readonly level: ForumLevel;
  readonly mayDecide: readonly Mandate[];
  readonly cause: Cause;
}

export interface CooperationAccess {
  readonly account: string;
  readonly role: Role;
  readonly party: string;
  readonly cause: Cause;
}

/** The cooperation itself: its name, who is in it, where it meets, and who may do what. */
export interface CooperationDocument {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly origin: string;
  readonly openedOn: string | null;
  readonly parties: readonly CooperationParty[];
  readonly fora: readonly CooperationForum[];
  readonly access: readonly CooperationAccess[];
}

const attention = attends({
  reads: ['CooperationOpened', 'PartyRegistered', 'PartyMerged', 'ForumEstablished', 'AccessGranted', 'AccessRevoked'],
  ignores: [
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

type CooperationFact = RecordedEvent<ReadBy<typeof attention>>;

function evolve(before: CooperationDocument | undefined, delivered: Delivered, id: string): CooperationDocument {
  const event = recorded(delivered.event) as CooperationFact;
  const document = before ?? { id, name: '', district: '', origin: '', openedOn: null, parties: [], fora: [], access: [] };
  const cause = causeOf(delivered);
  switch (event.type) {
    case 'CooperationOpened':
      return { ...document, ...event.data, openedOn: lastDay(cause.effectiveOn) };
    case 'PartyRegistered':
      return { ...document, parties: [...document.parties, { id: streamId(event.stream), ...event.data, merged: null, cause }] };
    case 'PartyMerged': {
      const [gone, merged] = [streamId(event.stream), { into: event.data.into, on: cause.effectiveOn }];
      return { ...document, parties: document.parties.map((party) => (party.id === gone ? { ...party, merged } : party)) };
    }
    case 'ForumEstablished':
      return { ...document, fora: [...document.fora, { id: streamId(event.stream), ...event.data, cause }] };
    case 'AccessGranted':
      return { ...document, access: [...without(document.access, event.data.account), { ...event.data, cause }] };
    case 'AccessRevoked':
      return { ...document, access: without(document.access, event.data.account) };
  }
}

function without(access: readonly CooperationAccess[], account: string): readonly CooperationAccess[] {
  return access.filter((one) => one.account !== account);
}

/** Who cooperates, where do they decide, and who may do what? One document, under the cooperation's own id. */
export const cooperationModel: ReadModel<CooperationDocument> = {
  name: 'cooperation',
  revision: 2,
  ...attention,
  documentsOf: (event: Envelope) => [streamParts(event.stream)?.cooperation ?? ''],
  evolve,
  indexes: {},
  index: () => ({}),
};
