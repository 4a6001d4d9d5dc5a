import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryStores } from '@sparbar/stores/memory';
import { sqliteStores } from '@sparbar/stores/sqlite';
import supertest from 'supertest';
import { openHouse, password, post, signedIn, visitor, written, type House } from './house';

const cookieOf = (answer: supertest.Response): string =>
  String((answer.headers['set-cookie'] as unknown as readonly string[] | undefined)?.[0]);
const asks = (house: House, cookie: string) =>
  supertest(house.app.getHttpServer())
    .get('/api/session')
    .set('Cookie', cookie.split(';')[0] ?? '');

describe('an empty installation', () => {
  let house: House;
  beforeAll(async () => (house = await openHouse()));
  afterAll(() => house.close());

  it('says that it waits for its first administrator, and to nobody else what it is', async () => {
    const { body } = await visitor(house).get('/api/session/options').expect(200);
    expect(body).toEqual({ demo: false, roles: [], firstAdministrator: true });
  });

  it('makes her with the link, once, and lets her in', async () => {
    const agent = visitor(house);
    const first = { token: house.firstAdministratorToken, user: ' Eva ', password };
    expect((await agent.post('/api/session/first').send({ ...first, token: 'a'.repeat(32) })).body).toMatchObject({
      status: 403,
      type: '/problems/link-spent',
    });
    expect((await agent.post('/api/session/first').send({ ...first, password: 'för kort' })).body).toMatchObject({
      status: 400,
      errors: [{ property: 'password' }],
    });
    const made = await agent.post('/api/session/first').send(first).expect(201);
    expect(made.body).toMatchObject({ user: { name: 'eva' }, administrator: true, demo: false, cooperations: [] });
    expect((await agent.get('/api/session').expect(200)).body).toMatchObject({ user: { name: 'eva' } });
    expect(
      (
        await visitor(house)
          .post('/api/session/first')
          .send({ ...first, user: 'Mallory' })
      ).body,
    ).toMatchObject({ status: 403, type: '/problems/link-spent' });
    expect((await visitor(house).get('/api/session/options')).body).toMatchObject({ firstAdministrator: false });
  });

  it('lets in by name and password, however the name is written, and nobody else', async () => {
    await signedIn(house, 'EVA');
    const wrong = await visitor(house).post('/api/session').send({ user: 'eva', password: 'något helt annat' });
    const unknown = await visitor(house).post('/api/session').send({ user: 'ingen', password: 'något helt annat' });
    expect(wrong.body).toMatchObject({ status: 401, type: '/problems/wrong-credentials' });
    expect(unknown.body).toEqual(wrong.body);
    expect((await visitor(house).post('/api/session').send({ user: 'eva' })).status).toBe(400);
    expect((await visitor(house).post('/api/session').send({})).status).toBe(400);
  });

  it('has no demonstration to choose a role of', async () => {
    expect((await visitor(house).post('/api/session').send({ demo: 'administrator' })).body).toMatchObject({
      status: 403,
      type: '/problems/demo-unavailable',
    });
  });

  it('opens accounts for her alone, and an account may do nothing until it is given a place', async () => {
    const eva = await signedIn(house, 'eva');
    await written(post(eva, '/api/accounts', { user: 'ola', password }));
    expect((await post(eva, '/api/accounts', { user: 'OLA', password })).body).toMatchObject({
      status: 409,
      type: '/refusals/AlreadyExists',
    });
    const ola = await signedIn(house, 'ola');
    expect((await ola.get('/api/session')).body).toMatchObject({ administrator: false, cooperations: [] });
    expect((await post(ola, '/api/accounts', { user: 'kim', password })).status).toBe(403);
    expect((await post(ola, '/api/cooperations', { id: 'kullen', name: 'Kullen', district: 'Kullen' })).status).toBe(403);
  });

  it('gives and takes away a place, which holds from the next request', async () => {
    const eva = await signedIn(house, 'eva');
    await written(post(eva, '/api/cooperations', { id: 'kullen', name: 'Kullen', district: 'Kullen' }));
    const party = await written(post(eva, '/api/cooperations/kullen/parties', { name: 'Polisen', shortName: 'Polisen', kind: 'police' }));
    const ola = await signedIn(house, 'ola');
    expect((await ola.get('/api/cooperations/kullen')).status).toBe(404);
    await written(post(eva, '/api/cooperations/kullen/access', { user: 'ola', role: 'beredningsgrupp', party: party.id }));
    expect((await ola.get('/api/session')).body).toMatchObject({
      cooperations: [{ id: 'kullen', name: 'Kullen', role: 'beredningsgrupp', party: party.id }],
    });
    expect((await ola.get(`/api/cooperations/kullen?atLeast=${party.position}`)).status).toBe(200);
    await written(post(eva, '/api/cooperations/kullen/access/revocation', { user: 'ola' }));
    expect((await ola.get('/api/cooperations/kullen')).status).toBe(404);
  });

  it('changes a password, which ends every other session; the old one opens nothing', async () => {
    const [one, other] = [await signedIn(house, 'ola'), await signedIn(house, 'ola')];
    const changed = 'fem helt andra ord nu';
    const wrong = await post(one, '/api/session/password', { current: changed, password: changed });
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ property: 'current' }] });
    expect((await other.get('/api/session')).status).toBe(200);
    await written(post(one, '/api/session/password', { current: password, password: changed }));
    expect([(await one.get('/api/session')).status, (await other.get('/api/session')).status]).toEqual([200, 401]);
    expect((await visitor(house).post('/api/session').send({ user: 'ola', password })).status).toBe(401);

    const eva = await signedIn(house, 'eva');
    await written(post(eva, '/api/accounts/password', { user: 'OLA', password }));
    expect((await one.get('/api/session')).status).toBe(401);
    expect((await (await signedIn(house, 'ola')).get('/api/session')).status).toBe(200);
    const log = JSON.stringify((await (await house.stores.open('system')).events.readAll(0n, 1_000)).map(({ envelope }) => envelope));
    expect(log).not.toContain(changed);
  });

  it('closes an account for good: its sessions end, and nobody comes in by it again', async () => {
    const eva = await signedIn(house, 'eva');
    await written(post(eva, '/api/accounts', { user: 'slutar', password }));
    const gone = await signedIn(house, 'slutar');
    await written(post(eva, '/api/accounts/closure', { user: 'Slutar' }));
    expect((await gone.get('/api/session')).status).toBe(401);
    expect((await visitor(house).post('/api/session').send({ user: 'slutar', password })).status).toBe(401);
    expect((await post(eva, '/api/accounts/password', { user: 'slutar', password })).body).toMatchObject({
      type: '/refusals/AccountIsClosed',
    });
    expect((await post(eva, '/api/accounts/closure', { user: 'eva' })).body).toMatchObject({ status: 400, errors: [{ property: 'user' }] });
  });

  it('lets whoever administers one cooperation change nobody’s account', async () => {
    const eva = await signedIn(house, 'eva');
    const party = await written(post(eva, '/api/cooperations/kullen/parties', { name: 'Skolan', shortName: 'Skolan', kind: 'education' }));
    await written(post(eva, '/api/accounts', { user: 'siv', password }));
    await written(post(eva, '/api/cooperations/kullen/access', { user: 'siv', role: 'administrator', party: party.id }));
    const siv = await signedIn(house, 'siv');
    for (const asked of [
      post(siv, '/api/accounts/password', { user: 'eva', password }),
      post(siv, '/api/accounts/closure', { user: 'ola' }),
    ])
      expect((await asked).body).toMatchObject({ status: 403, type: '/problems/not-your-accounts' });
  });

  it('never gives away somebody else’s cooperation by opening it again', async () => {
    const eva = await signedIn(house, 'eva');
    await written(post(eva, '/api/accounts', { user: 'mallory', password }));
    const party = (await eva.get('/api/cooperations/kullen/parties')).body as { readonly items: readonly { readonly id: string }[] };
    await written(post(eva, '/api/cooperations', { id: 'dalen', name: 'Dalen', district: 'Dalen' }));
    const own = await written(post(eva, '/api/cooperations/dalen/parties', { name: 'P', shortName: 'P', kind: 'other' }));
    await written(post(eva, '/api/cooperations/dalen/access', { user: 'mallory', role: 'administrator', party: own.id }));
    const mallory = await signedIn(house, 'mallory');
    const again = await post(mallory, '/api/cooperations', { id: 'kullen', name: 'Kullen', district: 'Kullen' });
    expect(again.body).toMatchObject({ status: 409, type: '/refusals/AlreadyExists' });
    expect((await mallory.get('/api/cooperations/kullen')).status).toBe(404);
    expect(party.items).toHaveLength(2);
  });
});

