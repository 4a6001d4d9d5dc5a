import { accessEvents, type AccessEvent } from './access/access.events';
import { accountEvents, type AccountEvent } from './account/account.events';
import { activityEvents, type ActivityEvent } from './activity/activity.events';
import { activityTermsEvents, type ActivityTermsEvent } from './activity-terms/activity-terms.events';
import { agreementEvents, type AgreementEvent } from './agreement/agreement.events';
import { appendixEvents, type AppendixEvent } from './appendix/appendix.events';
import { cooperationEvents, type CooperationEvent } from './cooperation/cooperation.events';
import { decisionEvents, type DecisionEvent } from './decision/decision.events';
import type { FieldClass, Upcasters } from './fact';
import { followUpEvents, type FollowUpEvent } from './follow-up/follow-up.events';
import { forumEvents, type ForumEvent } from './forum/forum.events';
import { installationEvents, type InstallationEvent } from './installation/installation.events';
import { partyEvents, type PartyEvent } from './party/party.events';
import { personEvents, type PersonEvent } from './person/person.events';

/** Everything that can stand in a cooperation's log (the system's own log holds accounts and the installation). */
export type DomainEvent =
  | CooperationEvent
  | PartyEvent
  | ForumEvent
  | PersonEvent
  | AccessEvent
  | AccountEvent
  | InstallationEvent
  | ActivityEvent
  | ActivityTermsEvent
  | FollowUpEvent
  | DecisionEvent
  | AppendixEvent
  | AgreementEvent;

export type EventType = DomainEvent['type'];

interface AnyDeclaration {
  readonly schema: number;
  readonly fields: Readonly<Record<string, FieldClass>>;
  readonly optional?: readonly string[];
  readonly upcasters?: Upcasters;
}

/** How each of them is stored: by kind of stream, then by type. */
export const catalogue = {
  cooperation: cooperationEvents,
  party: partyEvents,
  forum: forumEvents,
  person: personEvents,
  access: accessEvents,
  account: accountEvents,
  installation: installationEvents,
  activity: activityEvents,
  'activity-terms': activityTermsEvents,
  'follow-up': followUpEvents,
  decision: decisionEvents,
  appendix: appendixEvents,
  agreement: agreementEvents,
} as const satisfies Record<string, Readonly<Record<string, AnyDeclaration>>>;

export type StreamKind = keyof typeof catalogue;

export const streamKinds = Object.keys(catalogue) as readonly StreamKind[];
