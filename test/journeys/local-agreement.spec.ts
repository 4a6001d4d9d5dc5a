import { post, read, signedIn, written, type Written } from './house';
import { agreement, appendix, coop, install, takes, type Installed } from './installed';

interface Agreement {
  readonly id: string;
  readonly standing: string;
  readonly signed: boolean;
  readonly purposes: readonly string[];
  readonly versions: readonly { readonly number: number; readonly signatures: readonly { readonly signatories: unknown }[] }[];
  readonly parties: readonly { readonly name: string; readonly left: { readonly date: string } | null }[];
  readonly areas: readonly {
    readonly name: string;
    readonly isLocal: boolean;
    readonly outsideAppendix: boolean;
    readonly themes: readonly string[];
  }[];
  readonly missingAreas: readonly { readonly name: string }[];
}
interface List {
  readonly items: readonly Agreement[];
  readonly knownToday: number;
}

const on = (date: string) => ({ effectiveOn: { precision: 'day', date }, afterwards: true });

describe('the local agreement', () => {
  let there: Installed;
  let adopted: Written;
  let agreed: Written;
  let done: Written;
  const address = (part = '') => `${coop}/agreements/${agreed.id}${part}`;
  const say = async (part: string, body: object): Promise<Written> => (done = await written(post(there.secretary, address(part), body)));
  const one = (query = '', after?: Written): Promise<Agreement> => read<Agreement>(there.chief, `${address()}${query}`, after);

  beforeAll(async () => {
    there = await install();
    await there.house.clock.moveTo('2026-10-01T08:00:00Z');
    const again = (user: string) => signedIn(there.house, user);
    there = { ...there, secretary: await again('sekreteraren'), chief: await again('chefen'), administrator: await again('Eva') };
    adopted = await written(
      post(
        there.secretary,
        `${coop}/appendices`,
        appendix('2024', '2024-01-01', '2024-01-11', { torg: 'Torgen', unga: 'Unga', kamera: 'Kameror' }),
      ),
    );
    agreed = await written(post(there.secretary, `${coop}/agreements`, agreement(adopted.id)));
    for (const party of [there.party, there.schools]) await say('/parties', { party, ...on('2024-03-01') });
    await say('/areas', { ...takes(`${adopted.id}.torg`), ...on('2024-03-01') });
    await say('/areas', { ...takes(`${adopted.id}.kamera`), handledIn: 'citywide', ...on('2024-03-01') });
    await say('/areas', { ...takes('x'), area: null, local: 'Hamnen', ...on('2024-03-01') });
    await say('/themes', { theme: 'narkotika', areas: [`${adopted.id}.torg`], ...on('2024-03-01') });
    await say('/signatures', { parties: [there.party, there.schools], signatories: 'De båda cheferna', ...on('2024-03-14') });
    await say('/parties/departure', { party: there.schools, ...on('2025-06-30') });
  });
  afterAll(() => there.house.close());

  it('is in force by its own words before it is signed; on no day before that, and unknown before it was recorded', async () => {
    expect(await one('', done)).toMatchObject({ standing: 'inForce', signed: true });
    expect(await one('?validAt=2024-03-05')).toMatchObject({ standing: 'inForce', signed: false });
    expect((await there.chief.get(`${address()}?validAt=2024-02-28`)).status).toBe(404);
    const unknown = await read<List>(there.chief, `${coop}/agreements?asOf=2024-03-05`);
    expect([unknown.items, unknown.knownToday]).toEqual([[], 1]);
  });

  it('has the parties it had that day', async () => {
    const parties = ({ parties: all }: Agreement) => all.filter(({ left }) => left === null).map(({ name }) => name);
    expect(parties(await one())).toEqual(['SDF']);
    expect(parties(await one('?validAt=2025-06-29'))).toEqual(['SDF', 'Skolorna']);
  });

  it('has the areas it took over, says which are its own, and which of the city’s it leaves out', async () => {
    const { areas, missingAreas } = await one();
    expect(areas.map(({ name, isLocal, outsideAppendix }) => [name, isLocal, outsideAppendix])).toEqual([
      ['Torgen', false, false],
      ['Kameror', false, false],
      ['Hamnen', true, true],
    ]);
    expect(areas[0]?.themes).toEqual(['narkotika']);
    expect(missingAreas.map(({ name }) => name)).toEqual(['Unga']);
  });

  it('keeps who signed sealed, for those who may read it', async () => {
    expect((await one()).versions[0]?.signatures[0]?.signatories).toEqual({ value: 'De båda cheferna' });
    const administrators = await read<Agreement>(there.administrator, address());
    expect(administrators.versions[0]?.signatures[0]?.signatories).toEqual({ withheld: true });
    const { body } = await there.chief.get(`${coop}/events?type=AgreementSigned`);
    const { items } = body as { readonly items: readonly { readonly sentence: string }[] };
    expect(items.map(({ sentence }) => sentence)).toEqual(['Lundens överenskommelse undertecknades av SDF och Skolorna.']);
    expect(JSON.stringify(body)).not.toContain('cheferna');
  });

  it('is revised: the new version is unsigned, and the earlier one stands in the past', async () => {
    const revised = await say('/versions', { ...agreement(adopted.id, '2026-01-07'), purposes: ['Trygga torg', 'Lugn trafik'] });
    expect(await one('', revised)).toMatchObject({
      signed: false,
      purposes: ['Trygga torg', 'Lugn trafik'],
      versions: [{ number: 1 }, { number: 2 }],
    });
    expect(await one('?validAt=2026-01-06')).toMatchObject({ signed: true, purposes: ['Trygga torg'] });
  });

  it('takes no area that the city has not named, without saying that it is its own', async () => {
    const other = await written(
      post(there.secretary, `${coop}/appendices`, appendix('2020', '2020-01-01', '2020-01-01', { skog: 'Skogen' })),
    );
    const refused = await post(there.secretary, address('/areas'), takes(`${other.id}.skog`));
    expect([refused.status, (refused.body as { readonly type: string }).type]).toEqual([422, '/refusals/AreaNotInAppendix']);
    expect((await there.stranger.get(address())).status).toBe(401);
    expect((await post(there.chief, address('/areas'), takes(`${adopted.id}.unga`))).status).toBe(403);
  });
});
