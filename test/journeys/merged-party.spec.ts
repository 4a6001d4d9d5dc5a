import { post, read, signedIn, written } from './house';
import { coop, install, terms, type Installed } from './installed';

interface Party {
  readonly id: string;
  readonly calledToday: string;
  readonly merged: { readonly into: string; readonly on: { readonly date: string } } | null;
}
interface Told {
  readonly type: string;
  readonly sentence: string;
  readonly to: unknown;
}

describe('a party that goes into another', () => {
  let there: Installed;
  beforeAll(async () => {
    const installed = await install();
    there = installed;
    const to = { kind: 'role', role: 'Rektor', party: there.schools };
    await written(
      post(there.secretary, `${coop}/activities/LU-01/corrections`, { field: 'convener', to, kind: 'amendment', reason: 'Ny ansvarig' }),
    );
    await there.house.clock.moveTo('2026-10-01T08:00:00Z');
    const again = (user: string) => signedIn(installed.house, user);
    there = { ...installed, administrator: await again('Eva'), chief: await again('chefen'), auditor: await again('revisorn') };
  });
  afterAll(() => there.house.close());

  const parties = async (asOf = ''): Promise<readonly Party[]> =>
    ((await there.chief.get(`${coop}/parties${asOf}`)).body as { readonly items: readonly Party[] }).items;

  it('is said by an administrator, of a day that has been', async () => {
    const merger = { into: there.party, effectiveOn: { precision: 'day', date: '2026-09-30' }, reason: 'Nämnderna slogs ihop' };
    const done = await written(post(there.administrator, `${coop}/parties/${there.schools}/merger`, merger));
    await read(there.chief, `${coop}/parties`, done);
    expect((await parties()).map(({ id, calledToday, merged }) => [id, calledToday, merged])).toEqual([
      [there.party, 'SDF', null],
      [there.schools, 'Skolorna (numera SDF)', { into: there.party, on: { precision: 'day', date: '2026-09-30' } }],
    ]);
  });

  it('was still one of its own the day before', async () => {
    expect((await parties('?asOf=2026-09-29')).map(({ merged }) => merged)).toEqual([null, null]);
    expect((await parties('?validAt=2026-09-29')).map(({ calledToday }) => calledToday)).toEqual(['SDF', 'Skolorna']);
  });

  it('stands in the history with why; a contact that names it goes on doing so, and says what it is today', async () => {
    const { items } = (await there.auditor.get(`${coop}/events?limit=100`)).body as { readonly items: readonly Told[] };
    expect(items.find(({ type }) => type === 'PartyMerged')?.sentence).toBe('Skolorna gick upp i SDF.');
    expect(items.find(({ type }) => type === 'ActivityTermsAmended')?.sentence).toContain('Rektor, Skolorna (numera SDF)');
    const { terms: now } = (await there.chief.get(`${coop}/activities/LU-01`)).body as { readonly terms: typeof terms };
    expect(now.convener).toEqual({ kind: 'role', role: 'Rektor', party: there.schools });
  });

  it('goes nowhere else, and nothing goes into it', async () => {
    for (const [gone, into] of [
      [there.schools, there.schools],
      [there.party, there.schools],
    ] as const) {
      const answer = await post(there.administrator, `${coop}/parties/${gone}/merger`, { into });
      expect([answer.status, (answer.body as { readonly type: string }).type]).toEqual(
        gone === into ? [422, '/refusals/PartyIntoItself'] : [409, '/refusals/PartyAlreadyMerged'],
      );
    }
  });
});
