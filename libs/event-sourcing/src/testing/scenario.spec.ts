import type { Catalogue } from '../codec';
import type { DecidedFact, Decider } from '../decider';
import { scenario } from './scenario';

type Fact = DecidedFact &
  ({ readonly type: 'Opened'; readonly data: { readonly by: unknown } } | { readonly type: 'Shut'; readonly data: object });
const catalogue: Catalogue = {
  door: {
    Opened: { schema: 1, fields: { by: { sealed: 'personal', retention: 'record', subject: 'stream' } } },
    Shut: { schema: 1, fields: {} },
  },
};
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly reason: string,
    readonly values: object,
  ) {
    super(reason);
  }
}

const door: Decider<{ readonly open: boolean; readonly by?: unknown }, 'open' | 'shut' | 'burn' | 'extra', Fact> = {
  kind: 'door',
  initial: { open: false },
  decide: (command, { open }) => {
    if (command === 'burn') throw new Refusal('DoorIsOfSteel', { material: 'steel' });
    if (command === 'extra') return [{ type: 'Shut', data: { slammed: 1 } }];
    if (command === 'open') return open ? [] : [{ type: 'Opened', data: { by: { open: 'Anna' } } }];
    return open ? [{ type: 'Shut', data: {} }] : [];
  },
  evolve: (_, event) => (event.type === 'Opened' ? { open: true, by: event.data.by } : { open: false }),
};

const opened: Fact = { type: 'Opened', data: { by: { open: 'Anna' } } };

describe('a scenario', () => {
  const a = scenario(door, catalogue);

  it('says what happens, what does not, and what is refused', () => {
    a.when('open').then(opened);
    a.given(opened).when('shut').then({ type: 'Shut', data: {} });
    a.given(opened).when('open').thenNothing();
    a.given(opened).when('burn').thenRefused('DoorIsOfSteel', { material: 'steel' });
  });

  it('folds what comes back from a store: sealed', () => {
    expect(a.stateAfter(opened)).toMatchObject({ by: { sealed: { key: 'record:test.door-0' } } });
  });

  it('fails where it should', () => {
    expect(() => a.given(opened).when('shut').thenNothing()).toThrow();
    expect(() => a.given(opened).when('shut').then(opened)).toThrow();
    expect(() => a.given(opened).when('burn').thenRefused('DoorIsLocked')).toThrow();
    expect(() => a.given(opened).when('burn').thenRefused('DoorIsOfSteel', { material: 'oak' })).toThrow();
    expect(() => a.given(opened).when('shut').thenRefused('DoorIsOfSteel')).toThrow('instead it was decided');
    expect(() => a.given(opened).when('shut').then()).toThrow('thenNothing()');
  });

  it('fails on an event that cannot be stored', () => {
    expect(() => a.when('extra').then({ type: 'Shut', data: { slammed: 1 } })).toThrow('/data/slammed is not a member of Shut');
  });

  it('fails where it is awaited and says nothing', async () => {
    const silent = a.given(opened).when('shut');
    const awaited: unknown = silent;
    await expect(Promise.resolve(awaited)).rejects.toThrow('without then');
    silent.then({ type: 'Shut', data: {} });
  });
});

describe('a scenario without then', () => {
  const checks: (() => void)[] = [];
  const { afterEach: registered } = globalThis;
  beforeAll(() => expect(checks).toHaveLength(1));
  globalThis.afterEach = ((check: () => void) => checks.push(check)) as unknown as typeof afterEach;
  const a = scenario(door, catalogue);
  globalThis.afterEach = registered;

  it('fails the test it stands in, and that one only', () => {
    a.given(opened).when('shut');
    expect(checks[0]).toThrow('1 scenario(s) of door without then');
    expect(checks[0]).not.toThrow();
  });
});
