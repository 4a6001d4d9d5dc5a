import type { FunctionMandate, OnDate, Protected } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import type { ReadBy } from '../attention';
import { causeOf, type Cause } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';
import { personAttention } from './person-attention';

/** A role she has or has had. */
export interface PersonRole {
  readonly role: string;
  readonly title: string;
  readonly party: string;
  readonly unit: string | null;
  readonly mandate: FunctionMandate | null;
  readonly from: OnDate;
  readonly until: OnDate | null;
  /** The event that last said something of it. */
  readonly cause: Cause;
}

/** Somebody who works in the cooperation. What she is called and reached by is still sealed. */
export interface PersonDocument {
  readonly id: string;
  /** Null where only what is of a day before she was registered is known. */
  readonly name: Protected<string> | null;
  readonly phone: Protected<string> | null;
  readonly email: Protected<string> | null;
  readonly roles: readonly PersonRole[];
}

type PersonFact = RecordedEvent<ReadBy<typeof personAttention>>;

function evolve(before: PersonDocument | undefined, delivered: Delivered, id: string): PersonDocument {
  const event = recorded(delivered.event) as PersonFact;
  const person = before ?? { id, name: null, phone: null, email: null, roles: [] };
  const cause = causeOf(delivered);
  switch (event.type) {
    case 'PersonRegistered':
    case 'PersonRenamed':
      return { ...person, name: event.data.name };
    case 'PersonContactChanged':
      return { ...person, ...event.data };
    case 'RoleAssigned':
      return { ...person, roles: [...person.roles, { ...event.data, from: cause.effectiveOn, until: null, cause }] };
    case 'RoleEnded': {
      const { role } = event.data;
      const until = cause.effectiveOn;
      return { ...person, roles: person.roles.map((held) => (held.role === role ? { ...held, until, cause } : held)) };
    }
  }
}

/** Who works in the cooperation, in which roles, from when until when. One document for each. */
export const personModel: ReadModel<PersonDocument> = {
  name: 'person',
  revision: 1,
  ...personAttention,
  documentsOf: (event: Envelope) => [streamId(event.stream)],
  evolve,
  indexes: { parties: 'texts' },
  index: ({ roles }) => ({ parties: [...new Set(roles.filter(({ until }) => until === null).map(({ party }) => party))].sort() }),
};
