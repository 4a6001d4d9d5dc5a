import { systemLog } from '@sparbar/event-sourcing';
import { accountId } from '../../apps/api/src/identity/accounts';
import type { AccessListAnswer } from '../../apps/api/src/access/access.answers';
import type { AccountListAnswer } from '../../apps/api/src/sessions/accounts.dto';
import { password, post, read, signedIn, written, type Agent, type Written } from './house';
import { coop, install, neighbour, type Installed } from './installed';

const people = ['Zoltan', 'Ärla', 'Åsa'];
const usersOf = ({ items }: AccessListAnswer | AccountListAnswer): readonly unknown[] => items.map(({ user }) => user.value ?? 'erased');

describe('who has an account, and who has access to what', () => {
  let there: Installed;
  let eva: Agent;
  let last: Written;
  const access = (query = '', after = last): Promise<AccessListAnswer> => read(eva, `${coop}/access?${query}`, after);
  const accounts = (query = ''): Promise<AccountListAnswer> => read(eva, `/api/accounts?${query}`);
  beforeAll(async () => {
    there = await install();
    eva = there.administrator;
    for (const user of people) {
      await written(post(eva, '/api/accounts', { user, password }));
      last = await written(post(eva, `${coop}/access`, { user, role: 'styrgrupp', party: there.schools }));
    }
  });
  afterAll(() => there.house.close());

  it('is a list in Swedish order, page by page, with role, party and since when', async () => {
    const everybody = ['chefen', 'eva', 'revisorn', 'sekreteraren', 'zoltan', 'åsa', 'ärla'];
    const whole = await access();
    expect(usersOf(whole)).toEqual(everybody);
    expect(whole.counts).toEqual({ granted: 7, withdrawn: 0 });
    expect(whole.items[4]).toMatchObject({
      ...{ account: accountId('zoltan'), accountState: 'open', state: 'granted', role: 'styrgrupp', party: there.schools },
      ...{ partyName: 'Skolorna', on: { precision: 'day', date: '2026-09-24' }, who: { role: 'administrator' } },
    });
    const seen: unknown[] = [];
    for (let after = ''; ;) {
      const page = await access(`limit=3${after}`);
      seen.push(...usersOf(page));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(everybody);
    expect(usersOf(await access('sort=-user&limit=2'))).toEqual(['ärla', 'åsa']);
    expect(usersOf(await access('sort=role'))[0]).toBe('sekreteraren');
    expect((await eva.get(`${coop}/access?after=nobody`)).body).toMatchObject({ status: 400, errors: [{ property: 'after' }] });
  });

  it('is narrowed by role, party and state', async () => {
    expect(usersOf(await access('role=styrgrupp&role=revisor'))).toEqual(['chefen', 'revisorn', 'zoltan', 'åsa', 'ärla']);
    expect(usersOf(await access(`party=${there.schools}&role=styrgrupp`))).toEqual(['zoltan', 'åsa', 'ärla']);
    expect(await access('state=withdrawn')).toMatchObject({ items: [], counts: { granted: 7, withdrawn: 0 } });
  });

  it('is changed by the row: another role, taken back, given again', async () => {
    const account = accountId('Zoltan');
    const changed = await written(post(eva, `${coop}/access`, { account, role: 'revisor', party: there.party }));
    const then = await access('role=revisor&sort=-on', changed);
    const [row] = then.items.filter((one) => one.account === account);
    expect(row).toMatchObject({ role: 'revisor', partyName: 'SDF' });
    const zoltan = await signedIn(there.house, 'zoltan');
    expect((await zoltan.get(coop)).body).toMatchObject({ role: 'revisor' });
    const taken = await written(post(eva, `${coop}/access/revocation`, { account }));
    expect(await access('state=withdrawn', taken)).toMatchObject({
      items: [{ account, role: 'revisor', state: 'withdrawn' }],
      counts: { granted: 6, withdrawn: 1 },
    });
    expect((await zoltan.get(coop)).status).toBe(404);
    // As it was before.
    expect((await access(`knownAt=${then.seq}`, taken)).counts).toEqual({ granted: 7, withdrawn: 0 });
    last = await written(post(eva, `${coop}/access`, { account, role: 'styrgrupp', party: there.schools }));
    expect((await access()).counts).toEqual({ granted: 7, withdrawn: 0 });
  });

  it('asks for one of user name and account, and for an account there is', async () => {
    const sent = { role: 'revisor', party: there.party };
    for (const [path, body, status] of [
      [`${coop}/access`, sent, 400],
      [`${coop}/access`, { ...sent, user: 'åsa', account: accountId('åsa') }, 400],
      [`${coop}/access`, { ...sent, account: 'ingen' }, 404],
      [`${coop}/access/revocation`, {}, 400],
      [`${coop}/access/revocation`, { account: 'demo-styrgrupp' }, 404],
      ['/api/accounts/closure', {}, 400],
      ['/api/accounts/closure', { account: 'ingen' }, 404],
      ['/api/accounts/closure', { account: accountId('eva') }, 400],
    ] as const)
      expect([path, body, (await post(eva, path, body)).status]).toEqual([path, body, status]);
  });

  it('shows whoever looks after the installation every account, what is closed, and only the places she administers herself', async () => {
    const all = await accounts();
    expect(usersOf(all)).toEqual(['chefen', 'eva', 'grannen', 'revisorn', 'sekreteraren', 'zoltan', 'åsa', 'ärla']);
    expect(all.items[1]).toMatchObject({
      own: true,
      state: 'open',
      elsewhere: 0,
      access: [{ cooperation: 'backen' }, { cooperation: 'lunden' }],
    });
    await written(post(eva, '/api/accounts/closure', { account: accountId('ärla') }));
    expect(await accounts('state=closed')).toMatchObject({
      items: [{ user: { value: 'ärla' }, state: 'closed', closedAt: expect.stringMatching(/^2026-09-24T/) as string }],
      counts: { open: 7, closed: 1 },
    });
    expect((await access('sort=-user&limit=1')).items[0]).toMatchObject({
      user: { value: 'ärla' },
      accountState: 'closed',
      state: 'granted',
    });
    expect(usersOf(await accounts('cooperation=backen'))).toEqual(['eva', 'grannen']);
    expect(usersOf(await accounts('role=beredningsgrupp'))).toEqual(['grannen', 'sekreteraren']);

    // Handed over: she no longer administers the neighbours, and is told no more than that there is something.
    const other = ((await eva.get(`${neighbour}/parties`)).body as { readonly items: readonly { readonly id: string }[] }).items[0];
    const handed = await written(post(eva, `${neighbour}/access`, { user: 'grannen', role: 'administrator', party: other?.id ?? '' }));
    const granny = await signedIn(there.house, 'grannen');
    await written(post(granny, `${neighbour}/access/revocation`, { user: 'eva' }));
    await read(granny, neighbour, handed);
    const told = (await accounts('limit=500')).items.find(({ id }) => id === accountId('grannen'));
    expect(told).toMatchObject({ access: [], elsewhere: 1 });
    expect(usersOf(await accounts('cooperation=backen'))).toEqual([]);
  });

  it('is for administrators alone, each her own', async () => {
    const granny = await signedIn(there.house, 'grannen');
    for (const path of [`${coop}/access`, `${coop}/exports/access?format=csv`]) {
      for (const agent of [there.secretary, there.chief, there.auditor])
        expect((await agent.get(path)).body).toMatchObject({ status: 403, type: '/problems/may-not' });
      expect((await granny.get(path)).status).toBe(404);
    }
    for (const path of ['/api/accounts', '/api/accounts/export?format=csv']) {
      expect((await there.secretary.get(path)).body).toMatchObject({ status: 403, type: '/problems/may-not' });
      expect((await granny.get(path)).body).toMatchObject({ status: 403, type: '/problems/not-your-accounts' });
    }
    expect((await granny.get('/api/session')).body).toMatchObject({ administrator: true, managesAccounts: false });
    expect((await eva.get('/api/session')).body).toMatchObject({ administrator: true, managesAccounts: true });
  });

  it('is taken along as it stands', async () => {
    const csv = async (path: string): Promise<string> => (await eva.get(path)).text;
    expect(await csv(`${coop}/exports/access?format=csv&role=styrgrupp&sort=-user&lang=sv`)).toMatch(
      /^\uFEFFSamverkan;Lundens samverkan\r\nLista;Behörigheter\r\nUrval;roll: styrgruppen\r\n[^]*\r\närla;styrgruppen;Skolorna;Har behörighet;2026-09-24;[^]*;Stängt\r\nåsa;/,
    );
    expect(await csv('/api/accounts/export?format=csv&state=closed&lang=sv')).toMatch(
      /^\uFEFFLista;Konton\r\nUrval;läge: Stängt\r\n[^]*\r\närla;Stängt;[^;]*;[^;]*;Lundens samverkan: styrgruppen, Skolorna;0\r\n$/,
    );
  });

  it('no longer says the name of somebody whose name has been erased', async () => {
    const { keys } = await there.house.stores.open(systemLog);
    const account = accountId('åsa');
    const before = (await access()).items.find((one) => one.account === account);
    expect(before?.user).toEqual({ value: 'åsa' });
    const { events } = await there.house.stores.open(systemLog);
    const [opened] = await events.read(`${systemLog}.account-${account}`);
    const { domain, key } = (
      opened?.envelope.data as { readonly login: { readonly sealed: { readonly domain: string; readonly key: string } } }
    ).login.sealed;
    await keys.destroy(domain, key);
    expect((await access()).items[0]).toMatchObject({ account, user: { erased: true } });
    expect((await accounts()).items[0]).toMatchObject({ id: account, user: { erased: true } });
  });
});
