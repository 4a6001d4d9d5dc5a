import { randomBytes } from 'node:crypto';
import {
  createCodec,
  transact,
  type Catalogue,
  type CommandMeta,
  type DecidedFact,
  type Decider,
  type Engine,
  type EventStore,
} from '@sparbar/event-sourcing';
import { openKeyStore } from '@sparbar/stores/memory';
import { times } from '../../../../test/contracts/contract';
import { allGone, impatient, inHand } from '../../../../test/stand-ins/eventstoredb/in-hand';

type Counted = DecidedFact & { readonly type: 'Counted'; readonly data: { readonly by: number } };
const catalogue: Catalogue = { counter: { Counted: { schema: 1, fields: { by: 'public' } } } };
const stream = 'norrvik.counter-1';

const counter: Decider<number, { readonly by: number }, Counted> = {
  kind: 'counter',
  initial: 0,
  decide: ({ by }) => [{ type: 'Counted', data: { by } }],
  evolve: (state, event) => state + event.data.by,
};

const random = { bytes: (count: number) => randomBytes(count) };
const keys = openKeyStore();

const engineOn = (events: EventStore): Engine => ({
  events,
  codec: createCodec({ catalogue, keys, random }),
  clock: { now: () => new Date('2026-03-01T23:30:00.000Z') },
  random,
});

const count = (events: EventStore, by: number, key: string) => {
  const meta: CommandMeta = { key, body: { by }, actor: { id: 'u-1', role: 'coordinator', party: 'p-1' }, owner: 'p-1' };
  return transact(engineOn(events), 'norrvik', counter, '1', { by }, meta);
};

const counted = async (store: EventStore): Promise<readonly unknown[]> =>
  (await store.read(stream)).map(({ envelope }) => envelope.data['by']);

afterEach(allGone);

/** What a person who pressed a button is told, whatever happens between here and the server. */
describe('a decision', () => {
  it.each(['breakAfterWriting', 'silentAfterWriting', 'silentInstead'] as const)(
    'is made once when its answer is lost (%s)',
    async (what) => {
      const { server, store } = await inHand({ patience: impatient });
      await count(store, 1, 'k-1');
      server.misbehaviour[what] = 1;
      expect(await count(store, 2, 'k-2')).toMatchObject({ version: 2, repeated: false });
      expect(await count(store, 2, 'k-2')).toMatchObject({ version: 2, repeated: true });
      expect(await counted(store)).toEqual([1, 2]);
    },
  );

  it('is made once while another node becomes the leader', async () => {
    const { server: next } = await inHand();
    const { server, store } = await inHand({ log: next.log, patience: impatient });
    await count(store, 1, 'k-1');
    const writing = count(store, 2, 'k-2');
    server.misbehaviour.leaderElsewhere = { host: '127.0.0.1', port: next.port };
    expect(await writing).toMatchObject({ version: 2 });
    expect(await count(store, 3, 'k-3')).toMatchObject({ version: 3 });
    expect(await counted(store)).toEqual([1, 2, 3]);
  });

  it('asked for in two processes at once is made once, and both are told which', async () => {
    const { store, another } = await inHand();
    const other = another().open('norrvik');
    for (const by of times(10, (index) => index + 1)) {
      const [one, two] = await Promise.all([count(store, by, `k-${by}`), count(other, by, `k-${by}`)]);
      expect([one.repeated, two.repeated].sort()).toEqual([false, true]);
      expect(one.events).toEqual(two.events);
      expect(one.position).toBe(two.position);
    }
    expect(await counted(store)).toEqual(times(10, (index) => index + 1));
  });

  it('that many make at once is made by each, in some order, none twice', async () => {
    const { store, another } = await inHand();
    const others = [store, another().open('norrvik')] as const;
    const asked = times(6, (index) => index + 1);
    const answers = await Promise.allSettled(asked.map((by) => count(others[by % 2 === 0 ? 0 : 1], by, `k-${by}`)));
    for (const [index, { status }] of answers.entries()) if (status === 'rejected') await count(store, index + 1, `k-${index + 1}`);
    expect([...(await counted(store))].sort()).toEqual(asked);
  });
});
