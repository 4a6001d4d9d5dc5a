import { MemoryLog, openEventStore, openKeyStore } from '@sparbar/stores/memory';
import { randomBytes } from 'node:crypto';
import { createCodec, type Catalogue } from './codec';
import type { DecidedFact, Decider } from './decider';
import { StoreUnavailable, UnknownOutcome, WrongVersion, type EventStore } from './event-store';
import { Contention, KeyReused, transact, VersionMismatch, type CommandMeta, type Engine } from './transact';

type Counted = DecidedFact & { readonly type: 'Counted'; readonly data: { readonly by: number } };
const catalogue: Catalogue = { counter: { Counted: { schema: 1, fields: { by: 'public' } } } };

class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Counts up to ten. A step of nothing is no event; past ten is refused. */
const counter: Decider<number, { readonly by: readonly number[] }, Counted> = {
  kind: 'counter',
  initial: 0,
  decide: ({ by }, state) => {
    if (by.reduce((sum, step) => sum + step, state) > 10) throw new Refusal('too much');
    return by.filter((step) => step !== 0).map((step) => ({ type: 'Counted', data: { by: step } }));
  },
  evolve: (state, event) => state + event.data.by,
};

const stream = 'norrvik.counter-1';
const meta = (key: string, body: unknown = { key }): CommandMeta => ({
  key,
  body,
  actor: { id: 'u-1', role: 'coordinator', party: 'p-1' },
  owner: 'p-1',
});

function setUp(wrap: (store: EventStore) => Partial<EventStore> = () => ({})) {
  const log = new MemoryLog();
  const store = openEventStore(log);
  const random = { bytes: (count: number) => randomBytes(count) };
  const engine: Engine = {
    events: { ...store, ...wrap(store) },
    codec: createCodec({ catalogue, keys: openKeyStore(), random }),
    clock: { now: () => new Date('2026-03-01T23:30:00.000Z') },
    random,
  };
  const count = (by: readonly number[], asked: CommandMeta, expected?: number) =>
    transact(engine, 'norrvik', counter, '1', { by }, asked, expected);
  /** Somebody else, by another way. */
  const other = (by: readonly number[], asked: CommandMeta) =>
    transact({ ...engine, events: store }, 'norrvik', counter, '1', { by }, asked);
  const total = async () => (await store.read(stream)).reduce((sum, { envelope }) => sum + (envelope.data.by as number), 0);
  return { store, count, other, total };
}

describe('transact', () => {
  it('writes what was decided, with who, when and why, in one append', async () => {
    const { store, count } = setUp();
    const answer = await count([1, 2], { ...meta('k-1'), causationId: 'e-1', correlationId: 'c-1', onBehalfOf: 'p-9' });
    expect(answer).toMatchObject({ id: '1', stream, version: 2, repeated: false });
    const stored = await store.read(stream);
    expect(answer.position).toBe(stored[1]?.position);
    expect(stored.map(({ envelope }) => envelope)).toEqual(answer.events);
    expect(answer.events[0]).toMatchObject({
      version: 1,
      recordedAt: '2026-03-01T23:30:00.000Z',
      effectiveOn: { precision: 'day', date: '2026-03-02' },
      owner: 'p-1',
      onBehalfOf: 'p-9',
      $causationId: 'e-1',
      $correlationId: 'c-1',
      $command: { key: 'k-1' },
    });
    expect(answer.events[0]?.salt).not.toBe(answer.events[1]?.salt);
  });

  it('answers the same asking with the first answer, also when much has happened since', async () => {
    const { count, total } = setUp();
    const first = await count([1, 2], meta('k-1'));
    await count([3], meta('k-2'));
    expect(await count([1, 2], meta('k-1'))).toEqual({ ...first, repeated: true });
    expect(await count([1, 2], meta('k-1'), 0)).toEqual({ ...first, repeated: true });
    expect(await total()).toBe(6);
  });

  it('refuses a key that was used for something else', async () => {
    const { count, total } = setUp();
    await count([1], meta('k-1', { by: 1 }));
    await expect(count([2], meta('k-1', { by: 2 }))).rejects.toBeInstanceOf(KeyReused);
    expect(await total()).toBe(1);
  });

  it('says where the stream stands when nothing was to happen', async () => {
    const { count } = setUp();
    expect(await count([0], meta('k-0'))).toEqual({ id: '1', stream, version: 0, position: 0n, events: [], repeated: false });
    const { position } = await count([1], meta('k-1'));
    expect(await count([0], meta('k-2'))).toEqual({ id: '1', stream, version: 1, position, events: [], repeated: false });
  });

  it('remembers neither a refusal nor a nothing, but decides again', async () => {
    const { count } = setUp();
    await expect(count([11], meta('k-1'))).rejects.toThrow('too much');
    await expect(count([1], meta('k-1', 'something else'))).resolves.toMatchObject({ version: 1 });
    await count([0], meta('k-2'));
    await expect(count([2], meta('k-2', 'something else'))).resolves.toMatchObject({ version: 2 });
  });

  it('writes nothing for one who has not seen what happened since', async () => {
    const { count, total } = setUp();
    await count([1], meta('k-1'));
    await expect(count([1], meta('k-2'), 0)).rejects.toMatchObject({ name: 'VersionMismatch', expected: 0, actual: 1 });
    await expect(count([1], meta('k-3'), 1)).resolves.toMatchObject({ version: 2 });
    expect(await total()).toBe(2);
  });
});

