import { createHash } from 'node:crypto';
import { post, read, signedIn, written, type Written } from './house';
import { appendix, coop, install, proposal, type Installed } from './installed';

interface Mapping {
  readonly fate: string;
  readonly successors: readonly { readonly id: string; readonly name: string; readonly version: string }[];
}
interface Area {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mapping: Mapping | null;
  readonly formerMappings: readonly Mapping[];
  readonly predecessors: readonly { readonly name: string }[];
}
interface Appendix {
  readonly id: string;
  readonly version: string;
  readonly standing: string;
  readonly signed: boolean;
  readonly hash: string;
  readonly areas: readonly Area[];
}
interface List {
  readonly items: readonly Appendix[];
  readonly knownToday: number;
}

const day = (date: string) => ({ precision: 'day', date });
const old = appendix('2020', '2020-01-01', '2019-11-25', { paverkan: 'Otillåten påverkan', torg: 'Torgen' });
const next = appendix('2024', '2024-01-01', '2024-01-11', { system: 'Systemhotande brottslighet', platser: 'Otrygga platser' });

describe('the city’s appendix', () => {
  let there: Installed;
  let before: Written;
  let after: Written;
  const appendices = `${coop}/appendices`;
  const list = (query = '', done?: Written): Promise<List> => read<List>(there.chief, `${appendices}${query}`, done);
  const standings = ({ items }: List) =>
    items.map(({ version, standing, signed }) => `${version} ${standing} ${signed ? 'signed' : 'unsigned'}`);

  beforeAll(async () => {
    there = await install();
    await there.house.clock.moveTo('2026-10-01T08:00:00Z');
    const again = (user: string) => signedIn(there.house, user);
    there = {
      ...there,
      secretary: await again('sekreteraren'),
      chief: await again('chefen'),
      auditor: await again('revisorn'),
      stranger: await again('grannen'),
    };
    before = await written(post(there.secretary, appendices, old));
    after = await written(post(there.secretary, appendices, next));
  });
  afterAll(() => there.house.close());

  it('is in force by its own words before it is signed, and on no day before it was recorded', async () => {
    expect(standings(await list('', after))).toEqual(['2024 inForce signed', '2020 replaced signed']);
    expect(standings(await list('?validAt=2024-01-05'))).toEqual(['2024 inForce unsigned', '2020 replaced signed']);
    expect(standings(await list('?validAt=2023-12-31'))).toEqual(['2020 inForce signed']);
    expect(standings(await list('?validAt=2019-12-01'))).toEqual(['2020 coming signed']);
    const unknown = await list('?asOf=2024-01-05');
    expect([unknown.items, unknown.knownToday]).toEqual([[], 2]);
  });

  it('can be checked by whoever has it: the sum is of the very text that is answered', async () => {
    const { hash } = await read<Appendix>(there.auditor, `${appendices}/${before.id}`);
    const { body } = await there.auditor
      .get(`${appendices}/${before.id}/document`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(
      createHash('sha256')
        .update(body as Buffer)
        .digest('hex'),
    ).toBe(hash);
    const other = await post(there.secretary, appendices, { ...old, version: '2021', expectedHash: hash });
    expect([other.status, JSON.stringify(other.body)]).toEqual([400, expect.stringContaining('expectedHash')]);
    await written(post(there.secretary, `${appendices}`, { ...old, expectedHash: hash }));
  });

  it('has areas of which it is decided what they became, and decided anew: both stand, each where it was known', async () => {
    const area = `${coop}/areas/${before.id}.paverkan/mappings`;
    const said = { ground: 'Texten', comment: null, effectiveOn: day('2024-01-01'), afterwards: true };
    const first = await written(post(there.secretary, area, { ...said, fate: 'ceased' }));
    const { seq } = await read<{ readonly seq: number }>(there.chief, appendices, first);
    const done = await written(post(there.secretary, area, { ...said, fate: 'successors', successors: [`${after.id}.system`] }));
    const of = (found: List, version: string, name: string) =>
      found.items
        .filter((one) => one.version === version)
        .at(-1)
        ?.areas.find((one) => one.name === name);
    const now = await list('', done);
    const mapped = now.items.find(({ id }) => id === before.id)?.areas[0];
    expect(mapped).toMatchObject({
      mapping: { fate: 'successors', successors: [{ name: 'Systemhotande brottslighet', version: '2024' }] },
      formerMappings: [{ fate: 'ceased' }],
    });
    expect(of(now, '2024', 'Systemhotande brottslighet')?.predecessors).toMatchObject([{ name: 'Otillåten påverkan' }]);
    const earlier = (await list(`?knownAt=${seq}`)).items.find(({ id }) => id === before.id)?.areas[0];
    expect(earlier).toMatchObject({ mapping: { fate: 'ceased' }, formerMappings: [] });
    const { items } = await read<{ readonly items: readonly { readonly sentence: string }[] }>(
      there.auditor,
      `${coop}/events?type=PriorityAreaMapped`,
    );
    expect(items.map(({ sentence }) => sentence)).toEqual([
      'Området Otillåten påverkan förs inte vidare.',
      'Ny bedömning: området Otillåten påverkan förs vidare i Systemhotande brottslighet.',
    ]);
  });

  it('gathers under an area what was filed under it and under all that it carries on, in the list, the history and the file', async () => {
    const propose = (reference: string, area: string) => post(there.secretary, `${coop}/activities`, { ...proposal(reference), area });
    await written(propose('LU-20', 'Otillåten påverkan'));
    await written(propose('LU-24', 'Systemhotande brottslighet'));
    const done = await written(propose('LU-25', 'Hot mot tjänstemän'));
    const system = `${after.id}.system`;
    const references = async (query: string, position?: Written) =>
      (
        await read<{ readonly items: readonly { readonly reference: string }[] }>(there.chief, `${coop}/activities?${query}`, position)
      ).items.map(({ reference }) => reference);
    expect(await references(`underArea=${system}`, done)).toEqual(['LU-20', 'LU-24']);
    expect(await references(`underArea=${before.id}.paverkan`)).toEqual(['LU-20']);
    expect(await references(`underArea=${system}&area=Otillåten%20påverkan`)).toEqual(['LU-20']);
    const aliased = await written(post(there.secretary, `${coop}/areas/${before.id}.paverkan/aliases`, { alias: 'Hot mot tjänstemän' }));
    expect(await references(`underArea=${system}`, aliased)).toEqual(['LU-20', 'LU-24', 'LU-25']);
    const { items } = await read<{ readonly items: readonly { readonly activityName: string }[] }>(
      there.auditor,
      `${coop}/events?underArea=${system}`,
    );
    expect(new Set(items.map(({ activityName }) => activityName))).toEqual(new Set(['LU-20', 'LU-24', 'LU-25']));
    const { text } = await there.chief.get(`${coop}/exports/activities?format=csv&underArea=${system}`);
    expect([text.includes('LU-20'), text.includes('LU-01'), text.includes('Systemhotande brottslighet (2024)')]).toEqual([
      true,
      false,
      true,
    ]);
    // Before any of it had been recorded, nothing is under it.
    expect(await references(`underArea=${system}&knownAt=3`)).toEqual([]);
    const page = await read<{
      readonly ancestors: readonly { readonly name: string }[];
      readonly words: readonly string[];
      readonly wordsWithAncestors: readonly string[];
    }>(there.chief, `${coop}/areas/${system}`);
    expect(page).toMatchObject({
      ancestors: [{ name: 'Otillåten påverkan' }],
      words: ['Systemhotande brottslighet'],
      wordsWithAncestors: ['Systemhotande brottslighet', 'Otillåten påverkan', 'Hot mot tjänstemän'],
    });
  });

  it('is tried before anybody decides, and nothing is written by it', async () => {
    const { seq } = await read<{ readonly seq: number }>(there.chief, `${coop}/appendices`);
    const area = (id: string, name: string, handling: string | null) => ({ id, name, description: null, level: 'local', handling });
    const sent = {
      areas: [area('trygghet', 'Trygghet', 'actionPlan'), area('tomt', 'Tomt', null), area('linje', 'I linjen', 'lineWork')],
      fates: [{ area: `${after.id}.system`, fate: 'successors', successors: ['trygghet'] }],
    };
    const { body, status } = await there.chief.post(`${coop}/appendices/trial`).send(sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      against: '2024',
      today: [
        { name: 'Systemhotande brottslighet', fate: 'successors', successorNames: ['Trygghet'] },
        { name: 'Otrygga platser', fate: 'undecided' },
      ],
      proposed: [
        { name: 'Trygghet', uncovered: false, activities: [{ reference: 'LU-20' }, { reference: 'LU-24' }, { reference: 'LU-25' }] },
        { name: 'Tomt', uncovered: true },
        { name: 'I linjen', uncovered: false },
      ],
      orphaned: [{ reference: 'LU-01', because: 'unknown' }],
      sentence: '1 av 4 aktiviteter blir utan område. Utan aktiviteter: Tomt.',
    });
    expect((await read<{ readonly seq: number }>(there.chief, `${coop}/appendices`)).seq).toBe(seq);
  });

  it('belongs to one cooperation', async () => {
    expect((await there.stranger.get(`${coop}/appendices`)).status).toBe(404);
    expect((await there.chief.get(`${appendices}/ingen`)).status).toBe(404);
    expect((await post(there.secretary, `${coop}/areas/utan-punkt/aliases`, { alias: 'Torg' })).status).toBe(404);
    expect((await post(there.chief, appendices, next)).status).toBe(403);
  });
});
