import { MemoryLog, openEventStore, openKeyStore, openReadModelStore } from '@sparbar/stores/memory';
import { appendLeaf, emptyFrontier, frontierRoot, leafHash, leafOf } from '@sparbar/evidence';
import { foldAt } from './as-of';
import { endOfStockholmDay } from './calendar-day';
import { createCodec, type Catalogue } from './codec';
import type { Envelope } from './envelope';
import { StoreDamaged, type EventStore, type StoredEvent } from './event-store';
import { derivedId } from './ids';
import { leafHashOnce } from './leaf-once';
import { createProjector, TakenOver, type ProjectorOptions } from './project';
import type { ReadModel, ReadModelTable } from './read-model';

const catalogue: Catalogue = {
  activity: {
    Started: { schema: 1, fields: {} },
    DueMoved: { schema: 1, fields: { due: 'public' } },
    Paused: { schema: 1, fields: {} },
    Broken: { schema: 1, fields: {} },
    Noted: { schema: 1, fields: {} },
  },
};
const codec = createCodec({ catalogue, keys: openKeyStore(), random: { bytes: (count) => Buffer.alloc(count) } });
const log = 'sparbar.example/norrvik';

interface Standing {
  readonly status: 'running' | 'paused';
  readonly due: string;
  readonly recorded: string;
}

const standing: ReadModel<Standing> = {
  name: 'standing',
  revision: 1,
  reads: ['Started', 'DueMoved', 'Paused', 'Broken'],
  ignores: ['Noted'],
  documentsOf: ({ stream }) => [stream.slice(stream.indexOf('-') + 1)],
  evolve: (document, { event }) => {
    const before = document ?? { status: 'running', due: '', recorded: '' };
    const recorded = event.recordedAt.slice(0, 10);
    if (event.type === 'Started') return { ...before, status: 'running', recorded };
    if (event.type === 'Paused') return { ...before, status: 'paused', recorded };
    if (event.type === 'DueMoved') return { ...before, due: String(event.data.due) };
    throw new Error('it does not hold together');
  },
  indexes: { status: 'text' },
  index: ({ status }) => ({ status }),
};

function envelope(id: string, version: number, type: string, recordedAt: string, changes: Partial<Envelope> = {}): Envelope {
  const stream = `norrvik.activity-${id}` as const;
  return {
    id: derivedId(stream, String(version)),
    stream,
    version,
    type,
    schema: 1,
    recordedAt,
    effectiveOn: { precision: 'day', date: recordedAt.slice(0, 10) },
    actor: { id: 'u-1', role: 'coordinator', party: 'p-1' },
    owner: 'p-1',
    $correlationId: 'c-1',
    $causationId: null,
    $command: { key: `${id} ${version}`, hash: '' },
    salt: Buffer.from(`${id} ${version}`.padEnd(16).slice(0, 16)).toString('base64url'),
    data: {},
    ...changes,
  };
}

async function setUp(envelopes: readonly Envelope[] = []) {
  const events = openEventStore(new MemoryLog());
  const append = async (more: readonly Envelope[]): Promise<void> => {
    for (const one of more) await events.append(one.stream, one.version - 1, [one]);
  };
  await append(envelopes);
  const table = await openReadModelStore().table(standing);
  const options: ProjectorOptions<Standing> = { model: standing, table, events, codec, log };
  const catchUp = async (changes: Partial<ProjectorOptions<Standing>> = {}): Promise<void> => {
    const projector = createProjector({ ...options, ...changes });
    while (!(await projector.step()).caughtUp) continue;
  };
  return { events, table, options, append, catchUp };
}

