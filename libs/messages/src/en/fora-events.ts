import type { EventSentences } from '../event-words';
import { dates } from './dates';
import { labels } from './labels';
import { values } from './values';

type Told =
  | 'Announced'
  | 'Established'
  | 'Renamed'
  | 'MandateChanged'
  | 'ChairsNamed'
  | 'MemberJoined'
  | 'MemberDeparted'
  | 'Composed'
  | 'Subordinated'
  | 'MeetingsAgreed'
  | 'MinutesAgreed'
  | 'Dissolved';

/** What happens to the fora of a cooperation, and to who sits in them. */
export const foraEvents: Pick<EventSentences, `Forum${Told}`> = {
  ForumAnnounced: ({ name, expected }) =>
    `The group ${name} is not yet in place${expected === null ? '' : `; it is expected ${dates.plain(expected)}`}.`,
  ForumEstablished: ({ name }) => `The group ${name} was established.`,
  ForumRenamed: ({ from, name }) => `The group ${from} changed its name to ${name}.`,
  ForumMandateChanged: ({ forum, mayDecide }) =>
    mayDecide.length === 0
      ? `${forum} may no longer decide, only propose.`
      : `${forum} may decide on ${values.list(mayDecide.map((one) => labels.mandateIn[one]))}.`,
  ForumChairsNamed: ({ forum, chairs }) =>
    chairs.length === 0 ? `${forum} has no chair.` : `${forum} is led by ${values.list(chairs.map(values.contact))}.`,
  ForumMemberJoined: ({ forum, who, capacity }) => `${capital(values.contact(who))} sits in ${forum} as ${labels.capacity[capacity]}.`,
  ForumMemberDeparted: ({ forum, who, capacity }) =>
    `${capital(values.contact(who))} left ${forum}, having been ${labels.capacity[capacity]}.`,
  ForumComposed: ({ forum, of }) =>
    of.length === 0 ? `${forum} does not consist of other groups.` : `${forum} consists of ${values.list(of)}.`,
  ForumSubordinated: ({ forum, under }) => (under === null ? `${forum} stands under no other group.` : `${forum} stands under ${under}.`),
  ForumMeetingsAgreed: ({ forum, frequency, place }) =>
    `Meetings of ${forum}: ${frequency ?? `how often is ${values.notStated}`}${place === null ? '' : `, ${place}`}.`,
  ForumMinutesAgreed: ({ forum, rule }) => `Minutes of ${forum} ${values.minutes(rule)}.`,
  ForumDissolved: ({ forum, into }) =>
    into.length === 0 ? `${forum} was dissolved.` : `${forum} was dissolved; ${values.list(into)} took over.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
