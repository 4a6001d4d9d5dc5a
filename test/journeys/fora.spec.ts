import { post, read, written } from './house';
import { coop, install, type Installed } from './installed';

interface Held {
  readonly said: string;
  readonly until: { readonly date: string } | null;
}
interface Forum {
  readonly id: string;
  readonly name: string;
  readonly standing: string;
  readonly chairs: readonly string[];
  readonly parties: readonly string[];
  readonly seats: number;
  readonly mayDecide: readonly string[];
  readonly names: readonly Held[];
  readonly allSeats: readonly { readonly member: string; readonly name: string; readonly until: { readonly date: string } | null }[];
}

describe('a forum over time', () => {
  let there: Installed;
  let address: string;
  beforeAll(async () => {
    there = await install();
    address = `${coop}/fora/${there.steering}`;
  });
  afterAll(() => there.house.close());

  const on = (date: string) => ({ effectiveOn: { precision: 'day', date }, afterwards: true });
  const forum = async (when = ''): Promise<Forum> => (await there.chief.get(`${address}${when}`).expect(200)).body as Forum;
  const say = async (path: string, body: object): Promise<void> => {
    const done = await written(post(there.administrator, `${address}/${path}`, body));
    await read(there.chief, `${coop}/fora`, done);
  };
  const role = (name: string, party: string) => ({ kind: 'role', role: name, party });
  const decide = (forumId: string, more: object = {}) =>
    post(there.secretary, `${coop}/decisions`, { forum: forumId, decidedOn: '2026-09-24', text: 'Så gör vi.', ...more });
  const sentences = async (type: string): Promise<readonly string[]> => {
    const { items } = (await there.auditor.get(`${coop}/events?type=${type}&order=asc`)).body as {
      readonly items: readonly { readonly sentence: string }[];
    };
    return items.map(({ sentence }) => sentence);
  };

  it('is told of as it was on a day, and as it was known', async () => {
    const old = await written(
      post(there.administrator, `${coop}/fora`, { name: 'Rådet', level: 'council', mayDecide: ['other'], ...on('2024-01-01') }),
    );
    address = `${coop}/fora/${old.id}`;
    await say('chairs', { chairs: [role('Direktör', there.party), role('Rektor', there.schools)], ...on('2024-02-01') });
    await say('chairs', { chairs: [role('Direktör', there.party)], ...on('2025-02-01') });
    await say('members', { who: role('Rektor', there.schools), capacity: 'member', ...on('2024-02-01') });
    const [seat] = (await forum()).allSeats;
    await say(`members/${seat?.member}/departure`, on('2025-02-01'));
    await say('names', { name: 'Brottsförebyggande rådet', ...on('2025-06-01') });
    expect(await forum()).toMatchObject({ name: 'Brottsförebyggande rådet', chairs: ['Direktör, SDF'], seats: 0, parties: ['SDF'] });
    expect(await forum('?validAt=2024-06-01')).toMatchObject({
      ...{ name: 'Rådet', chairs: ['Direktör, SDF', 'Rektor, Skolorna'], seats: 1, parties: ['SDF', 'Skolorna'] },
      names: [{ said: 'Rådet', until: null }],
    });
    expect((await there.chief.get(`${address}?validAt=2023-12-31`)).status).toBe(404);
    expect((await there.chief.get(`${address}?knownAt=2026-09-23`)).status).toBe(404);
  });

  it('is called in the history what it was called that day', async () => {
    expect(await sentences('ForumChairsNamed')).toEqual([
      'Rådet leds av Direktör, SDF och Rektor, Skolorna.',
      'Rådet leds av Direktör, SDF.',
    ]);
    await say('minutes-rule', { kind: 'filed', effectiveOn: { precision: 'day', date: '2026-09-24' } });
    expect(await sentences('ForumMinutesAgreed')).toEqual([
      'Protokoll från Brottsförebyggande rådet läggs till handlingarna vid nästa möte.',
    ]);
  });

  it('is in a list by level, standing and party, in Swedish order', async () => {
    const names = async (query: string): Promise<readonly string[]> => {
      const { items } = (await there.chief.get(`${coop}/fora${query}`).expect(200)).body as { readonly items: readonly Forum[] };
      return items.map(({ name }) => name);
    };
    await written(post(there.administrator, `${coop}/fora/announcements`, { name: 'Ängsgruppen', level: 'place' }));
    const done = await written(post(there.administrator, `${coop}/fora/announcements`, { name: 'Åsgruppen', level: 'place' }));
    await read(there.chief, `${coop}/fora`, done);
    expect(await names('')).toEqual(['Beredningsgruppen', 'Brottsförebyggande rådet', 'Styrgruppen', 'Åsgruppen', 'Ängsgruppen']);
    expect(await names('?sort=-name&limit=1')).toEqual(['Ängsgruppen']);
    expect(await names('?standing=announced')).toEqual(['Åsgruppen', 'Ängsgruppen']);
    expect(await names('?level=council&level=steering')).toEqual(['Brottsförebyggande rådet', 'Styrgruppen']);
    expect(await names(`?party=${there.schools}&validAt=2024-06-01`)).toEqual(['Rådet']);
    expect(await names(`?party=${there.schools}`)).toEqual([]);
  });

  it('is acted for by those who sit in it, on the day it was so; others are told who may', async () => {
    address = `${coop}/fora/${there.steering}`;
    expect((await decide(there.steering)).status).toBe(201);
    await say('members', { who: role('Rektor', there.schools), capacity: 'member' });
    const refused = await decide(there.steering);
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({
        type: '/refusals/NotInForum',
        title: 'Stadsdelsförvaltningen har ingen plats i Styrgruppen den dagen.',
        detail: 'Den som företräder Skolorna kan registrera det. Kommer uppgiften ur äldre handlingar, registrera den i efterhand.',
      }),
    ]);
    expect((await decide(there.steering, { decidedOn: '2026-09-23' })).status).toBe(201);
    expect((await decide(there.steering, { afterwards: true })).status).toBe(201);
    await say('members', { who: role('Stadsdelsdirektör', there.party), capacity: 'deputy' });
    expect((await decide(there.steering)).status).toBe(201);
  });

  it('that is not yet in place decides nothing, until it is formed as the same forum', async () => {
    const { id } = await written(post(there.secretary, `${coop}/fora/announcements`, { name: 'Torggruppen', level: 'place' }));
    expect((await decide(id)).body).toMatchObject({ type: '/refusals/ForumNotFormed' });
    address = `${coop}/fora/${id}`;
    await say('establishment', { name: 'Torggruppen', level: 'place', mayDecide: ['other'] });
    expect(await forum()).toMatchObject({ id, standing: 'established', mayDecide: ['other'] });
    expect((await decide(id)).status).toBe(201);
    await say('dissolution', { into: [there.preparatory] });
    expect((await decide(id)).body).toMatchObject({ type: '/refusals/ForumDissolved' });
  });

  it('whether it is there, what it is called and what it may decide only an administrator says', async () => {
    for (const [path, body] of [
      ['names', { name: 'Annat' }],
      ['mandates', { mayDecide: [] }],
      ['dissolution', { into: [] }],
    ] as const)
      expect((await post(there.secretary, `${address}/${path}`, body)).status).toBe(403);
    expect((await post(there.chief, `${address}/chairs`, { chairs: [] })).status).toBe(403);
  });
});