describe('the example of the two clocks', () => {
  /** NV-07: seq 10, 55 and 80 of a log in which others are talked about in between. */
  async function example() {
    const between = (from: number, to: number, recordedAt: string): readonly Envelope[] =>
      Array.from({ length: to - from }, (_, index) => envelope('other', from + index, 'Noted', recordedAt));
    const here = await setUp([
      ...between(1, 10, '2026-02-01T10:00:00.000Z'),
      envelope('nv-07', 1, 'Started', '2026-03-01T10:00:00.000Z'),
      ...between(10, 54, '2026-03-02T10:00:00.000Z'),
      envelope('nv-07', 2, 'DueMoved', '2026-05-20T10:00:00.000Z', { data: { due: '30 September' } }),
      ...between(54, 78, '2026-05-21T10:00:00.000Z'),
      envelope('nv-07', 3, 'Paused', '2026-06-15T10:00:00.000Z', {
        effectiveOn: { precision: 'day', date: '2026-05-02' },
        afterwards: true,
      }),
    ]);
    await here.catchUp();
    /** The last seq known by the end of a day. */
    const knownBy = async (day: string): Promise<number> =>
      (await here.events.readAll(0n, 1000)).filter(({ envelope: { recordedAt } }) => recordedAt <= endOfStockholmDay(day).toISOString())
        .length;
    const ask = async (validAt: string, known: string | 'today'): Promise<Standing | undefined> => {
      const at = known === 'today' ? (await here.table.checkpoint()).seq : await knownBy(known);
      const found = await here.table.get('nv-07', at);
      return found === undefined ? undefined : (await foldAt(standing, found, here.events, codec, { validAt, at })).document;
    };
    return { ...here, ask };
  }

  it.each([
    ['2026-05-10', '2026-05-10', { status: 'running', due: '', recorded: '2026-03-01' }],
    ['2026-05-10', 'today', { status: 'paused', due: '', recorded: '2026-06-15' }],
    ['2026-05-25', '2026-05-25', { status: 'running', due: '30 September', recorded: '2026-03-01' }],
    ['2026-05-25', 'today', { status: 'paused', due: '30 September', recorded: '2026-06-15' }],
  ] as const)('valid %s, known %s', async (validAt, known, expected) => {
    expect(await (await example()).ask(validAt, known)).toEqual(expected);
  });

  it('keeps the numbers of the events that made a document', async () => {
    const { table } = await example();
    expect((await table.get('nv-07'))?.sources.map(({ seq, version }) => [seq, version])).toEqual([
      [10, 1],
      [55, 2],
      [80, 3],
    ]);
  });

  it('answers that there was none before it began', async () => {
    expect(await (await example()).ask('2026-02-28', 'today')).toBeUndefined();
  });
});

describe('what lies ahead', () => {
  const planned = envelope('x', 1, 'Started', '2026-03-01T10:00:00.000Z', { effectiveOn: { precision: 'day', date: '2026-04-01' } });

  it('waits until its document is touched on its day or later, also over a restart', async () => {
    const { table, catchUp, append } = await setUp([planned]);
    await catchUp();
    expect(await table.get('x')).toBeUndefined();
    await append([envelope('x', 2, 'DueMoved', '2026-03-20T10:00:00.000Z', { data: { due: 'maj' } })]);
    await catchUp();
    expect((await table.get('x'))?.document).toMatchObject({ recorded: '', due: 'maj' });
    await append([envelope('x', 3, 'DueMoved', '2026-04-02T10:00:00.000Z', { data: { due: 'juni' } })]);
    await catchUp();
    expect((await table.get('x'))?.document).toMatchObject({ recorded: '2026-03-01', due: 'juni' });
    expect((await table.get('x', 2))?.document).toMatchObject({ recorded: '', due: 'maj' });
  });

  it('is in the answer for its day, before anything is recorded on it', async () => {
    const { table, catchUp, events, append } = await setUp([planned]);
    await append([envelope('x', 2, 'DueMoved', '2026-03-20T10:00:00.000Z', { data: { due: 'maj' } })]);
    await catchUp();
    const found = await table.get('x');
    if (found === undefined) throw new Error('there is no x');
    expect((await foldAt(standing, found, events, codec, { validAt: '2026-04-01', at: 2 })).document).toMatchObject({
      recorded: '2026-03-01',
    });
  });
});

