import { lastDay, type ForumLevel, type Mandate, type OnDate, type PartyKind, type Role } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import type { ReadBy } from '../attention';
import { causeOf, type Cause } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { streamId, streamParts } from '../stream-name';
import { cooperationAttention } from './cooperation-attention';

export interface FormerName {
  readonly name: string;
  readonly shortName: string;
  readonly until: OnDate;
}

export interface CooperationParty {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PartyKind;
  /** What it was called before, the latest last, and until when. */
  readonly formerNames: readonly FormerName[];
  /** What it is called besides. */
  readonly aliases: readonly string[];
  /** The party it has gone into, and since when; null while it is one of its own. */
  readonly merged: { readonly into: string; readonly on: OnDate } | null;
  /** The parties it has become, and since when. */
  readonly split: { readonly into: readonly string[]; readonly on: OnDate } | null;
  readonly cause: Cause;
}

export interface CooperationForum {
  readonly id: string;
  readonly name: string;
  readonly level: ForumLevel;
  readonly mayDecide: readonly Mandate[];
  /** Spoken of, there, or no more. */
  readonly standing: 'announced' | 'established' | 'dissolved';
  /** What it was called before, the latest last, and until when. */
  readonly formerNames: readonly { readonly name: string; readonly until: OnDate }[];
  readonly cause: Cause;
}

/** The roles somebody has had: what she is called where her name has no business. */
export interface CooperationPerson {
  readonly id: string;
  readonly roles: readonly {
    readonly role: string;
    readonly title: string;
    readonly party: string;
    readonly from: OnDate;
    readonly until: OnDate | null;
  }[];
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
  readonly people: readonly CooperationPerson[];
  readonly access: readonly CooperationAccess[];
}

type CooperationFact = RecordedEvent<ReadBy<typeof cooperationAttention>>;

function evolve(before: CooperationDocument | undefined, delivered: Delivered, id: string): CooperationDocument {
  const event = recorded(delivered.event) as CooperationFact;
  const document = before ?? { id, name: '', district: '', origin: '', openedOn: null, parties: [], fora: [], people: [], access: [] };
  const cause = causeOf(delivered);
  switch (event.type) {
    case 'CooperationOpened':
      return { ...document, ...event.data, openedOn: lastDay(cause.effectiveOn) };
    case 'PartyRegistered':
      return { ...document, parties: [...document.parties, { ...registered(event), cause }] };
    case 'PartyMerged': {
      const merged = { into: event.data.into, on: cause.effectiveOn };
      return changed(document, event, (party) => ({ ...party, merged }));
    }
    case 'PartyDivided': {
      const split = { into: event.data.into, on: cause.effectiveOn };
      return changed(document, event, (party) => ({ ...party, split }));
    }
    case 'PartyRenamed': {
      const { name, shortName } = event.data;
      return changed(document, event, (party) => ({
        ...{ ...party, name, shortName, cause },
        formerNames: [...party.formerNames, { name: party.name, shortName: party.shortName, until: cause.effectiveOn }],
      }));
    }
    case 'PartyAlsoCalled':
      return changed(document, event, (party) => ({ ...party, aliases: [...party.aliases, event.data.alias] }));
    case 'PartyNotCalled':
      return changed(document, event, (party) => ({ ...party, aliases: party.aliases.filter((alias) => alias !== event.data.alias) }));
    case 'ForumAnnounced': {
      const { name, level } = event.data;
      return withForum(document, event, () => ({ name, level, mayDecide: [], standing: 'announced', formerNames: [], cause }));
    }
    case 'ForumEstablished':
      return withForum(document, event, (forum) => ({
        ...called(forum, event.data.name, cause),
        ...event.data,
        standing: 'established',
        cause,
      }));
    case 'ForumRenamed':
      return withForum(document, event, (forum) => forum && called(forum, event.data.name, cause));
    case 'ForumMandateChanged':
      return withForum(document, event, (forum) => forum && { ...forum, mayDecide: event.data.to, cause });
    case 'ForumDissolved':
      return withForum(document, event, (forum) => forum && { ...forum, standing: 'dissolved', cause });
    case 'PersonRegistered':
      return withPerson(document, event, (roles) => roles);
    case 'RoleAssigned': {
      const { role, title, party } = event.data;
      return withPerson(document, event, (roles) => [...roles, { role, title, party, from: cause.effectiveOn, until: null }]);
    }
    case 'RoleEnded': {
      const ended = (held: CooperationPerson['roles'][number]) =>
        held.role === event.data.role ? { ...held, until: cause.effectiveOn } : held;
      return withPerson(document, event, (roles) => roles.map(ended));
    }
    case 'AccessGranted':
      return { ...document, access: [...without(document.access, event.data.account), { ...event.data, cause }] };
    case 'AccessRevoked':
      return { ...document, access: without(document.access, event.data.account) };
  }
}

const registered = ({ stream, data }: Extract<CooperationFact, { type: 'PartyRegistered' }>): Omit<CooperationParty, 'cause'> => ({
  ...{ id: streamId(stream), ...data, formerNames: [], aliases: [], merged: null, split: null },
});

function changed(
  document: CooperationDocument,
  { stream }: Pick<CooperationFact, 'stream'>,
  change: (party: CooperationParty) => CooperationParty,
): CooperationDocument {
  const id = streamId(stream);
  return { ...document, parties: document.parties.map((party) => (party.id === id ? change(party) : party)) };
}

function withPerson(
  document: CooperationDocument,
  { stream }: Pick<CooperationFact, 'stream'>,
  change: (roles: CooperationPerson['roles']) => CooperationPerson['roles'],
): CooperationDocument {
  const id = streamId(stream);
  const place = document.people.findIndex((person) => person.id === id);
  const person = { id, roles: change(document.people[place]?.roles ?? []) };
  return { ...document, people: place === -1 ? [...document.people, person] : document.people.with(place, person) };
}

type ForumAlone = Omit<CooperationForum, 'id'>;

/** One that was announced is formed under the same id, in the same place of the list. */
function withForum(
  document: CooperationDocument,
  { stream }: Pick<CooperationFact, 'stream'>,
  change: (forum: CooperationForum | undefined) => ForumAlone | undefined,
): CooperationDocument {
  const id = streamId(stream);
  const place = document.fora.findIndex((forum) => forum.id === id);
  const changed = change(document.fora[place]);
  if (changed === undefined) return document;
  const fora = place === -1 ? [...document.fora, { id, ...changed }] : document.fora.with(place, { id, ...changed });
  return { ...document, fora };
}

const called = <Forum extends Partial<ForumAlone>>(forum: Forum | undefined, name: string, { effectiveOn }: Cause) => {
  const { name: before, formerNames = [] } = forum ?? {};
  const former = before === undefined || before === name ? formerNames : [...formerNames, { name: before, until: effectiveOn }];
  return { ...(forum as Forum), name, formerNames: former };
};

function without(access: readonly CooperationAccess[], account: string): readonly CooperationAccess[] {
  return access.filter((one) => one.account !== account);
}

/** Who cooperates, where do they decide, and who may do what? One document, under the cooperation's own id. */
export const cooperationModel: ReadModel<CooperationDocument> = {
  name: 'cooperation',
  revision: 6,
  ...cooperationAttention,
  documentsOf: (event: Envelope) => [streamParts(event.stream)?.cooperation ?? ''],
  evolve,
  indexes: {},
  index: () => ({}),
};
