import { Agent as Line, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountId } from '../../apps/api/src/identity/accounts';
import { howMany } from '../how-many';
import { diceOf } from './generated/dice';
import { requestTo, type Generated } from './generated/request';
import { routes } from './generated/routes';
import { password, post, read, written, type Agent } from './house';
import { coop, install, proposal, until, type Installed } from './installed';

/** A house grows heavier with what is written in it, so that many are asked a little each. */
const inOneHouse = 'keptOnServers' in globalThis ? 400 : 2_000;
const houses = howMany(inOneHouse, 50 * inOneHouse) / inOneHouse;
const firstSeed = Number(process.env['SEED'] ?? 20_260_924);

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const line = new Line({ keepAlive: true, maxSockets: 8 });
afterAll(() => line.destroy());

let there: Installed;
afterEach(() => there.house.close());

function answerTo(port: number, cookie: string, { method, path, headers, body }: Generated): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ port, host: '127.0.0.1', method, path, agent: line, headers: { cookie, ...headers, ...length } }, (answer) => {
      const type = answer.headers['content-type'] ?? '';
      const status = answer.statusCode ?? 0;
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status, type, text }));
      // A stream of news never ends: that it began is its answer.
      if (!type.startsWith('text/event-stream')) return;
      resolve({ status, type, text: '' });
      answer.on('error', () => undefined).destroy();
    });
    sent.on('error', reject).end(body);
  });
}

/** What is wrong with an answer, if anything is. */
function complaint({ status, type, text }: Answered): string | undefined {
  if (status >= 500) return `${status} ${text}`;
  if (status < 400) return undefined;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${text.slice(0, 200)}`;
  const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const sentences = [problem['title'], problem['detail']];
  const whole = problem['status'] === status && sentences.every((one) => typeof one === 'string' && one !== '');
  return whole && !/undefined|\[object|NaN/.test(sentences.join(' ')) ? undefined : `no problem document: ${text}`;
}

const cookieOf = (agent: Agent): string =>
  agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString();

const knownIn = ({ party, schools, steering, preparatory }: Installed) => ({
  coop: ['lunden', 'lunden', 'lunden', 'lunden', 'lunden', 'backen', 'ingenstans'],
  effectiveOn: [{ precision: 'day', date: '2026-09-20' }],
  activity: ['LU-01', 'LU-01', 'LU-77'],
  seq: [1, 2, 10, 9_999],
  party: [party, schools],
  into: [party, schools],
  owner: [party],
  forum: [steering, preparatory],
  decision: ['B-1'],
  proposal: ['B-1'],
  user: ['ny', 'ingen'],
  account: ['chefen', 'revisorn', 'grannen'].map(accountId),
  password: [password],
  token: ['x'],
  limit: [1, 500],
  atLeast: ['0', '1', 'x', '-1'],
  duration: [until('2026-12-31')],
});

/** Everybody sends everything; signing out is done by somebody who was never signed in. */
async function ask(seed: number): Promise<{ readonly wrong: readonly string[]; readonly accepted: ReadonlySet<string> }> {
  const dice = diceOf(seed);
  const { port } = there.house.app.getHttpServer().address() as AddressInfo;
  const everybody = [there.secretary, there.chief, there.auditor, there.stranger, there.administrator].map(cookieOf);
  const known = knownIn(there);
  const accepted = new Set<string>();
  const wrong: string[] = [];
  const one = async (): Promise<void> => {
    const route = dice.pick(routes.filter(({ method }) => method === 'POST' || dice.chance(40)));
    const sent = requestTo(route, dice, known);
    const meant = cookieOf(/accounts|access|parties|fora|cooperations$/.test(route.path) ? there.administrator : there.secretary);
    const who = sent.method === 'DELETE' ? '' : dice.chance(75) ? meant : dice.pick([...everybody, '', 'sparbar=x']);
    const answer = await answerTo(port, who, sent);
    if (answer.status === 201) accepted.add(sent.headers['idempotency-key'] ?? '');
    const why = complaint(answer);
    if (why !== undefined) wrong.push(`${sent.method} ${sent.path} ${JSON.stringify(sent.headers)} ${sent.body?.slice(0, 500)}: ${why}`);
  };
  for (let count = 0; count < inOneHouse; count += 4) await Promise.all([one(), one(), one(), one()]);
  return { wrong, accepted };
}

it.each(Array.from({ length: houses }, (_, house) => firstSeed + house))(
  `whatever is sent to whichever route, the answer is a sentence and nothing is lost (${inOneHouse} requests, SEED=%i)`,
  async (seed) => {
    there = await install();
    await written(
      post(there.secretary, `${coop}/decisions`, { forum: there.steering, decidedOn: '2026-09-20', text: 'Så beslutades.', effects: [] }),
    );
    const { events } = await there.house.stores.open('lunden');
    const before = await events.readAll(0n, 100_000);
    const { wrong, accepted } = await ask(seed);
    expect(wrong).toEqual([]);

    const since = (await events.readAll(before.at(-1)?.position ?? 0n, 100_000)).map(({ envelope }) => envelope);
    const unasked = since.filter(({ actor, $command }) => actor.role !== 'system' && !accepted.has($command.key));
    expect(unasked).toEqual([]);
    expect(since.length).toBeGreaterThan(inOneHouse / 100);

    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();

    // One of its own: what is there may have been cancelled by now.
    const last = await written(post(there.secretary, `${coop}/activities`, proposal('LU-99')));
    const { items } = await read<{ readonly items: readonly { readonly seq: number }[] }>(
      there.secretary,
      `${coop}/events?order=desc`,
      last,
    );
    expect(items[0]?.seq).toBe((await events.readAll(0n, 100_000)).length);
  },
  howMany(120_000, 600_000),
);
