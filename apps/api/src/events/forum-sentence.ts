import type { ForumEvent } from '@sparbar/domain';
import { messages } from '@sparbar/messages';
import { contactWords } from '../reading/contact-words';
import type { Names } from '../reading/names';

type Told = Exclude<ForumEvent, { readonly type: 'ForumEstablished' }>;

/** What happened to a forum. A sentence that is not about its name calls it what it was called that day. */
export function forumSentence(event: Told, id: string, names: Names): string {
  const say = messages(names.language).event;
  const forum = names.forum(id);
  switch (event.type) {
    case 'ForumAnnounced':
      return say.ForumAnnounced(event.data);
    case 'ForumRenamed':
      return say.ForumRenamed(event.data);
    case 'ForumMandateChanged':
      return say.ForumMandateChanged({ forum, mayDecide: event.data.to });
    case 'ForumChairsNamed':
      return say.ForumChairsNamed({ forum, chairs: event.data.chairs.map((one) => contactWords(one, names)) });
    case 'ForumMemberJoined':
    case 'ForumMemberDeparted': {
      const { who, capacity } = event.data;
      return say[event.type]({ forum, who: contactWords(who, names), capacity });
    }
    case 'ForumComposed':
      return say.ForumComposed({ forum, of: event.data.of.map(names.forum) });
    case 'ForumSubordinated':
      return say.ForumSubordinated({ forum, under: event.data.to === null ? null : names.forum(event.data.to) });
    case 'ForumMeetingsAgreed': {
      const { frequency, place } = event.data;
      return say.ForumMeetingsAgreed({ forum, frequency: frequency?.text ?? null, place });
    }
    case 'ForumMinutesAgreed': {
      const { rule } = event.data;
      const adjuster = rule.kind === 'adjusted' && rule.with !== null ? contactWords(rule.with, names) : null;
      return say.ForumMinutesAgreed({ forum, rule: rule.kind === 'adjusted' ? { kind: rule.kind, with: adjuster } : rule });
    }
    case 'ForumDissolved':
      return say.ForumDissolved({ forum, into: event.data.into.map(names.forum) });
  }
}