describe('two projectors', () => {
  it('the one that took over goes on; the other stops by name, and would have to take it back', async () => {
    const { options, table } = await setUp([1, 2, 3].map((version) => envelope('x', version, 'Started', '2026-03-01T10:00:00.000Z')));
    const [one, other] = [createProjector({ ...options, batch: 1 }), createProjector({ ...options, batch: 1 })];
    await one.step();
    await other.step();
    await expect(one.step()).rejects.toBeInstanceOf(TakenOver);
    expect((await table.checkpoint()).seq).toBe(2);
    await expect(one.step()).resolves.toMatchObject({ seq: 3 });
    await expect(other.step()).rejects.toBeInstanceOf(TakenOver);
    expect(await table.checkpoint()).toMatchObject({ seq: 3, epoch: 3 });
  });

  it('follows what is appended while it runs, and stops when told', async () => {
    const { options, append, table } = await setUp();
    const stop = new AbortController();
    const seen: number[] = [];
    const running = createProjector(options).run(stop.signal, ({ seq }) => {
      seen.push(seq);
      if (seq === 2) stop.abort();
    });
    await append([envelope('x', 1, 'Started', '2026-03-01T10:00:00.000Z'), envelope('x', 2, 'Paused', '2026-03-02T10:00:00.000Z')]);
    await running;
    expect(seen.at(-1)).toBe(2);
    expect((await table.get('x'))?.document.status).toBe('paused');
  });
});

describe('a poison event', () => {
  const started = (id: string, version: number): Envelope => envelope(id, version, 'Started', '2026-03-01T10:00:00.000Z');
  it.each([
    ['that the document cannot take', envelope('x', 2, 'Broken', '2026-03-02T10:00:00.000Z'), 'it does not hold together'],
    ['of a type nobody knows', envelope('x', 2, 'Exploded', '2026-03-02T10:00:00.000Z'), 'standing neither reads nor ignores Exploded'],
    ['of a shape nobody knows', envelope('x', 2, 'Paused', '2026-03-02T10:00:00.000Z', { schema: 2 }), 'this program knows up to 1'],
    ['with a member too many', envelope('x', 2, 'Paused', '2026-03-02T10:00:00.000Z', { data: { more: 1 } }), '/data/more'],
  ])('%s parks its stream, with why, and counts', async (_, poison, why) => {
    const { table, catchUp } = await setUp([
      started('x', 1),
      poison,
      envelope('x', 3, 'Paused', '2026-03-03T10:00:00.000Z'),
      started('y', 1),
    ]);
    await catchUp({ batch: 1 });
    const { parked, seq, frontier } = await table.checkpoint();
    expect({ parked, seq }).toEqual({
      seq: 4,
      parked: [{ stream: 'norrvik.activity-x', seq: 2, why: expect.stringContaining(why) as unknown }],
    });
    expect(frontier).toHaveLength(1);
    expect((await table.get('x'))?.document.status).toBe('running');
    expect((await table.get('x'))?.from).toBe(1);
    expect((await table.get('y'))?.document.status).toBe('running');
  });

  it('goes into none of its documents where one cannot take it', async () => {
    const both: ReadModel<Standing> = {
      ...standing,
      documentsOf: () => ['left', 'right'],
      evolve: (document, delivered, id) => {
        if (id === 'right' && delivered.event.type === 'Paused') throw new Error('not the right one');
        return standing.evolve(document, delivered, id);
      },
    };
    const { table, catchUp } = await setUp([started('x', 1), envelope('x', 2, 'Paused', '2026-03-02T10:00:00.000Z')]);
    await catchUp({ model: both });
    expect((await table.get('left'))?.document.status).toBe('running');
    expect((await table.checkpoint()).parked).toHaveLength(1);
  });
});

