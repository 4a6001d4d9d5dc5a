import type { ContactRef, MinutesRule } from '@sparbar/domain';
import { messages } from '@sparbar/messages';
import { latest, seatedIn, type ForumDocument, type ForumSeat, type Period } from '@sparbar/read-models';
import { contactWords } from '../reading/contact-words';
import type { Names } from '../reading/names';
import type { ForumDetailAnswer, ForumRowAnswer, HeldAnswer, OtherForumAnswer, SeatAnswer } from './fora.answers';

/** What the list says of a forum. */
export function forumRow(forum: ForumDocument, names: Names): ForumRowAnswer {
  const { id, level, standing, chairs, seats, names: called, mandates, meetings, established, dissolved } = forum;
  return {
    ...{ id, level, standing },
    name: latest(called) ?? id,
    mayDecide: latest(mandates) ?? [],
    chairs: (latest(chairs) ?? []).map((one) => contactSaid(one, names)),
    seats: seats.filter(({ until }) => until === null).length,
    parties: seatedIn(forum)
      .map(names.party)
      .sort((one, other) => one.localeCompare(other, names.language)),
    frequency: latest(meetings)?.frequency?.text ?? null,
    since: established?.on ?? null,
    dissolvedOn: dissolved?.on ?? null,
  };
}

/** And its own page, with all it has been. */
export function forumDetail(forum: ForumDocument, names: Names): Omit<ForumDetailAnswer, 'readAt'> {
  const words = messages(names.language);
  const { announced, dissolved, parts, superiors, meetings, minutes } = forum;
  const superior = latest(superiors) ?? null;
  const rule = latest(minutes);
  const held = <Value>(periods: readonly Period<Value>[], say: (value: Value) => string): readonly HeldAnswer[] =>
    periods.map(({ value, from, until, cause }) => ({ said: say(value), value, from, until, cause: names.cause(cause) }));
  const several = (said: readonly string[]): string => (said.length === 0 ? words.fora.none : words.list(said));
  return {
    ...forumRow(forum, names),
    announcedOn: announced?.on ?? null,
    expected: announced?.expected ?? null,
    allSeats: seatsInOrder(forum.seats).map((seat) => seatAnswer(seat, names)),
    parts: (latest(parts) ?? []).map((id) => other(id, names)),
    superior: superior === null ? null : other(superior, names),
    into: (dissolved?.into ?? []).map((id) => other(id, names)),
    place: latest(meetings)?.place ?? null,
    minutes: rule === undefined ? null : minutesSaid(rule, names),
    names: held(forum.names, (name) => name),
    mandates: held(forum.mandates, (may) => several(may.map((one) => words.label.mandate[one]))),
    chairsOverTime: held(forum.chairs, (chairs) => several(chairs.map((one) => contactSaid(one, names)))),
    partsOverTime: held(parts, (ids) => several(ids.map(names.forum))),
    superiors: held(superiors, (id) => (id === null ? words.fora.none : names.forum(id))),
    meetingsOverTime: held(meetings, ({ frequency, place }) =>
      [frequency?.text ?? words.notStated, ...(place === null ? [] : [place])].join(', '),
    ),
    minutesOverTime: held(minutes, (one) => minutesSaid(one, names)),
  };
}

/** Those who sit there now come first, each kind in the order in which they came. */
const seatsInOrder = (seats: readonly ForumSeat[]): readonly ForumSeat[] => [
  ...seats.filter(({ until }) => until === null),
  ...seats.filter(({ until }) => until !== null),
];

const seatAnswer = ({ member, who, capacity, from, until, cause }: ForumSeat, names: Names): SeatAnswer => ({
  ...{ member, who, name: contactSaid(who, names), capacity, from, until, cause: names.cause(cause) },
});

const other = (id: string, names: Names): OtherForumAnswer => ({ id, name: names.forum(id) });

export const contactSaid = (contact: ContactRef, names: Names): string => messages(names.language).contact(contactWords(contact, names));

function minutesSaid(rule: MinutesRule, names: Names): string {
  const { minutesRule } = messages(names.language);
  if (rule.kind !== 'adjusted') return minutesRule(rule);
  return minutesRule({ kind: rule.kind, with: rule.with === null ? null : contactWords(rule.with, names) });
}
