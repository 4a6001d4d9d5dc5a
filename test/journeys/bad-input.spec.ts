import { randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { post, read, written, type Agent } from './house';
import { coop, install, proposal, until, type Installed } from './installed';

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly property: string; readonly message: string }[];
}

describe('what cannot be read', () => {
  let there: Installed;
  let agent: Agent;
  beforeAll(async () => {
    there = await install();
    agent = there.secretary;
  });
  afterAll(() => there.house.close());

  const raw = (body: string | Buffer, type = 'application/json') =>
    agent.post(`${coop}/activities`).set('Idempotency-Key', randomUUID()).set('Content-Type', type).send(body);

  it.each<[string, string, number, string]>([
    ['broken JSON', '{"reference": ', 400, '/problems/body-malformed'],
    ['nothing', '', 400, '/problems/body-missing'],
    ['a list', '[]', 400, '/problems/body-missing'],
    ['a text', '"x"', 400, '/problems/body-missing'],
    ['null', 'null', 400, '/problems/body-missing'],
    ['seventeen levels', `{"a":${'['.repeat(16)}${']'.repeat(16)}}`, 400, '/problems/body-too-deep'],
    ['ten thousand levels', '['.repeat(10_000), 400, '/problems/body-too-deep'],
    ['brackets in a text, which are no levels', JSON.stringify({ ...proposal('LU-50'), title: '['.repeat(100) }), 201, ''],
    ['half a character', '{"reference":"\\ud800"}', 400, '/problems/text-unreadable'],
    ['half a character in a name', '{"\\udfff":1}', 400, '/problems/text-unreadable'],
    ['NUL', '{"reference":"a\\u0000b"}', 400, '/problems/text-unreadable'],
    ['a number no double holds', '{"reference":9007199254740993}', 400, '/problems/invalid'],
    ['a number beyond all', '{"reference":1e400}', 400, '/problems/invalid'],
    ['a text that turns the reading direction', '{"reference":"\\u202e20-UL"}', 400, '/problems/text-unreadable'],
    ['a name that changes what an object is', '{"__proto__":{"role":"administrator"}}', 400, '/problems/invalid'],
    ['another such name', '{"constructor":{"prototype":{}}}', 400, '/problems/invalid'],
  ])('%s', async (_, body, status, type) => {
    const answer = await raw(body);
    expect({ status: answer.status, type: (answer.body as Problem).type ?? '' }).toEqual({ status, type });
  });

  it('more than 64 kB is 413, and something else than JSON is 415', async () => {
    expect((await raw(JSON.stringify({ text: 'x'.repeat(70_000) }))).body).toMatchObject({ status: 413, type: '/problems/body-too-large' });
    expect((await raw('reference=LU-02', 'application/x-www-form-urlencoded')).body).toMatchObject({ status: 415 });
    expect((await raw('hej', 'text/plain')).body).toMatchObject({ status: 415 });
    expect((await raw('<x/>', 'application/xml')).body).toMatchObject({ status: 415 });
  });

  it.each([
    [
      'a text that turns the reading direction',
      '{"terms":{"convener":{"kind":"person","name":"a\u2067b"}}}',
      'terms.convener.name',
      /vänder läsriktningen/,
    ],
    ['half a character', '{"effects":[{"kind":"a"},{"kind":"\\ud800"}]}', 'effects.1.kind', /halva tecken/],
    ['a number no double holds', '{"a":{"b":[1,9007199254740993]}}', 'a.b.1', /heltal/],
    ['nothing in a list', '{"effects":[{"kind":"includeActivity","activity":"LU-01"},null]}', 'effects.1', /saknas/],
    ['a name that changes what an object is', '{"a":{"__proto__":1}}', 'a.__proto__', /finns inte/],
  ])('of %s it says where it stands', async (_, body, property, message) => {
    const { errors } = (await raw(body)).body as Problem;
    expect(errors).toEqual([{ property, message: expect.stringMatching(message) as string }]);
  });

  it('what people write in every script, and marks of direction that a name needs, are kept', async () => {
    const title = 'مركز الشباب \u200f(1) · תחנה · 🧑‍🔬 · ÅÄÖ';
    const proposed = await written(post(agent, `${coop}/activities`, { ...proposal('LU-52'), title }));
    expect(await read(agent, `${coop}/activities/${proposed.id}`, proposed)).toMatchObject({ title });
  });

  it('bytes that are no text are refused', async () => {
    const answer = await raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    expect(answer.status).toBe(400);
  });

  it('each particular that is wrong is named, with what to do, in the language of the reader', async () => {
    const body = { reference: '', title: 7, area: null, plan: 'Plan', colour: 'red', effectiveOn: { precision: 'day', date: 'igår' } };
    const swedish = (await post(agent, `${coop}/activities`, body)).body as Problem;
    expect(swedish.errors?.map(({ property }) => property).sort()).toEqual(['area', 'colour', 'effectiveOn.date', 'reference', 'title']);
    expect(swedish.errors?.find(({ property }) => property === 'colour')?.message).toBe(
      'colour: finns inte. Kontrollera stavningen, eller ta bort uppgiften.',
    );
    const english = (await post(agent, `${coop}/activities`, body).set('Accept-Language', 'en-GB,en;q=0.9')).body as Problem;
    expect(english.errors?.find(({ property }) => property === 'colour')?.message).toMatch(/does not exist/);
  });

  it.each<[string, object, string]>([
    ['a duration of no kind', { duration: { kind: 'forever' } }, 'duration.kind'],
    ['a duration without its date', { duration: { kind: 'dueBy' } }, 'duration.date'],
    [
      'a duration with a date that is not one',
      { duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-13' } } },
      'duration.date.date',
    ],
    ['a duration that knows too much', { duration: { kind: 'openEnded', year: 2026 } }, 'duration.year'],
    ['a duration that is a text', { duration: 'tills vidare' }, 'duration'],
    ['a duration that is a list', { duration: [until('2026-12-31')] }, 'duration'],
    ['no duration', {}, 'duration'],
  ])('%s', async (_, body, property) => {
    const answer = await post(agent, `${coop}/activities/LU-01/duration`, body);
    expect(answer.status).toBe(400);
    expect((answer.body as Problem).errors?.map((error) => error.property)).toContain(property);
  });

  it('a day that does not exist is refused by the plan, not by an accident', async () => {
    const answer = await post(agent, `${coop}/activities/LU-01/duration`, { duration: until('2026-02-30') });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('whatever is sent in the place of anything, nothing is ever our mistake', async () => {
    const strange: readonly unknown[] = [
      null,
      0,
      -1,
      1e308,
      true,
      '',
      ' ',
      'x'.repeat(30_000),
      [],
      [[]],
      {},
      { kind: 'several', of: [{ kind: 'several', of: 'x' }] },
      { toString: 1 },
      '2026-99-99',
    ];
    const shapes: readonly [string, Readonly<Record<string, unknown>>][] = [
      [`${coop}/activities`, { ...proposal('LU-60') }],
      [
        `${coop}/activities/LU-01/updates`,
        {
          text: 'x',
          effectiveOn: { precision: 'day', date: '2026-09-01' },
          source: { document: 'd', reading: 'stated' },
          afterwards: true,
          reason: 'r',
          decision: 'd',
        },
      ],
      [`${coop}/activities/LU-01/status`, { status: 'paused', outcome: 'x', reason: 'y' }],
      [`${coop}/activities/LU-01/terms`, { terms: { duration: null } }],
      [`${coop}/activities/LU-01/corrections`, { field: 'convener', to: null, kind: 'correction', reason: 'r' }],
      [`${coop}/activities/LU-01/corrections`, { field: 'followUp', to: null, kind: 'correction', reason: 'r' }],
      [`${coop}/activities/LU-01/corrections`, { field: 'otherParticipants', to: [], kind: 'correction', reason: 'r' }],
      [`${coop}/activities/LU-01/follow-ups`, { year: 2026, tertial: 'T1', kind: 'effect', rating: 'red', text: 't' }],
      [
        `${coop}/decisions`,
        {
          forum: there.steering,
          decidedOn: '2026-09-24',
          text: 't',
          effects: [{ kind: 'includeActivity', activity: 'LU-01' }],
          proposal: 'B-1',
        },
      ],
    ];
    const failures: string[] = [];
    for (const [path, shape] of shapes) {
      for (const member of Object.keys(shape)) {
        for (const value of strange) {
          const { status } = await post(agent, path, { ...shape, [member]: value });
          if (status >= 500) failures.push(`${path} ${member}=${JSON.stringify(value)?.slice(0, 40)}: ${status}`);
        }
      }
    }
    expect(failures).toEqual([]);
  }, 60_000);

  it('strange addresses and queries are not found or not understood', async () => {
    const paths = [
      `${coop}/activities/%00`,
      `${coop}/activities/%ZZ`,
      `${coop}/activities/%ED%A0%80`,
      `${coop}/activities/..%2f..%2fetc%2fpasswd`,
      `${coop}/activities/${'x'.repeat(190)}`,
      `${coop}/activities/${'x'.repeat(2_000)}`,
      `${coop}/activities?limit=0`,
      `${coop}/activities?limit=1&limit=2`,
      `${coop}/activities?after=x`,
      `${coop}/activities?validAt=2026-02-30`,
      `${coop}/activities?validAt[]=2026-02-20`,
      `${coop}/activities?atLeast=99999999999999999999`,
      `${coop}/activities?atLeast=-1`,
      `${coop}/events?type=toString`,
      `${coop}/events?since=0000-00-00`,
      `${coop}/events/1e3`,
      `${coop}/decisions/B-`,
      `${coop}/activities?knownAt=9999-12-31T24:00:00Z`,
      '/api/cooperations/__proto__',
    ];
    for (const path of paths) {
      const { status, body } = await agent.get(path);
      expect({ path, refused: status >= 400 && status < 500, body: body as object }).toEqual({
        path,
        refused: true,
        body: expect.objectContaining({ status, detail: expect.any(String) as string }) as object,
      });
    }
  });

  it('what is no request at all is still answered with a problem document', async () => {
    const { port } = there.house.app.getHttpServer().address() as AddressInfo;
    const said = (line: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(`${line}\r\nHost: x\r\n\r\n`, 'utf8')));
        socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
        socket.on('end', () => resolve(answer)).on('error', reject);
      });
    for (const line of [`GET ${coop}/activities?asOf=igår HTTP/1.1`, 'not http at all']) {
      const [head = '', body = ''] = (await said(line)).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 400 /);
      expect(head).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status: 400, type: '/problems/address-malformed', detail: expect.any(String) as string });
    }
  });

  it('a page of another site cannot write with our cookie', async () => {
    const from = (headers: Readonly<Record<string, string>>) => post(agent, `${coop}/activities/LU-01/updates`, { text: 'x' }).set(headers);
    expect((await from({ Origin: 'https://elak.example' })).body).toMatchObject({ type: '/problems/cross-site' });
    expect((await from({ Origin: 'null' })).status).toBe(403);
    expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await from({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });
});
