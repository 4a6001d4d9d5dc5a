import { answerHealth, type AnsweredHealth } from './answer-health';
import type { ModelState } from './following';
import { healthAddress } from './health-setting';

const model = (state: ModelState['state'], name = 'plan', cooperation = 'norrvik'): ModelState => ({
  ...{ cooperation, part: 'model', name, revision: 1, seq: 4, position: 9n, lag: state === 'live' ? 0 : 3, state, parked: [], why: null },
  lost: state === 'broken',
});

let followed: readonly ModelState[] = [];
let heard: number | undefined;
let now = 1_000_000;
let health: AnsweredHealth;
beforeAll(async () => {
  health = await answerHealth(
    { port: 0, host: '127.0.0.1' },
    { state: () => followed },
    () => heard,
    () => now,
  );
});
beforeEach(() => {
  followed = [model('live')];
  now = 1_000_000;
  heard = now - 1_000;
});
afterAll(() => health.close());

const ask = async (route: string, method = 'GET') => {
  const answer = await fetch(`http://127.0.0.1:${health.port}${route}`, { method });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
};
const ready = () => ask('/api/health/ready');

describe('a worker that is asked how it fares', () => {
  it('is alive while it answers, whatever it follows', async () => {
    followed = [model('broken')];
    heard = undefined;
    expect(await ask('/api/health/live')).toEqual({ status: 200, body: { live: true } });
  });

  it('is ready when nothing it follows is behind, and tells no cooperation by name', async () => {
    followed = [model('live'), model('live', 'plan', 'lunden'), model('live', 'history')];
    const { status, body } = await ready();
    expect(status).toBe(200);
    expect(body).toMatchObject({ ready: true, inTouch: true, broken: [] });
    expect(JSON.stringify(body)).not.toMatch(/norrvik|lunden/);
  });

  it('is ready as well while everything is somebody else’s', async () => {
    followed = [];
    expect((await ready()).status).toBe(200);
  });

  it('is not while something is behind', async () => {
    followed = [model('live'), model('catchingUp', 'history')];
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false, inTouch: true } });
  });

  it('names what is broken, and is ready all the same, unless everything is', async () => {
    followed = [model('live'), model('broken', 'history')];
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true, broken: ['history'] } });
    followed = [model('broken'), model('broken', 'history')];
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false } });
  });

  it('is not before it has learnt what is its to follow, nor a minute after it last did', async () => {
    heard = undefined;
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false, inTouch: false } });
    heard = now - 59_000;
    expect((await ready()).status).toBe(200);
    now += 2_000;
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false, inTouch: false } });
  });

  it('answers nothing else', async () => {
    expect(await ask('/')).toEqual({ status: 404, body: undefined });
    expect((await ask('/api/cooperations')).status).toBe(404);
    expect((await ask('/api/health/live', 'POST')).status).toBe(405);
  });
});

describe('where it answers', () => {
  const read = (env: Readonly<Record<string, string>>) => {
    const wrong: string[] = [];
    return { address: healthAddress(env, wrong), wrong };
  };

  it('is nowhere, if nothing is said; and this machine alone, if only a port is', () => {
    expect(read({})).toEqual({ address: undefined, wrong: [] });
    expect(read({ PORT: '', HOST: '0.0.0.0' })).toEqual({ address: undefined, wrong: [] });
    expect(read({ PORT: '3001' })).toEqual({ address: { port: 3001, host: '127.0.0.1' }, wrong: [] });
    expect(read({ PORT: '3001', HOST: '10.0.0.7' }).address).toEqual({ port: 3001, host: '10.0.0.7' });
  });

  it.each(['x', '-1', '70000', '3001 '])('is refused in a sentence where the port is "%s"', (PORT) => {
    expect(read({ PORT }).wrong).toEqual([expect.stringContaining(`PORT is "${PORT}", which is not a port`)]);
  });
});