describe('a poison event held back', () => {
  it('is dropped from the document on its day, and parks its own stream and no other', async () => {
    const together: ReadModel<Standing> = { ...standing, documentsOf: () => ['one'] };
    const { table, catchUp } = await setUp([
      envelope('a', 1, 'Started', '2026-03-01T10:00:00.000Z'),
      envelope('b', 1, 'Broken', '2026-03-01T10:00:00.000Z', { effectiveOn: { precision: 'day', date: '2026-04-01' } }),
      envelope('a', 2, 'Paused', '2026-04-02T10:00:00.000Z'),
      envelope('b', 2, 'Started', '2026-04-03T10:00:00.000Z'),
    ]);
    await catchUp({ model: together });
    expect((await table.checkpoint()).parked).toEqual([{ stream: 'norrvik.activity-b', seq: 2, why: 'it does not hold together' }]);
    const one = await table.get('one');
    expect([one?.document.status, one?.from, one?.sources.map(({ seq }) => seq)]).toEqual(['paused', 3, [1, 3]]);
  });
});

describe('completeness', () => {
  const envelopes = Array.from({ length: 20 }, (_, index) =>
    envelope(`n${index % 3}`, Math.floor(index / 3) + 1, index % 2 === 0 ? 'Started' : 'Noted', '2026-03-01T10:00:00.000Z'),
  );
  const rootOf = async (table: ReadModelTable<Standing>): Promise<string> => {
    const { seq, frontier } = await table.checkpoint();
    return frontierRoot({ size: seq, hashes: frontier });
  };
  const truth = frontierRoot(
    envelopes.reduce((tree, one, index) => appendLeaf(tree, leafHash(leafOf(one, index + 1, log))), emptyFrontier),
  );

  it('a follower that was given everything has the root of the log', async () => {
    const { table, catchUp } = await setUp(envelopes);
    await catchUp({ batch: 3 });
    expect(await rootOf(table)).toBe(truth);
  });

  type Plant = (page: readonly StoredEvent[]) => readonly StoredEvent[];
  const at = (page: readonly StoredEvent[], index: number): StoredEvent => page[index] as StoredEvent;
  const given = (page: readonly StoredEvent[], index: number, contents: Envelope): readonly StoredEvent[] =>
    page.map((one, place) => (place === index ? { ...one, envelope: contents } : one));
  const plants: readonly (readonly [string, Plant])[] = [
    ['skipped', (page) => page.toSpliced(7, 1)],
    ['doubled', (page) => given(page, 8, at(page, 7).envelope)],
    ['swapped', (page) => given(given(page, 7, at(page, 8).envelope), 8, at(page, 7).envelope)],
    ['replaced', (page) => given(page, 7, { ...at(page, 7).envelope, reason: 'it was said' })],
    ['replaced inside', (page) => given(page, 7, { ...at(page, 7).envelope, actor: { ...at(page, 7).envelope.actor, party: 'p-2' } })],
  ];
  it.each(plants)('one that was %s is found out, also after another has been told the truth', async (_, plant) => {
    const { table, catchUp, events } = await setUp(envelopes);
    const told: EventStore = {
      ...events,
      readAll: async (after, limit) => (after === 0n ? plant(await events.readAll(after, limit)) : []),
    };
    await catchUp({ table: await openReadModelStore().table(standing) });
    await catchUp({ events: told });
    expect(await rootOf(table)).not.toBe(truth);
  });

  it('a leaf is hashed anew in another place and in another log', () => {
    const [one] = envelopes as [Envelope];
    const hashes = [
      leafHashOnce(one, 1, log),
      leafHashOnce(one, 2, log),
      leafHashOnce(one, 2, 'sparbar.example/other'),
      leafHashOnce(structuredClone(one), 1, log),
    ];
    expect(hashes).toEqual([
      leafHash(leafOf(one, 1, log)),
      leafHash(leafOf(one, 2, log)),
      leafHash(leafOf(one, 2, 'sparbar.example/other')),
      hashes[0],
    ]);
  });

  it('a store that goes back in its own order is damaged', async () => {
    const { catchUp, events } = await setUp(envelopes);
    const back: EventStore = { ...events, readAll: async (after, limit) => (await events.readAll(after, limit)).toReversed() };
    await expect(catchUp({ events: back })).rejects.toBeInstanceOf(StoreDamaged);
  });
});
