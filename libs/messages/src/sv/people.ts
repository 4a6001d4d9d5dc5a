import type { EventSentences } from '../event-words';

/** What happens to the people of a cooperation and their roles. What they are called has no business in a sentence that everybody reads. */
export const peopleEvents: Pick<
  EventSentences,
  'PersonRegistered' | 'PersonRenamed' | 'PersonContactChanged' | 'RoleAssigned' | 'RoleEnded'
> = {
  PersonRegistered: () => 'En person registrerades.',
  PersonRenamed: () => 'En person bytte namn.',
  PersonContactChanged: () => 'Kontaktuppgifterna till en person ändrades.',
  RoleAssigned: ({ roleTitle, party, unit }) => `Rollen ${roleTitle} för ${party}${unit === null ? '' : `, ${unit},`} fick en innehavare.`,
  RoleEnded: ({ roleTitle, party }) => `Rollen ${roleTitle} för ${party} lämnades av den som hade den.`,
};

/** Who works in the cooperation: the list, and what one says of somebody there. */
export const people = {
  withoutRole: 'en person utan roll',
  metBy: (party: string, titles: string) => `${party} möts genom ${titles}.`,
  title: 'Personer',
  intro: 'Namnen är förseglade: den som administrerar ser dem inte, och när nyckeln förstörs är de glömda överallt.',
  caption: (count: number) => (count === 1 ? 'En person' : `${count} personer`),
  first: (count: number) => `De ${count} första personerna`,
  empty: 'Inga personer är registrerade.',
  emptyNext: 'Registrera den första nedanför, med den roll hon eller han har.',
  noneChosen: 'Ingen person stämmer med urvalet.',
  states: { every: 'Alla', current: 'Har en roll', former: 'Har haft en roll' },
  columns: { name: 'Namn', roles: 'Roller', party: 'Part', since: 'Sedan', reached: 'Nås på' },
  withheld: 'namnet visas inte för dig',
  erased: 'utplånat namn',
  noRole: 'ingen roll',
  former: 'Tidigare',
  formerRole: (title: string, party: string, from: string, until: string) => `${title}, ${party}, ${from} till ${until}`,
  answersFor: (areas: string) => `ansvarar för ${areas}`,
  register: 'Registrera en person',
  name: 'Namn',
  nameHint: 'Förseglas. Skriv bara namnet på den som arbetar i samverkan.',
  roleTitle: 'Roll',
  roleHint: 'Som Kommunpolis.',
  unit: 'Enhet',
  programme: 'Program',
  areas: 'Ansvarar för',
  areasHint: 'Ett på varje rad.',
  registered: 'Personen är registrerad.',
  assign: 'Ny roll',
  assignTo: (name: string) => `Ny roll för ${name}`,
  assigned: 'Rollen är registrerad.',
  end: 'Lämnade',
  endOf: (title: string, name: string) => `${name} lämnade rollen ${title}`,
  ended: 'Det är registrerat att rollen lämnades.',
  reach: 'Kontakt',
  reachOf: (name: string) => `Hur ${name} nås`,
  reached: 'Kontaktuppgifterna är registrerade.',
  phone: 'Telefon',
  email: 'E-post',
};
