import { randomUUID } from 'node:crypto';
import { post, read, written, type Written } from './house';
import { coop, install, proposal, until, type Installed } from './installed';

describe('a write', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  const update = (text: string, key?: string) => post(there.secretary, `${coop}/activities/LU-01/updates`, { text }, key);

  it('sent twice under one key is one, and answers the same', async () => {
    const key = randomUUID();
    const first = await written(update('En gång', key));
    expect(await written(update('En gång', key))).toEqual(first);
    expect(await written(update('En gång', key.toUpperCase()))).toEqual(first);
    const { updates } = await read<{ readonly updates: readonly object[] }>(there.secretary, `${coop}/activities/LU-01`, first);
    expect(updates).toHaveLength(1);
  });

  it('sent many times at once under one key is one', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => written(update('Samtidigt', key))));
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1);
  });

  it('under a key that has been used for something else is refused, also for another stream', async () => {
    const key = randomUUID();
    await written(update('Först', key));
    expect((await update('Sedan', key)).body).toMatchObject({ status: 422, type: '/problems/key-reused' });
    expect((await post(there.secretary, `${coop}/activities`, proposal('LU-30'), key)).status).toBe(422);
  });

  it('a decision sent again is the same decision', async () => {
    const key = randomUUID();
    const body = { forum: there.steering, decidedOn: '2026-09-24', text: 'Vi fortsätter.' };
    const first = await written(post(there.secretary, `${coop}/decisions`, body, key));
    expect((await written(post(there.secretary, `${coop}/decisions`, body, key))).id).toBe(first.id);
    expect((await post(there.secretary, `${coop}/decisions`, { ...body, text: 'Vi slutar.' }, key)).status).toBe(422);
  });

  it('needs a key, and a right one', async () => {
    const path = `${coop}/activities/LU-01/updates`;
    expect((await there.secretary.post(path).send({ text: 'x' })).body).toMatchObject({ status: 400, type: '/problems/key-missing' });
    expect((await there.secretary.post(path).set('Idempotency-Key', 'abc').send({ text: 'x' })).body).toMatchObject({
      status: 400,
      type: '/problems/key-malformed',
    });
  });

  it('on a version that is no longer the last is 412; on the last it is done', async () => {
    const { headers } = await there.secretary.get(`${coop}/activities/LU-01`);
    const etag = String(headers['etag']);
    expect(etag).toMatch(/^"\d+"$/);
    const one = await written(update('Hon hann före'));
    const late = await update('Han kom efter').set('If-Match', etag);
    expect(late.body).toMatchObject({ status: 412, type: '/problems/version-mismatch' });
    const done = await update('Nu då').set('If-Match', `"${one.version}"`);
    expect(done.status).toBe(201);
    expect(done.headers['etag']).toBe(`"${one.version + 1}"`);
    expect(done.headers['x-position']).toBe((done.body as Written).position);
    expect((await update('x').set('If-Match', 'W/"1"')).body).toMatchObject({ status: 400, type: '/problems/if-match-malformed' });
  });

  it('to the terms is compared with the version of the terms', async () => {
    const { termsVersion } = await read<{ readonly termsVersion: number }>(there.secretary, `${coop}/activities/LU-01`);
    const change = (version: number) =>
      post(there.secretary, `${coop}/activities/LU-01/duration`, { duration: until('2026-11-01') }).set('If-Match', `"${version}"`);
    expect((await change(termsVersion + 1)).status).toBe(412);
    expect((await change(termsVersion)).status).toBe(201);
  });

  it('a race without If-Match is decided again until it fits', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, (_, index) => update(`Samtidigt ${index}`)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  });

  it('says "running" of what is paused, and it goes on', async () => {
    const status = (body: object) => post(there.secretary, `${coop}/activities/LU-01/status`, body);
    await written(status({ status: 'paused' }));
    const resumed = await written(status({ status: 'running' }));
    expect(await read(there.secretary, `${coop}/activities/LU-01`, resumed)).toMatchObject({ status: 'running', paused: false });
  });

  it('says "running" of what runs, whatever has been entered afterwards', async () => {
    const on = (date: string) => ({ effectiveOn: { precision: 'day', date }, afterwards: true });
    const status = (body: object) => post(there.secretary, `${coop}/activities/LU-20/status`, body);
    await written(post(there.secretary, `${coop}/activities`, { ...proposal('LU-20'), ...on('2026-08-03') }));
    await written(status({ status: 'decided', ...on('2026-08-20') }));
    await written(status({ status: 'running', ...on('2026-09-10') }));
    await written(status({ status: 'delayed', reason: 'Ingen sammankallande', ...on('2026-09-01') }));
    const again = await written(status({ status: 'running' }));
    expect(await read(there.secretary, `${coop}/activities/LU-20`, again)).toMatchObject({ status: 'running' });
  });

  it('what was written is sealed where it is stored, and its guessable hash is nowhere', async () => {
    const done = await written(update('Ett känsligt namn'));
    await read(there.secretary, `${coop}/activities/LU-01`, done);
    const { events } = await there.house.stores.open('lunden');
    const stored = JSON.stringify((await events.readAll(0n, 1_000)).map(({ envelope }) => envelope));
    expect(stored).toContain('ActivityUpdateRecorded');
    expect(stored).not.toContain('känsligt');
    const { events: system } = await there.house.stores.open('system');
    expect(JSON.stringify((await system.readAll(0n, 1_000)).map(({ envelope }) => envelope))).not.toMatch(/sekreteraren|scrypt|vanliga/);
  });

  it('names can be corrected, and the thing is found under both', async () => {
    await written(post(there.secretary, `${coop}/activities`, proposal('LU-40')));
    const corrected = await written(
      post(there.secretary, `${coop}/activities/LU-40/corrections`, {
        field: 'reference',
        to: 'LU-41',
        kind: 'correction',
        reason: 'Fel nummer',
      }),
    );
    expect(await read(there.secretary, `${coop}/activities/LU-41`, corrected)).toMatchObject({ id: corrected.id, reference: 'LU-41' });
    expect(await read(there.secretary, `${coop}/activities/LU-40`)).toMatchObject({ id: corrected.id });
  });

  it('a name is of one thing only', async () => {
    const taken = { status: 409, type: '/refusals/AlreadyExists' };
    const first = await written(post(there.secretary, `${coop}/activities`, proposal('LU-50')));
    const second = { ...proposal('LU-50'), title: 'Något annat' };
    for (const reference of ['LU-50', ' LU-50', 'LU-50 '])
      expect((await post(there.secretary, `${coop}/activities`, { ...second, reference })).body).toMatchObject(taken);

    await written(post(there.secretary, `${coop}/activities`, { ...second, reference: 'LU-51' }));
    const corrected = { field: 'reference', to: 'LU-52', kind: 'correction', reason: 'Fel nummer' };
    const moved = await written(post(there.secretary, `${coop}/activities/LU-51/corrections`, corrected));
    await read(there.secretary, `${coop}/activities`, moved);
    expect((await post(there.secretary, `${coop}/activities/LU-50/corrections`, corrected)).body).toMatchObject(taken);
    expect((await post(there.secretary, `${coop}/activities`, { ...second, reference: 'LU-52' })).body).toMatchObject(taken);
    expect(await read(there.secretary, `${coop}/activities/LU-50`)).toMatchObject({ id: first.id, reference: 'LU-50' });
  });
});
