import type { ContactRef } from '../contact';
import type { Declarations, Fact, OnDate } from '../fact';

/** Where a forum stands in the cooperation. The last three are one kind of forum (school, social services, police, leisure) at its three levels. */
export type ForumLevel =
  'council' | 'steering' | 'preparatory' | 'operative' | 'working' | 'place' | 'advisory' | 'sspfArea' | 'sspfGroup' | 'sspfIndividual';

/** What a forum may be trusted to decide. Outside it, a forum proposes. */
export type Mandate = 'includeActivity' | 'changeDuration' | 'cancelActivity' | 'other';

/** In what capacity somebody sits in a forum. */
export type Capacity = 'member' | 'deputy' | 'secretary' | 'coopted' | 'presenter' | 'observer';

/** As it was agreed, word for word, and as a number where the words give one: "2–3 gånger per termin". Null: not stated. */
export interface Frequency {
  readonly text: string;
  readonly rate: {
    readonly least: number;
    readonly most: number;
    readonly per: 'week' | 'month' | 'quarter' | 'term' | 'tertial' | 'year';
  } | null;
}

/**
 * How minutes become final: adjusted (justerade) by the chair and one more, who is named here or at each meeting (null); filed (lagda till handlingarna)
 * at the next meeting; or never, because they are notes and no more.
 */
export type MinutesRule = { readonly kind: 'adjusted'; readonly with: ContactRef | null } | { readonly kind: 'filed' | 'notesOnly' };

/** "Ännu inte på plats": spoken of before it is formed. `expected`: when it was to be there; null where nobody said. */
export type ForumAnnounced = Fact<
  'ForumAnnounced',
  { readonly name: string; readonly level: ForumLevel; readonly expected: OnDate | null }
>;
/** It is there, from that day. */
export type ForumEstablished = Fact<
  'ForumEstablished',
  { readonly name: string; readonly level: ForumLevel; readonly mayDecide: readonly Mandate[] }
>;
/** It is called something else from that day. `from`: what it was called until then. */
export type ForumRenamed = Fact<'ForumRenamed', { readonly from: string; readonly name: string }>;
export type ForumMandateChanged = Fact<'ForumMandateChanged', { readonly from: readonly Mandate[]; readonly to: readonly Mandate[] }>;
/** Who leads it from that day: one, several together, or nobody. */
export type ForumChairsNamed = Fact<'ForumChairsNamed', { readonly chairs: readonly ContactRef[] }>;
/** `member` is the seat: whoever leaves and comes back has another. */
export type ForumMemberJoined = Fact<
  'ForumMemberJoined',
  { readonly member: string; readonly who: ContactRef; readonly capacity: Capacity }
>;
export type ForumMemberDeparted = Fact<
  'ForumMemberDeparted',
  { readonly member: string; readonly who: ContactRef; readonly capacity: Capacity }
>;
/** The fora it consists of from that day. */
export type ForumComposed = Fact<'ForumComposed', { readonly of: readonly string[] }>;
/** The forum it answers to from that day; null: none. */
export type ForumSubordinated = Fact<'ForumSubordinated', { readonly to: string | null }>;
/** How often and where it meets from that day. Null: not stated. */
export type ForumMeetingsAgreed = Fact<'ForumMeetingsAgreed', { readonly frequency: Frequency | null; readonly place: string | null }>;
export type ForumMinutesAgreed = Fact<'ForumMinutesAgreed', { readonly rule: MinutesRule }>;
/** It is no more. `into`: the fora that go on with what was its. */
export type ForumDissolved = Fact<'ForumDissolved', { readonly into: readonly string[] }>;

export type ForumEvent =
  | ForumAnnounced
  | ForumEstablished
  | ForumRenamed
  | ForumMandateChanged
  | ForumChairsNamed
  | ForumMemberJoined
  | ForumMemberDeparted
  | ForumComposed
  | ForumSubordinated
  | ForumMeetingsAgreed
  | ForumMinutesAgreed
  | ForumDissolved;

export const forumEvents: Declarations<ForumEvent> = {
  ForumAnnounced: { schema: 1, fields: { name: 'public', level: 'public', expected: 'public' } },
  ForumEstablished: { schema: 1, fields: { name: 'public', level: 'public', mayDecide: 'public' } },
  ForumRenamed: { schema: 1, fields: { from: 'public', name: 'public' } },
  ForumMandateChanged: { schema: 1, fields: { from: 'public', to: 'public' } },
  ForumChairsNamed: { schema: 1, fields: { chairs: 'public' } },
  ForumMemberJoined: { schema: 1, fields: { member: 'public', who: 'public', capacity: 'public' } },
  ForumMemberDeparted: { schema: 1, fields: { member: 'public', who: 'public', capacity: 'public' } },
  ForumComposed: { schema: 1, fields: { of: 'public' } },
  ForumSubordinated: { schema: 1, fields: { to: 'public' } },
  ForumMeetingsAgreed: { schema: 1, fields: { frequency: 'public', place: 'public' } },
  ForumMinutesAgreed: { schema: 1, fields: { rule: 'public' } },
  ForumDissolved: { schema: 1, fields: { into: 'public' } },
};
