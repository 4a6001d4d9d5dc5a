import type { ContactRef, FollowUpSchedule } from '@sparbar/domain';
import type { ContactWords, FieldValue, IndicatorWords, PlanWord, ScheduleWords } from '@sparbar/messages';
import type { Names } from './names';

/** A contact with names in the place of ids: what a sentence can say. */
export function contactWords(contact: ContactRef, names: Names): ContactWords {
  switch (contact.kind) {
    case 'person':
      return { ...contact, person: names.person(contact.person) };
    case 'sameAs':
      return contact;
    case 'toBeAppointed':
      return contact.by === undefined ? contact : { ...contact, by: names.partyToday(contact.by) };
    case 'role':
    case 'unit':
      return contact.party === undefined ? contact : { ...contact, party: names.partyToday(contact.party) };
    case 'group':
      return contact.forum === undefined ? contact : { ...contact, forum: names.forum(contact.forum) };
    case 'party':
      return { ...contact, party: names.partyToday(contact.party) };
    case 'several':
      return { ...contact, of: contact.of.map((one) => contactWords(one, names)) };
  }
}

const contactKinds: readonly string[] = [
  'person',
  'role',
  'unit',
  'group',
  'party',
  'several',
  'sameAs',
  'toBeAppointed',
] satisfies readonly ContactRef['kind'][];

const isContact = (value: object): value is ContactRef =>
  'kind' in value && typeof value.kind === 'string' && contactKinds.includes(value.kind);

const wordsOf = (one: ContactRef | IndicatorWords | PlanWord, names: Names): ContactWords | IndicatorWords | PlanWord =>
  typeof one === 'object' && isContact(one) ? contactWords(one, names) : one;

const isSchedule = (value: unknown): value is FollowUpSchedule => typeof value === 'object' && value !== null && 'periods' in value;

const scheduleWords = ({ coordinator, ...schedule }: FollowUpSchedule, names: Names): ScheduleWords => ({
  ...schedule,
  ...(coordinator === undefined ? {} : { coordinator: contactWords(coordinator, names) }),
});

/** Whatever a field of the plan holds, in words' shape. The codec has checked where it came from. */
export function fieldWords(value: unknown, names: Names): FieldValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly (ContactRef | IndicatorWords | PlanWord)[]).map((one) => wordsOf(one, names));
  if (isSchedule(value)) return scheduleWords(value, names);
  return typeof value === 'object' && isContact(value) ? contactWords(value, names) : (value as FieldValue);
}