describe('an empty installation that several processes answer for', () => {
  it('takes the link that one of them has printed at the other, once', async () => {
    const [stores, sessionSecret] = [memoryStores(), 's'.repeat(32)];
    const [one, other] = [await openHouse({ stores, sessionSecret }), await openHouse({ stores, sessionSecret })];
    const first = { token: one.firstAdministratorToken, user: 'eva', password };
    expect(first.token).toHaveLength(32);
    expect(first.token).not.toContain(sessionSecret);
    await visitor(other).post('/api/session/first').send(first).expect(201);
    for (const house of [one, other])
      await visitor(house)
        .post('/api/session/first')
        .send({ ...first, user: 'mallory' })
        .expect(403);
    await signedIn(one, 'eva');
    await one.close();
    await other.close();
  });

  it('prints another link at each start where no secret is set', async () => {
    const [one, other] = [await openHouse(), await openHouse()];
    expect(one.firstAdministratorToken).not.toBe(other.firstAdministratorToken);
    await one.close();
    await other.close();
  });
});

describe('a session', () => {
  const secret = { sessionSecret: 's'.repeat(32) };

  it('is a cookie that no script reads and no other site sends', async () => {
    const house = await openHouse(secret);
    const made = await visitor(house)
      .post('/api/session/first')
      .send({ token: house.firstAdministratorToken, user: 'eva', password })
      .expect(201);
    expect(cookieOf(made)).toMatch(/^sparbar=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    await house.close();
  });

  it('over TLS is bound to the host', async () => {
    const house = await openHouse({ publicUrl: 'https://sparbar.example', trustProxy: 1 });
    const made = await visitor(house)
      .post('/api/session/first')
      .send({ token: house.firstAdministratorToken, user: 'eva', password })
      .expect(201);
    expect(cookieOf(made)).toMatch(/^__Host-sparbar=.*; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    expect((await asks(house, cookieOf(made))).status).toBe(200);
    expect(made.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    await house.close();
  });

  it('ends for every copy of its cookie when it is signed out', async () => {
    const house = await openHouse();
    const agent = visitor(house);
    const made = await agent.post('/api/session/first').send({ token: house.firstAdministratorToken, user: 'eva', password }).expect(201);
    const copied = cookieOf(made);
    expect((await asks(house, copied)).status).toBe(200);
    await agent.delete('/api/session').expect(204);
    expect((await asks(house, copied)).status).toBe(401);
    await house.close();
  });

  it('cannot be forged, changed or planted beside another', async () => {
    const house = await openHouse();
    const made = await visitor(house)
      .post('/api/session/first')
      .send({ token: house.firstAdministratorToken, user: 'eva', password })
      .expect(201);
    const [id = '', ticket = '', seal = ''] = (cookieOf(made).split(';')[0] ?? '').replace('sparbar=', '').split('.');
    const other = Buffer.from(
      JSON.stringify({ ...(JSON.parse(Buffer.from(ticket, 'base64url').toString()) as object), account: 'demo-administrator' }),
    ).toString('base64url');
    for (const value of [
      `${id}.${other}.${seal}`,
      `${id}.${ticket}.${'A'.repeat(43)}`,
      `${id}.${ticket}`,
      '',
      'x',
      `${id}.${ticket}.${seal}x`,
    ])
      expect((await asks(house, `sparbar=${value}`)).status).toBe(401);
    expect(
      (await supertest(house.app.getHttpServer()).get('/api/session').set('Cookie', `sparbar=${id}.${ticket}.${seal}; sparbar=x`)).status,
    ).toBe(401);
    await house.close();
  });

  it('lasts twelve hours', async () => {
    const house = await openHouse();
    const made = await visitor(house)
      .post('/api/session/first')
      .send({ token: house.firstAdministratorToken, user: 'eva', password })
      .expect(201);
    await house.clock.moveTo('2026-09-24T19:59:00Z');
    expect((await asks(house, cookieOf(made))).status).toBe(200);
    await house.clock.moveTo('2026-09-24T20:01:00Z');
    expect((await asks(house, cookieOf(made))).status).toBe(401);
    await house.close();
  });

  it('lives through a restart, and so does everything that was written', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-journey-'));
    try {
      const before = await openHouse({ stores: sqliteStores({ folder }), ...secret });
      const eva = visitor(before);
      const made = await eva.post('/api/session/first').send({ token: before.firstAdministratorToken, user: 'eva', password }).expect(201);
      await written(post(eva, '/api/cooperations', { id: 'lunden', name: 'Lunden', district: 'Lunden' }));
      await before.close();

      const after = await openHouse({ stores: sqliteStores({ folder }), ...secret });
      expect((await asks(after, cookieOf(made))).body).toMatchObject({
        user: { name: 'eva' },
        cooperations: [{ id: 'lunden', name: 'Lunden', role: 'administrator' }],
      });
      expect(after.firstAdministratorToken).toBe(before.firstAdministratorToken);
      expect(
        (await visitor(after).post('/api/session/first').send({ token: after.firstAdministratorToken, user: 'mallory', password })).status,
      ).toBe(403);
      await after.close();

      const changed = await openHouse({ stores: sqliteStores({ folder }), sessionSecret: 't'.repeat(32) });
      expect((await asks(changed, cookieOf(made))).status).toBe(401);
      await changed.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('guessing passwords', () => {
  it('is stopped after ten attempts a minute, for that address, with a time to wait', async () => {
    const house = await openHouse({ limits: {} });
    const guess = () => visitor(house).post('/api/session').send({ user: 'eva', password: 'gissning' });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(401);
    const stopped = await guess();
    expect(stopped.body).toMatchObject({ status: 429, type: '/problems/too-many-requests' });
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect((await visitor(house).get('/api/session/options')).status).toBe(200);
    await house.close();
  });

  it('and asking for anything is stopped at some point too', async () => {
    const house = await openHouse({ limits: { requestsPerMinute: 5 } });
    const agent = visitor(house);
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await agent.get('/api/session/options')).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    // Whatever watches over the process is not told to wait.
    expect((await agent.get('/api/health/live')).status).toBe(200);
    await house.close();
  });
});
