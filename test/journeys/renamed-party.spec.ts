import { post, read, signedIn, written } from './house';
import { coop, install, type Installed } from './installed';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly { readonly name: string; readonly until: { readonly date: string } }[];
  readonly aliases: readonly string[];
}

describe('a party that is called something else', () => {
  let there: Installed;
  let address: string;
  beforeAll(async () => {
    const installed = await install();
    await installed.house.clock.moveTo('2026-10-01T08:00:00Z');
    const again = (user: string) => signedIn(installed.house, user);
    there = { ...installed, administrator: await again('Eva'), chief: await again('chefen'), auditor: await again('revisorn') };
    address = `${coop}/parties/${there.schools}`;
  });
  afterAll(() => there.house.close());

  const schools = async (when = ''): Promise<Party | undefined> =>
    ((await there.chief.get(`${coop}/parties${when}`)).body as { readonly items: readonly Party[] }).items.find(
      ({ id }) => id === there.schools,
    );
  const on = (date: string) => ({ effectiveOn: { precision: 'day', date } });

  it('has its new name from its day, and keeps the one before', async () => {
    const before = (await schools())?.name;
    const done = await written(
      post(there.administrator, `${address}/names`, { name: 'Lundens skolor', shortName: 'Skolorna', ...on('2026-09-30') }),
    );
    await read(there.chief, `${coop}/parties`, done);
    expect(await schools()).toMatchObject({
      name: 'Lundens skolor',
      formerNames: [{ name: before, until: { date: '2026-09-30' } }],
    });
    expect(await schools('?validAt=2026-09-29')).toMatchObject({ name: before, formerNames: [] });
    expect(await schools('?knownAt=2026-09-30')).toMatchObject({ name: before, formerNames: [] });
    expect(await schools('?validAt=2026-09-30')).toMatchObject({ name: 'Lundens skolor' });
    const { items } = (await there.auditor.get(`${coop}/events?type=PartyRenamed`)).body as {
      readonly items: readonly { readonly sentence: string }[];
    };
    expect(items.map(({ sentence }) => sentence)).toEqual([`${before} bytte namn till Lundens skolor (Skolorna).`]);
  });

  it('is called other things besides, until one of them turns out to be another’s', async () => {
    for (const alias of ['Skolförvaltningen', 'UF'] as const) {
      await written(post(there.administrator, `${address}/aliases`, { alias }));
    }
    const done = await written(
      post(there.administrator, `${address}/aliases/withdrawal`, { alias: 'UF', reason: 'Det är ungdomsförbundet' }),
    );
    await read(there.chief, `${coop}/parties`, done);
    expect((await schools())?.aliases).toEqual(['Skolförvaltningen']);
  });

  it('becomes several, and whatever names it says which they are today', async () => {
    const born = async (name: string): Promise<string> => {
      const { id } = await written(post(there.administrator, `${coop}/parties`, { name, shortName: name, kind: 'education' }));
      return id;
    };
    const into = [await born('Förskolan'), await born('Grundskolan')];
    const done = await written(post(there.administrator, `${address}/split`, { into, reason: 'Två nämnder' }));
    await read(there.chief, `${coop}/parties`, done);
    expect(await schools()).toMatchObject({
      calledToday: 'Skolorna (numera Förskolan och Grundskolan)',
      split: { into: [...into].sort() },
    });
    expect(await schools('?validAt=2026-09-30')).toMatchObject({ calledToday: 'Skolorna', split: null });
    const { items } = (await there.auditor.get(`${coop}/events?type=PartyDivided`)).body as {
      readonly items: readonly { readonly sentence: string }[];
    };
    expect(items.map(({ sentence }) => sentence)).toEqual(['Skolorna delades i Förskolan och Grundskolan.']);
    const again = await post(there.administrator, `${address}/merger`, { into: there.party });
    expect([again.status, (again.body as { readonly type: string }).type]).toEqual([409, '/refusals/PartyAlreadySplit']);
  });

  it('only an administrator says so', async () => {
    expect((await post(there.chief, `${address}/names`, { name: 'Annat', shortName: 'A' })).status).toBe(403);
    expect((await post(there.chief, `${address}/aliases`, { alias: 'Annat' })).status).toBe(403);
  });
});
