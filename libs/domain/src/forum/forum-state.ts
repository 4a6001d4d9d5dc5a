import type { ContactRef } from '../contact';
import { heldFrom, placed, valueAt, type Dated } from '../effective-order';
import type { Capacity, ForumEstablished, ForumEvent, ForumMeetingsAgreed, Mandate, MinutesRule } from './forum.events';

/** A seat in a forum, and the days it was held from and to. `until` null: still, or as far as anybody knows. */
export interface Seat {
  readonly member: string;
  readonly who: ContactRef;
  readonly capacity: Capacity;
  readonly from: string | null;
  readonly until: string | null;
}

/** What a forum is told to be from a day on, each with all it has been. */
export interface Settled {
  readonly name: readonly Dated<string>[];
  readonly mandate: readonly Dated<readonly Mandate[]>[];
  readonly chairs: readonly Dated<readonly ContactRef[]>[];
  readonly of: readonly Dated<readonly string[]>[];
  readonly to: readonly Dated<string | null>[];
  readonly meetings: readonly Dated<ForumMeetingsAgreed['data']>[];
  readonly minutes: readonly Dated<MinutesRule>[];
}

export interface KnownForum {
  /** What it was announced or established as: the same said again is no news. */
  readonly announced: object | null;
  readonly established: ForumEstablished['data'] | null;
  /** Since when it has been spoken of, and since when it has been there. */
  readonly since: string | null;
  readonly there: string | null;
  readonly dissolved: { readonly into: readonly string[]; readonly on: string | null } | null;
  readonly settled: Settled;
  readonly seats: readonly Seat[];
}

export type ForumState = { readonly status: 'none' } | ({ readonly status: 'announced' | 'established' | 'dissolved' } & KnownForum);

export const nothingSettled: Settled = { name: [], mandate: [], chairs: [], of: [], to: [], meetings: [], minutes: [] };

/** What of it held on a day; before the first of it, what it began with. */
export function settledOn<Field extends keyof Settled>(
  state: KnownForum,
  field: Field,
  day: string | null,
): Settled[Field][number]['value'] | undefined {
  return valueAt<Settled[Field][number]['value']>(state.settled[field], day);
}

/** What it may decide on a day. Of a day before it was written down, what it began with: older papers speak of fora registered since. */
export function mandateOn(state: KnownForum, day: string): readonly Mandate[] {
  return settledOn(state, 'mandate', day) ?? state.settled.mandate[0]?.value ?? [];
}

export const nameOn = (state: KnownForum, day: string): string => settledOn(state, 'name', day) ?? state.settled.name[0]?.value ?? '';

/** Who sits in it on a day. */
export const seatsOn = (state: KnownForum, day: string): readonly Seat[] =>
  state.seats.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until));

export function evolveForum(state: ForumState, event: ForumEvent): ForumState {
  const day = heldFrom(event);
  if (state.status === 'none') return begun(event, day);
  const settle = <Field extends keyof Settled>(field: Field, value: Settled[Field][number]['value']): ForumState => ({
    ...state,
    settled: { ...state.settled, [field]: placed<Dated<unknown>>(state.settled[field], { day, value }) },
  });
  switch (event.type) {
    case 'ForumAnnounced':
      return state;
    case 'ForumEstablished': {
      const { name, mandate } = state.settled;
      const { data } = event;
      const settled = {
        ...state.settled,
        name: placed(name, { day, value: data.name }),
        mandate: placed(mandate, { day, value: data.mayDecide }),
      };
      return { ...state, status: state.dissolved === null ? 'established' : 'dissolved', established: data, there: day, settled };
    }
    case 'ForumRenamed':
      return settle('name', event.data.name);
    case 'ForumMandateChanged':
      return settle('mandate', event.data.to);
    case 'ForumChairsNamed':
      return settle('chairs', event.data.chairs);
    case 'ForumComposed':
      return settle('of', event.data.of);
    case 'ForumSubordinated':
      return settle('to', event.data.to);
    case 'ForumMeetingsAgreed':
      return settle('meetings', event.data);
    case 'ForumMinutesAgreed':
      return settle('minutes', event.data.rule);
    case 'ForumMemberJoined':
      return { ...state, seats: [...state.seats, { ...event.data, from: day, until: null }] };
    case 'ForumMemberDeparted': {
      const { member } = event.data;
      return { ...state, seats: state.seats.map((seat) => (seat.member === member ? { ...seat, until: day } : seat)) };
    }
    case 'ForumDissolved':
      return { ...state, status: 'dissolved', dissolved: { into: event.data.into, on: day } };
  }
}

function begun(event: ForumEvent, day: string | null): ForumState {
  const none = { announced: null, established: null, since: day, there: null, dissolved: null, seats: [] };
  if (event.type === 'ForumAnnounced') {
    const settled = { ...nothingSettled, name: [{ day, value: event.data.name }] };
    return { ...none, status: 'announced', announced: event.data, settled };
  }
  if (event.type !== 'ForumEstablished') return { status: 'none' };
  const { data } = event;
  const settled = { ...nothingSettled, name: [{ day, value: data.name }], mandate: [{ day, value: data.mayDecide }] };
  return { ...none, status: 'established', established: data, there: day, settled };
}
