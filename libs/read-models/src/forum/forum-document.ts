import type { Capacity, ContactRef, ForumLevel, Frequency, Mandate, MinutesRule, OnDate } from '@sparbar/domain';
import type { Cause } from '../cause';

/** What has held from a day, until another; `until` null: still. */
export interface Period<Value> {
  readonly value: Value;
  readonly from: OnDate;
  readonly until: OnDate | null;
  readonly cause: Cause;
}

/** A seat: who, in what capacity, and from when until when. */
export interface ForumSeat {
  readonly member: string;
  readonly who: ContactRef;
  readonly capacity: Capacity;
  readonly from: OnDate;
  readonly until: OnDate | null;
  /** The event that last said something of it. */
  readonly cause: Cause;
}

export interface ForumMeetings {
  readonly frequency: Frequency | null;
  readonly place: string | null;
}

export type ForumStanding = 'announced' | 'established' | 'dissolved';

/** A forum with all it has been: each thing that is told as a whole from a day on, as its periods, the latest last. */
export interface ForumDocument {
  readonly id: string;
  readonly level: ForumLevel;
  readonly standing: ForumStanding;
  readonly announced: { readonly on: OnDate; readonly expected: OnDate | null; readonly cause: Cause } | null;
  readonly established: { readonly on: OnDate; readonly cause: Cause } | null;
  readonly dissolved: { readonly on: OnDate; readonly into: readonly string[]; readonly cause: Cause } | null;
  readonly names: readonly Period<string>[];
  readonly mandates: readonly Period<readonly Mandate[]>[];
  readonly chairs: readonly Period<readonly ContactRef[]>[];
  readonly seats: readonly ForumSeat[];
  readonly parts: readonly Period<readonly string[]>[];
  readonly superiors: readonly Period<string | null>[];
  readonly meetings: readonly Period<ForumMeetings>[];
  readonly minutes: readonly Period<MinutesRule>[];
}

/** What holds: the last of them. */
export const latest = <Value>(periods: readonly Period<Value>[]): Value | undefined => periods.at(-1)?.value;

export function followedBy<Value>(periods: readonly Period<Value>[], value: Value, cause: Cause): readonly Period<Value>[] {
  const before = periods.at(-1);
  const ended = before === undefined ? [] : [...periods.slice(0, -1), { ...before, until: cause.effectiveOn }];
  return [...ended, { value, from: cause.effectiveOn, until: null, cause }];
}

/** The parties that a contact is of, as far as it says. */
export function partiesOf(contact: ContactRef): readonly string[] {
  switch (contact.kind) {
    case 'party':
      return [contact.party];
    case 'role':
    case 'unit':
      return contact.party === undefined ? [] : [contact.party];
    case 'several':
      return contact.of.flatMap(partiesOf);
    case 'toBeAppointed':
      return contact.by === undefined ? [] : [contact.by];
    case 'person':
    case 'group':
    case 'sameAs':
      return [];
  }
}
