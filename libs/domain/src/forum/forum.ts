import { carried, carriedInOrder, dayOf, isLate } from '../carried';
import type { ContactRef } from '../contact';
import { demandContact, demandDate, demandText, demandTextOrNull } from '../demands';
import { sinceOf, valueAt, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import { demandFrequency, demandMinutesRule, inMandateOrder } from './forum-content';
import { evolveForum, seatsOn, type ForumState, type KnownForum, type Settled } from './forum-state';
import type {
  ForumAnnounced,
  ForumEstablished,
  ForumEvent,
  ForumMeetingsAgreed,
  ForumMemberJoined,
  Mandate,
  MinutesRule,
} from './forum.events';

// Commands

export type ForumCommand = CommandContext &
  /** `related`: every forum that is reached from those that are named, those themselves with it; who sends the command reads it in their streams. */
  (
    | ({ readonly type: 'AnnounceForum' } & ForumAnnounced['data'])
    | ({ readonly type: 'EstablishForum' } & ForumEstablished['data'])
    | { readonly type: 'RenameForum'; readonly name: string }
    | { readonly type: 'ChangeMandate'; readonly mayDecide: readonly Mandate[] }
    | { readonly type: 'NameChairs'; readonly chairs: readonly ContactRef[] }
    | ({ readonly type: 'JoinForum' } & ForumMemberJoined['data'])
    | { readonly type: 'LeaveForum'; readonly member: string }
    | ({ readonly type: 'ComposeForum'; readonly of: readonly string[] } & Reached)
    | ({ readonly type: 'SubordinateForum'; readonly to: string | null } & Reached)
    | ({ readonly type: 'AgreeMeetings' } & ForumMeetingsAgreed['data'])
    | { readonly type: 'AgreeMinutes'; readonly rule: MinutesRule }
    | ({ readonly type: 'DissolveForum'; readonly into: readonly string[] } & Reached)
  );
interface Reached {
  readonly forum: string;
  readonly related: readonly string[];
}
type Order<Type extends ForumCommand['type']> = Extract<ForumCommand, { readonly type: Type }>;

// Refusals

function known(state: ForumState): KnownForum {
  return state.status === 'none' ? refuse('NotFound', { what: 'forum' }) : state;
}

/** A forum that is no more stays what it was; what it was while it was there may still be entered afterwards. */
function demandThere(command: CommandContext, { dissolved }: KnownForum, day: string | null): void {
  if (dissolved === null) return;
  if (!isLate(command) || day === null || dissolved.on === null || day >= dissolved.on) refuse('ForumDissolved', {});
}

// One function per command

function announce(command: Order<'AnnounceForum'>, state: ForumState): readonly ForumEvent[] {
  const expected = command.expected === null ? null : demandDate('expected', command.expected);
  const data = { name: demandText('name', command.name), level: command.level, expected };
  if (state.status === 'none') return [{ type: 'ForumAnnounced', data, ...carried(command) }];
  return same(state.announced, data) ? [] : refuse('AlreadyExists', { what: 'forum' });
}

/** A forum that was announced is formed under the same id: it is the same forum. */
function establish(command: Order<'EstablishForum'>, state: ForumState): readonly ForumEvent[] {
  const data = { name: demandText('name', command.name), level: command.level, mayDecide: inMandateOrder(command.mayDecide) };
  if (state.status === 'none') return [{ type: 'ForumEstablished', data, ...carried(command) }];
  if (state.established !== null) return same(state.established, data) ? [] : refuse('AlreadyExists', { what: 'forum' });
  const context = carriedInOrder(command, { first: state.since, latest: state.since });
  demandThere(command, state, dayOf(context, command.today));
  return [{ type: 'ForumEstablished', data, ...context }];
}

/** What is told as a whole from a day on. Undefined: it has been so on that day already. */
function settling<Field extends keyof Settled>(
  command: CommandContext,
  state: KnownForum,
  field: Field,
  value: Settled[Field][number]['value'],
): { readonly context: FactContext; readonly before: Settled[Field][number]['value'] | undefined } | undefined {
  const values: readonly Dated<Settled[Field][number]['value']>[] = state.settled[field];
  const context = carriedInOrder(command, { first: state.since, latest: sinceOf([{ day: state.since }, ...values]).latest });
  const day = dayOf(context, command.today);
  const before = valueAt(values, day);
  if (before !== undefined && same(before, value)) return undefined;
  demandThere(command, state, day);
  return { context, before };
}

function rename(command: Order<'RenameForum'>, state: KnownForum): readonly ForumEvent[] {
  const name = demandText('name', command.name);
  const told = settling(command, state, 'name', name);
  return told === undefined ? [] : [{ type: 'ForumRenamed', data: { from: told.before ?? '', name }, ...told.context }];
}

function changeMandate(command: Order<'ChangeMandate'>, state: KnownForum): readonly ForumEvent[] {
  if (state.established === null) refuse('ForumNotFormed', {});
  const to = inMandateOrder(command.mayDecide);
  const told = settling(command, state, 'mandate', to);
  return told === undefined ? [] : [{ type: 'ForumMandateChanged', data: { from: told.before ?? [], to }, ...told.context }];
}

function nameChairs(command: Order<'NameChairs'>, state: KnownForum): readonly ForumEvent[] {
  const chairs = command.chairs.map((one) => demandContact('chairs', one));
  const told = settling(command, state, 'chairs', chairs);
  return told === undefined ? [] : [{ type: 'ForumChairsNamed', data: { chairs }, ...told.context }];
}

function join(command: Order<'JoinForum'>, state: KnownForum): readonly ForumEvent[] {
  const { capacity } = command;
  const member = demandText('member', command.member);
  const who = demandContact('who', command.who);
  const before = state.seats.find((seat) => seat.member === member);
  if (before !== undefined) return same([before.who, before.capacity], [who, capacity]) ? [] : refuse('AlreadyExists', { what: 'member' });
  const context = carriedInOrder(command, { first: state.since, latest: state.since });
  const day = dayOf(context, command.today);
  demandThere(command, state, day);
  if (seatsOn(state, day ?? command.today).some((seat) => same([seat.who, seat.capacity], [who, capacity])))
    refuse('ForumMemberAlready', {});
  return [{ type: 'ForumMemberJoined', data: { member, who, capacity }, ...context }];
}

/** Once: whoever comes back after all has another seat. */
function leave(command: Order<'LeaveForum'>, state: KnownForum): readonly ForumEvent[] {
  const seat = state.seats.find(({ member }) => member === command.member);
  if (seat === undefined) return refuse('NotFound', { what: 'member' });
  const context = carriedInOrder(command, { first: seat.from, latest: seat.from });
  if (seat.until !== null) return (dayOf(context, command.today) ?? seat.until) === seat.until ? [] : refuse('ForumMemberGone', {});
  return [{ type: 'ForumMemberDeparted', data: { member: seat.member, who: seat.who, capacity: seat.capacity }, ...context }];
}

function others(command: Reached, ids: readonly string[]): readonly string[] {
  const named = [...new Set(ids.map((id) => demandText('forum', id)))].sort();
  if (command.related.includes(command.forum)) refuse('ForumIntoItself', {});
  return named;
}

function compose(command: Order<'ComposeForum'>, state: KnownForum): readonly ForumEvent[] {
  const of = others(command, command.of);
  const told = settling(command, state, 'of', of);
  return told === undefined ? [] : [{ type: 'ForumComposed', data: { of }, ...told.context }];
}

function subordinate(command: Order<'SubordinateForum'>, state: KnownForum): readonly ForumEvent[] {
  const [to = null] = others(command, command.to === null ? [] : [command.to]);
  const told = settling(command, state, 'to', to);
  return told === undefined ? [] : [{ type: 'ForumSubordinated', data: { to }, ...told.context }];
}

function agreeMeetings(command: Order<'AgreeMeetings'>, state: KnownForum): readonly ForumEvent[] {
  const data = { frequency: demandFrequency(command.frequency), place: demandTextOrNull('place', command.place) };
  const told = settling(command, state, 'meetings', data);
  return told === undefined ? [] : [{ type: 'ForumMeetingsAgreed', data, ...told.context }];
}

function agreeMinutes(command: Order<'AgreeMinutes'>, state: KnownForum): readonly ForumEvent[] {
  const rule = demandMinutesRule(command.rule);
  const told = settling(command, state, 'minutes', rule);
  return told === undefined ? [] : [{ type: 'ForumMinutesAgreed', data: { rule }, ...told.context }];
}

function dissolve(command: Order<'DissolveForum'>, state: KnownForum): readonly ForumEvent[] {
  const into = others(command, command.into);
  if (state.dissolved !== null) return same(state.dissolved.into, into) ? [] : refuse('ForumDissolved', {});
  const day = state.there ?? state.since;
  return [{ type: 'ForumDissolved', data: { into }, ...carriedInOrder(command, { first: day, latest: day }) }];
}

function decide(command: ForumCommand, state: ForumState): readonly ForumEvent[] {
  switch (command.type) {
    case 'AnnounceForum':
      return announce(command, state);
    case 'EstablishForum':
      return establish(command, state);
    case 'RenameForum':
      return rename(command, known(state));
    case 'ChangeMandate':
      return changeMandate(command, known(state));
    case 'NameChairs':
      return nameChairs(command, known(state));
    case 'JoinForum':
      return join(command, known(state));
    case 'LeaveForum':
      return leave(command, known(state));
    case 'ComposeForum':
      return compose(command, known(state));
    case 'SubordinateForum':
      return subordinate(command, known(state));
    case 'AgreeMeetings':
      return agreeMeetings(command, known(state));
    case 'AgreeMinutes':
      return agreeMinutes(command, known(state));
    case 'DissolveForum':
      return dissolve(command, known(state));
  }
}

export const forumDecider: AggregateDecider<ForumState, ForumCommand, ForumEvent> = {
  kind: 'forum',
  initial: { status: 'none' },
  decide,
  evolve: evolveForum,
};