describe('others writing at the same time', () => {
  /** Lets somebody else write just before each of the first appends. */
  function racing(times: number, key: (turn: number) => string = (turn) => `other-${turn}`) {
    let turn = 0;
    const here = setUp((store) => ({
      append: async (name, version, events) => {
        if (turn < times) await here.other([1], meta(key(turn++)));
        return store.append(name, version, events);
      },
    }));
    return here;
  }

  it('decides again on what stands there then, three times', async () => {
    const { count, total } = racing(3);
    await expect(count([5], meta('k-1'))).resolves.toMatchObject({ version: 4, repeated: false });
    expect(await total()).toBe(8);
  });

  it('is refused where what happened in between makes it wrong', async () => {
    const { count, total } = racing(1);
    await expect(count([10], meta('k-1'))).rejects.toThrow('too much');
    expect(await total()).toBe(1);
  });

  it('gives up at the fourth', async () => {
    const { count, total } = racing(4);
    await expect(count([5], meta('k-1'))).rejects.toBeInstanceOf(Contention);
    expect(await total()).toBe(4);
  });

  it('does not decide again for one who expected a version', async () => {
    const { count, total } = racing(1);
    await expect(count([5], meta('k-1'), 0)).rejects.toBeInstanceOf(VersionMismatch);
    expect(await total()).toBe(1);
  });

  it('gives the other of two same askings the first one’s answer', async () => {
    const { count, total } = racing(1, () => 'k-1');
    await expect(count([1], meta('k-1'), 0)).resolves.toMatchObject({ version: 1, repeated: true });
    expect(await total()).toBe(1);
  });

  it('lets twenty askings of one thing happen once', async () => {
    const { count, total } = setUp();
    const answers = await Promise.all(Array.from({ length: 20 }, () => count([1], meta('k-1'))));
    expect(new Set(answers.map(({ version, position }) => `${version} ${position}`)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await total()).toBe(1);
  });
});

describe('an append of which nothing is known', () => {
  type Outcome = 'written' | 'lost';
  function timingOut(outcomes: readonly Outcome[], meanwhile?: () => Promise<unknown>) {
    const sent: string[] = [];
    const left = [...outcomes];
    const here = setUp((store) => ({
      append: async (name, version, events) => {
        sent.push(JSON.stringify([version, events]));
        const outcome = left.shift();
        if (outcome !== 'lost') {
          const appended = await store.append(name, version, events);
          if (outcome === undefined) return appended;
        }
        await meanwhile?.();
        throw new UnknownOutcome('no answer in time');
      },
    }));
    return { ...here, sent };
  }

  it('is found in the stream where it happened', async () => {
    const { count, total, sent } = timingOut(['written']);
    await expect(count([2, 3], meta('k-1'))).resolves.toMatchObject({ version: 2, repeated: false });
    expect([sent.length, await total()]).toEqual([1, 5]);
  });

  it('is sent again, the same bytes at the same version, where it did not', async () => {
    const { count, total, sent } = timingOut(['lost', 'lost']);
    await expect(count([2], meta('k-1'))).resolves.toMatchObject({ version: 1, repeated: false });
    expect([sent.length, new Set(sent).size, await total()]).toEqual([3, 1, 2]);
  });

  it('is decided again where somebody else came first', async () => {
    let once = true;
    const here = timingOut(['lost'], async () => {
      if (once) await here.other([4], meta('other'));
      once = false;
    });
    await expect(here.count([2], meta('k-1'))).resolves.toMatchObject({ version: 2 });
    expect([here.sent.length, await here.total()]).toEqual([2, 6]);
  });

  it('stays unknown where the store goes on not answering, and can be asked again', async () => {
    const { count, total } = timingOut(['lost', 'lost', 'lost', 'lost']);
    await expect(count([2], meta('k-1'))).rejects.toBeInstanceOf(UnknownOutcome);
    await expect(count([2], meta('k-1'))).resolves.toMatchObject({ version: 1 });
    expect(await total()).toBe(2);
  });

  it('passes on that the store is away', async () => {
    const { count } = setUp(() => ({ append: () => Promise.reject(new StoreUnavailable('the disk is full')) }));
    await expect(count([2], meta('k-1'))).rejects.toThrow('the disk is full');
    expect(new WrongVersion(stream, 0, 1).message).toContain('not 0');
  });
});
