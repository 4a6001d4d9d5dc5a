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
  await secretary.write(`${coop}/activities`, {
    reference: 'LU-01',
    title: 'Vuxna på torget',
    area: 'Trygga torg',
    plan: 'Plan 2026',
  });
  return { administrator, secretary, party };
}

export async function signedIn(at: () => string, user = 'sekreteraren'): Promise<Person> {
  const person = new Person(at);
  await must(person.post('/api/session', { user, password }));
  return person;
}

export const activity = `${coop}/activities/LU-01`;
/** Notes on the one activity there is: each text is sealed under a key of its own. */
export const notes = `${activity}/updates`;

const must = async (answer: ReturnType<Person['post']>): Promise<void> => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
};
