import type { EventSentences } from '../event-words';
import type { people as swedish } from '../sv/people';

/** What happens to the people of a cooperation and their roles. What they are called has no business in a sentence that everybody reads. */
export const peopleEvents: Pick<
  EventSentences,
  'PersonRegistered' | 'PersonRenamed' | 'PersonContactChanged' | 'RoleAssigned' | 'RoleEnded'
> = {
  PersonRegistered: () => 'A person was registered.',
  PersonRenamed: () => 'A person changed name.',
  PersonContactChanged: () => 'How a person is reached was changed.',
  RoleAssigned: ({ roleTitle, party, unit }) => `The role ${roleTitle} of ${party}${unit === null ? '' : `, ${unit},`} got a holder.`,
  RoleEnded: ({ roleTitle, party }) => `The role ${roleTitle} of ${party} was left by whoever had it.`,
};

/** Who works in the cooperation: the list, and what one says of somebody there. */
export const people: typeof swedish = {
  withoutRole: 'a person without a role',
  metBy: (party, titles) => `${party} is met by ${titles}.`,
  title: 'People',
  intro: 'The names are sealed: whoever administers does not see them, and when the key is destroyed they are forgotten everywhere.',
  caption: (count) => (count === 1 ? 'One person' : `${count} people`),
  first: (count) => `The first ${count} people`,
  empty: 'Nobody is registered.',
  emptyNext: 'Register the first below, with the role she or he has.',
  noneChosen: 'Nobody fits the choice.',
  states: { every: 'All', current: 'Have a role', former: 'Have had a role' },
  columns: { name: 'Name', roles: 'Roles', party: 'Party', since: 'Since', reached: 'Reached at' },
  withheld: 'the name is not shown to you',
  erased: 'erased name',
  noRole: 'no role',
  former: 'Before',
  formerRole: (title, party, from, until) => `${title}, ${party}, ${from} to ${until}`,
  answersFor: (areas) => `answers for ${areas}`,
  register: 'Register a person',
  name: 'Name',
  nameHint: 'Sealed. Write only the name of somebody who works in the cooperation.',
  roleTitle: 'Role',
  roleHint: 'As in Community officer.',
  unit: 'Unit',
  programme: 'Programme',
  areas: 'Answers for',
  areasHint: 'One on each line.',
  registered: 'The person is registered.',
  assign: 'New role',
  assignTo: (name) => `New role for ${name}`,
  assigned: 'The role is recorded.',
  end: 'Left',
  endOf: (title, name) => `${name} left the role ${title}`,
  ended: 'It is recorded that the role was left.',
  reach: 'Contact',
  reachOf: (name) => `How ${name} is reached`,
  reached: 'The contact details are recorded.',
  phone: 'Telephone',
  email: 'E-mail',
};
