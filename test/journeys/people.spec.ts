import { post, read, written } from './house';
import { coop, install, type Installed } from './installed';

interface Role {
  readonly role: string;
  readonly title: string;
  readonly partyName: string;
}
interface Person {
  readonly id: string;
  readonly name: { readonly value?: string; readonly withheld?: true; readonly erased?: true };
  readonly roles: readonly Role[];
  readonly formerRoles: readonly Role[];
}

describe('people and their roles', () => {
  let there: Installed;
  let [kim, robin]: readonly string[] = [];
  beforeAll(async () => {
    there = await install();
    [kim, robin] = [await born('Kim Ärlig'), await born('Robin Åberg')];
    await assign(kim ?? '', { title: 'Rektor', party: there.schools, ...on('2024-01-01') });
    const [held] = (await people()).find(({ id }) => id === kim)?.roles ?? [];
    await say(`people/${kim}/roles/${held?.role}/end`, on('2025-07-01'));
    await assign(robin ?? '', { title: 'Rektor', party: there.schools, ...on('2025-07-01') });
    await assign(kim ?? '', {
      title: 'Trygghetsstrateg',
      party: there.party,
      effectiveOn: { precision: 'year', date: '2025', text: 'under 2025' },
    });
  });
  afterAll(() => there.house.close());

  const on = (date: string) => ({ effectiveOn: { precision: 'day', date }, afterwards: true });
  const say = async (path: string, body: object): Promise<string> => {
    const done = await written(post(there.secretary, `${coop}/${path}`, body));
    await read(there.chief, `${coop}/people`, done);
    return done.id;
  };
  const born = (name: string): Promise<string> => say('people', { name });
  const assign = (person: string, role: object): Promise<string> => say(`people/${person}/roles`, role);
  const people = async (query = '', who = there.chief): Promise<readonly Person[]> =>
    (await read<{ readonly items: readonly Person[] }>(who, `${coop}/people${query}`)).items;
  const titles = (list: readonly Person[]) => list.map(({ name, roles }) => [name.value, ...roles.map(({ title }) => title)]);

  it('are listed as they were on a day, by names that had been theirs before anybody wrote them down', async () => {
    expect(titles(await people())).toEqual([
      ['Kim Ärlig', 'Trygghetsstrateg'],
      ['Robin Åberg', 'Rektor'],
    ]);
    expect(titles(await people('?sort=-name'))).toEqual([
      ['Robin Åberg', 'Rektor'],
      ['Kim Ärlig', 'Trygghetsstrateg'],
    ]);
    expect(titles(await people('?validAt=2024-06-01'))).toEqual([['Kim Ärlig', 'Rektor']]);
    expect(await people('?knownAt=2026-09-23')).toEqual([]);
    expect(titles(await people(`?party=${there.schools}&state=current`))).toEqual([['Robin Åberg', 'Rektor']]);
  });

  it('have names that whoever administers does not read, and no sentence of the history says', async () => {
    expect((await people('', there.administrator)).map(({ name }) => name)).toEqual([{ withheld: true }, { withheld: true }]);
    const { body } = await there.auditor.get(`${coop}/events?limit=500`);
    const { items } = body as { readonly items: readonly { readonly sentence: string }[] };
    const sentences = items.map(({ sentence }) => sentence);
    expect(sentences).toContain('Rollen Rektor för Skolorna lämnades av den som hade den.');
    expect(JSON.stringify(body)).not.toMatch(/Kim|Ärlig|Robin|Åberg/);
  });

  it('say whom a party was met by on a day, where a paper says only its name', async () => {
    const met = async (party: string, query = ''): Promise<unknown> =>
      (await read<{ readonly sentence: string }>(there.chief, `${coop}/parties/${party}/contacts${query}`)).sentence;
    expect(await met(there.schools)).toBe('Skolorna möts genom Rektor.');
    expect(await met(there.party, '?validAt=2024-06-01')).toBe('SDF (ingen roll utpekad)');
    expect((await there.chief.get(`${coop}/parties/ingen/contacts`)).status).toBe(404);
  });

  it('sit in a forum as the roles they have, and act for it for the party of that role', async () => {
    const done = await written(
      post(there.secretary, `${coop}/fora/${there.steering}/members`, { who: { kind: 'person', person: robin }, capacity: 'member' }),
    );
    const forum = await read<{ readonly allSeats: readonly { readonly name: string }[] }>(
      there.chief,
      `${coop}/fora/${there.steering}`,
      done,
    );
    expect(forum.allSeats.map(({ name }) => name)).toEqual(['Rektor, Skolorna']);
    const decide = await post(there.secretary, `${coop}/decisions`, { forum: there.steering, decidedOn: '2026-09-24', text: 'Ja.' });
    expect(decide.body).toMatchObject({ type: '/refusals/NotInForum', detail: expect.stringContaining('Skolorna') as string });
    const nobody = { who: { kind: 'person', person: 'Kim Ärlig' }, capacity: 'member' };
    expect((await post(there.secretary, `${coop}/fora/${there.steering}/members`, nobody)).body).toMatchObject({
      type: '/refusals/NotFound',
      title: 'Personen finns inte.',
    });
  });

  it('are forgotten everywhere when the key is destroyed; that they had a role stays', async () => {
    const { keys, events } = await there.house.stores.open('lunden');
    const stored = (await events.readAll(0n, 10_000))
      .map(({ envelope }) => envelope)
      .filter(({ stream }) => stream === `lunden.person-${kim}`);
    const sealed = stored.find(({ type }) => type === 'PersonRegistered')?.data['name'] as {
      readonly sealed: { domain: string; key: string };
    };
    await keys.destroy(sealed.sealed.domain, sealed.sealed.key);
    const [person] = (await people()).filter(({ id }) => id === kim);
    expect(person?.name).toEqual({ erased: true });
    expect(person?.roles.map(({ title }) => title)).toEqual(['Trygghetsstrateg']);
  });

  it('are kept by those who prepare the work', async () => {
    expect((await post(there.administrator, `${coop}/people`, { name: 'Någon' })).status).toBe(403);
    expect((await post(there.chief, `${coop}/people/${kim}/roles`, { title: 'Chef', party: there.party })).status).toBe(403);
  });
});
