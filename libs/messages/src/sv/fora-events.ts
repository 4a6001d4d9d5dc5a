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
    `Forumet ${name} är ännu inte på plats${expected === null ? '' : `; det väntas ${dates.plain(expected)}`}.`,
  ForumEstablished: ({ name }) => `Forumet ${name} inrättades.`,
  ForumRenamed: ({ from, name }) => `Forumet ${from} bytte namn till ${name}.`,
  ForumMandateChanged: ({ forum, mayDecide }) =>
    mayDecide.length === 0
      ? `${forum} får inte längre besluta, bara föreslå.`
      : `${forum} får besluta om att ${values.list(mayDecide.map((one) => labels.mandateIn[one]))}.`,
  ForumChairsNamed: ({ forum, chairs }) =>
    chairs.length === 0 ? `${forum} har ingen ordförande.` : `${forum} leds av ${values.list(chairs.map(values.contact))}.`,
  ForumMemberJoined: ({ forum, who, capacity }) => `I ${forum} sitter ${values.contact(who)}, som ${labels.capacity[capacity]}.`,
  ForumMemberDeparted: ({ forum, who, capacity }) => `Ur ${forum} gick ${values.contact(who)}, som var ${labels.capacity[capacity]}.`,
  ForumComposed: ({ forum, of }) => (of.length === 0 ? `${forum} består inte av andra forum.` : `${forum} består av ${values.list(of)}.`),
  ForumSubordinated: ({ forum, under }) => (under === null ? `${forum} har inget överordnat forum.` : `${forum} är underordnat ${under}.`),
  ForumMeetingsAgreed: ({ forum, frequency, place }) =>
    `Möten i ${forum}: ${frequency ?? `hur ofta är ${values.notStated}`}${place === null ? '' : `, ${place}`}.`,
  ForumMinutesAgreed: ({ forum, rule }) => `Protokoll från ${forum} ${values.minutes(rule)}.`,
  ForumDissolved: ({ forum, into }) => (into.length === 0 ? `${forum} upphörde.` : `${forum} upphörde; ${values.list(into)} tog över.`),
};
