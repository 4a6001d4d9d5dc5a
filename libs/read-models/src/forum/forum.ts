import { lastDay } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import type { ReadBy } from '../attention';
import { causeOf } from '../cause';
import { recorded, type RecordedEvent } from '../recorded-event';
import { sortKey } from '../sort-key';
import { streamId } from '../stream-name';
import { forumAttention } from './forum-attention';
import { followedBy, latest, partiesOf, type ForumDocument } from './forum-document';

type ForumFact = RecordedEvent<ReadBy<typeof forumAttention>>;

function evolve(before: ForumDocument | undefined, delivered: Delivered, id: string): ForumDocument | undefined {
  const event = recorded(delivered.event) as ForumFact;
  const cause = causeOf(delivered);
  const on = cause.effectiveOn;
  if (event.type === 'ForumAnnounced') {
    const { name, level, expected } = event.data;
    return { ...blank(id, level), announced: { on, expected, cause }, names: followedBy([], name, cause) };
  }
  if (event.type === 'ForumEstablished') {
    const { name, level, mayDecide } = event.data;
    const forum = before ?? blank(id, level);
    const names = latest(forum.names) === name ? forum.names : followedBy(forum.names, name, cause);
    const standing = forum.dissolved === null ? 'established' : forum.standing;
    return { ...forum, level, standing, names, established: { on, cause }, mandates: followedBy(forum.mandates, mayDecide, cause) };
  }
  // By what is known of that day there is no forum yet for it to be about.
  if (before === undefined) return undefined;
  switch (event.type) {
    case 'ForumRenamed':
      return { ...before, names: followedBy(before.names, event.data.name, cause) };
    case 'ForumMandateChanged':
      return { ...before, mandates: followedBy(before.mandates, event.data.to, cause) };
    case 'ForumChairsNamed':
      return { ...before, chairs: followedBy(before.chairs, event.data.chairs, cause) };
    case 'ForumMemberJoined':
      return { ...before, seats: [...before.seats, { ...event.data, from: on, until: null, cause }] };
    case 'ForumMemberDeparted': {
      const { member } = event.data;
      return { ...before, seats: before.seats.map((seat) => (seat.member === member ? { ...seat, until: on, cause } : seat)) };
    }
    case 'ForumComposed':
      return { ...before, parts: followedBy(before.parts, event.data.of, cause) };
    case 'ForumSubordinated':
      return { ...before, superiors: followedBy(before.superiors, event.data.to, cause) };
    case 'ForumMeetingsAgreed':
      return { ...before, meetings: followedBy(before.meetings, event.data, cause) };
    case 'ForumMinutesAgreed':
      return { ...before, minutes: followedBy(before.minutes, event.data.rule, cause) };
    case 'ForumDissolved':
      return { ...before, standing: 'dissolved', dissolved: { on, into: event.data.into, cause } };
  }
}

const blank = (id: string, level: ForumDocument['level']): ForumDocument => ({
  ...{ id, level, standing: 'announced', announced: null, established: null, dissolved: null },
  ...{ names: [], mandates: [], chairs: [], seats: [], parts: [], superiors: [], meetings: [], minutes: [] },
});

/** The parties that have a seat in it now, or lead it. */
export function seatedIn({ chairs, seats }: ForumDocument): readonly string[] {
  const sitting = seats.filter(({ until }) => until === null).map(({ who }) => who);
  return [...new Set([...(latest(chairs) ?? []), ...sitting].flatMap(partiesOf))].sort();
}

/** Where it is decided, by whom, and how that came to be. One document for each forum. */
export const forumModel: ReadModel<ForumDocument> = {
  name: 'forum',
  revision: 1,
  ...forumAttention,
  documentsOf: (event: Envelope) => [streamId(event.stream)],
  evolve,
  indexes: { name: 'text', level: 'text', standing: 'text', since: 'text', parties: 'texts' },
  index: (document) => ({
    name: sortKey(latest(document.names) ?? ''),
    level: document.level,
    standing: document.standing,
    since: document.established === null ? null : lastDay(document.established.on),
    parties: seatedIn(document),
  }),
};
