import { Person, type RunningProduct } from './running-product';

export const coop = '/api/cooperations/lunden';
const password = 'fyra vanliga ord i rad';

/** Who has moved in: one who writes, with the session she has. */
export interface Furnished {
  readonly administrator: Person;
  readonly secretary: Person;
  readonly party: string;
}

/** The link that an empty installation prints, good once. */
const firstToken = (said: string): string => {
  const token = /\/first#(\S+)/.exec(said)?.[1];
  if (token === undefined) throw new Error(`It printed no link for the first administrator. It said:\n${said}`);
  return token;
};

/** An empty installation made into one where people work: all names invented. */
export async function furnish(product: RunningProduct, at: () => string = () => product.address): Promise<Furnished> {
  const administrator = new Person(at);
  await must(administrator.post('/api/session/first', { token: firstToken(product.said()), user: 'Eva', password }));
  await administrator.write('/api/accounts', { user: 'sekreteraren', password });
  await administrator.write('/api/cooperations', { id: 'lunden', name: 'Lundens samverkan', district: 'Lunden' });
  const { id: party } = await administrator.write(`${coop}/parties`, {
    name: 'Stadsdelsförvaltningen',
    shortName: 'SDF',
    kind: 'district',
  });
  await administrator.write(`${coop}/access`, { user: 'sekreteraren', role: 'beredningsgrupp', party });
  const secretary = await signedIn(at);
  await propose(secretary, 'LU-01');
  return { administrator, secretary, party };
}

export async function signedIn(at: () => string, user = 'sekreteraren'): Promise<Person> {
  const person = new Person(at);
  await must(person.post('/api/session', { user, password }));
  return person;
}

/** An activity of one's own: on one and the same, people who write at once are asked to try again. */
export async function propose(person: Person, reference: string): Promise<void> {
  await person.write(`${coop}/activities`, { reference, title: 'Vuxna på torget', area: 'Trygga torg', plan: 'Plan 2026' });
}

export const activity = (reference = 'LU-01'): string => `${coop}/activities/${reference}`;
/** Each text is sealed under a key of its own. */
export const notes = (reference = 'LU-01'): string => `${activity(reference)}/updates`;

const must = async (answer: ReturnType<Person['post']>): Promise<void> => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
};
