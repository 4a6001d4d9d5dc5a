import {
  createCodec,
  createProjector,
  foldAt,
  type Envelope,
  type ProjectorState,
  type ReadModel,
  type ReadModelStore,
  type ReadModelTable,
} from '@sparbar/event-sourcing';
import { MemoryLog, openEventStore, openKeyStore } from '@sparbar/stores/memory';
import type { Contract } from '../contract';
import { anEvent } from '../event-store/events';

interface Standing {
  readonly status: string;
}

/** A model for the engine's own projector: the status of an activity, in the order in which things held. */
const standing: ReadModel<Standing> = {
  name: 'standing',
  revision: 1,
  reads: ['Said'],
  ignores: [],
  documentsOf: ({ stream }) => [stream.slice(stream.indexOf('-') + 1)],
  evolve: (_, { event }) => {
    if (event.data['status'] === 'unreadable') throw new Error('what is said here cannot be read');
    return { status: String(event.data['status']) };
  },
  indexes: { status: 'text' },
  index: ({ status }) => ({ status }),
};

const codec = createCodec({
  catalogue: { activity: { Said: { schema: 1, fields: { status: 'public' } } } },
  keys: openKeyStore(),
  random: { bytes: (count) => Buffer.alloc(count) },
});

const said = (activity: string, version: number, status: string, effectiveOn: Envelope['effectiveOn']): Envelope =>
  anEvent(`norrvik.activity-${activity}`, version, {
    type: 'Said',
    recordedAt: `2026-06-0${version}T08:00:00.000Z`,
    effectiveOn,
    data: { status },
  });

const on = (date: string): Envelope['effectiveOn'] => ({ precision: 'day', date });

/** A log with these facts, and how the projector carries it over: an event at a time. */
const logOf = async (facts: readonly Envelope[]) => {
  const events = openEventStore(new MemoryLog());
  for (const fact of facts) await events.append(fact.stream, fact.version - 1, [fact]);
  const carry = async (table: ReadModelTable<Standing>, model: ReadModel<Standing> = standing): Promise<ProjectorState> => {
    const projector = createProjector({ model, table, events, codec, log: 'sparbar.example/norrvik', batch: 1 });
    for (let state = await projector.step(); ; state = await projector.step()) if (state.caughtUp) return state;
  };
  return { events, carry };
};

/** What the engine's own projector keeps in a store and finds there again. */
export const facts: Contract<ReadModelStore> = [
  {
    name: 'a late fact with an early date changes what was and not what was known',
    run: async (open) => {
      const table = await (await open()).table(standing);
      const { carry } = await logOf([
        said('hv7', 1, 'running', on('2026-03-01')),
        said('hv7', 2, 'completed', on('2026-05-20')),
        said('hv7', 3, 'paused', on('2026-05-02')),
      ]);
      await carry(table);
      const statuses = [];
      for (const at of [1, 2, 3]) statuses.push((await table.get('hv7', at))?.document.status);
      // The pause was entered last but held before the end, so the activity is still completed.
      expect(statuses).toEqual(['running', 'completed', 'completed']);
      expect((await table.get('hv7', 3))?.sources.map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
      expect((await table.get('hv7', 2))?.sources.map(({ seq }) => seq).sort()).toEqual([1, 2]);
      const found = await table.find({ where: { status: 'completed' }, at: 2, limit: 10 });
      expect(found.items.map(({ id }) => id)).toEqual(['hv7']);
    },
  },
  ...(
    [
      { precision: 'month', date: '2026-03' },
      { precision: 'season', date: '2026-21' },
      { precision: 'year', date: '2026' },
      { precision: 'unknown', date: null },
    ] as const
  ).map((effectiveOn) => ({
    name: `a fact dated to the ${effectiveOn.precision} is uncertain on a day it may have held, and holds from the day it was known`,
    run: async (open: () => Promise<ReadModelStore>) => {
      const table = await (await open()).table(standing);
      const { events, carry } = await logOf([said('hv7', 1, 'paused', effectiveOn)]);
      await carry(table);
      const found = (await table.getMany(['hv7'], 1)).get('hv7');
      if (found === undefined) throw new Error('The document is to be there');
      const onDay = async (validAt: string) => {
        const { document, uncertain } = await foldAt(standing, found, events, codec, { validAt, at: 1 });
        return [document?.status, uncertain.map(({ seq }) => seq)];
      };
      expect(await onDay('2026-03-15')).toEqual([undefined, [1]]);
      expect(await onDay('2026-06-05')).toEqual(['paused', []]);
    },
  })),
  {
    name: 'a stream that cannot be read is parked, the others go on, and whoever opens the model anew finds it parked',
    run: async (open) => {
      const table = await (await open()).table(standing);
      const { events, carry } = await logOf([
        said('hv7', 1, 'running', on('2026-03-01')),
        said('hv7', 2, 'unreadable', on('2026-03-02')),
        said('nv2', 1, 'running', on('2026-03-03')),
        said('hv7', 3, 'paused', on('2026-03-04')),
      ]);
      const parked = [{ stream: 'norrvik.activity-hv7', seq: 2, why: 'what is said here cannot be read' }];
      expect(await carry(table)).toMatchObject({ seq: 4, parked });
      expect((await table.get('hv7'))?.document.status).toBe('running');
      expect((await table.get('nv2'))?.document.status).toBe('running');
      const again = await (await open()).table(standing);
      expect((await again.checkpoint()).parked).toEqual(parked);
      await events.append('norrvik.activity-hv7', 3, [said('hv7', 4, 'completed', on('2026-03-05'))]);
      expect(await carry(again)).toMatchObject({ seq: 5, parked });
      expect((await again.get('hv7'))?.document.status).toBe('running');
    },
  },
  {
    name: 'a revision rebuilt beside has been given the same events and leaves the same past as the one it takes over from',
    run: async (open) => {
      const store = await open();
      const { carry } = await logOf([
        said('hv7', 1, 'running', on('2026-03-01')),
        said('nv2', 1, 'running', on('2026-03-01')),
        said('hv7', 2, 'completed', on('2026-05-20')),
        said('hv7', 3, 'paused', on('2026-05-02')),
      ]);
      await carry(await store.table(standing));
      const next: ReadModel<Standing> = { ...standing, revision: 2, readableFrom: 1 };
      const before = await (await store.answering(next)).checkpoint();
      await carry(await (await open()).table(next), next);
      expect((await store.answering(next)).revision).toBe(1);
      await store.retire(next.name, next.revision);
      const answering = await store.answering(next);
      const { seq, frontier } = await answering.checkpoint();
      expect([answering.revision, seq, frontier]).toEqual([2, before.seq, before.frontier]);
      expect((await answering.get('hv7', 2))?.document.status).toBe('running');
      expect((await answering.get('hv7'))?.document.status).toBe('completed');
    },
  },
];
