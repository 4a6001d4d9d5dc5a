import { MemoryLog, openEventStore, openKeyStore, openProgressStore } from '@sparbar/stores/memory';
import { randomBytes } from 'node:crypto';
import { createClockRunner, type ClockRule } from './clock-rules';
import { createCodec, type Catalogue } from './codec';
import type { DecidedFact, Decider } from './decider';
import { createReactor, type Reaction, type ReactionCommand, type ReactorOptions, type Send } from './react';
import { TakenOver } from './project';
import { transact, type Engine } from './transact';

const catalogue: Catalogue = {
  decision: {
    Decided: { schema: 1, fields: { activities: 'public' } },
    EffectRefused: { schema: 1, fields: { activity: 'public', refusal: 'public' } },
  },
  activity: {
    Extended: { schema: 1, fields: { by: 'public' } },
    Cancelled: { schema: 1, fields: {} },
    Reopened: { schema: 1, fields: {} },
    FellDue: { schema: 1, fields: { due: 'public' } },
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

/** Takes any fact, but a cancelled activity takes none until it is reopened. */
const deciderOf = (kind: string): Decider<readonly string[], DecidedFact, DecidedFact> => ({
  kind,
  initial: [],
  decide: ({ type, data, effectiveOn }, state) => {
    if (state.lastIndexOf('Cancelled') > state.lastIndexOf('Reopened') && type !== 'Reopened') throw new Refusal('ActivityCancelled', {});
    return [{ type, data, ...(effectiveOn === undefined ? {} : { effectiveOn }) }];
  },
  evolve: (state, { type }) => [...state, type],
});

const extending: Reaction = {
  name: 'extending',
  on: ['Decided'],
  commands: ({ event }) =>
    (event.data.activities as readonly string[]).map((activity): ReactionCommand => ({
      kind: 'activity',
      id: activity,
      command: { type: 'Extended', data: { by: event.id } },
      onRefusal: (refusal) => ({
        kind: 'decision',
        id: event.stream.slice('norrvik.decision-'.length),
        command: { type: 'EffectRefused', data: { activity, refusal } },
      }),
    })),
};

function setUp() {
  const log = openEventStore(new MemoryLog());
  const random = { bytes: (count: number) => randomBytes(count) };
  const codec = createCodec({ catalogue, keys: openKeyStore(), random });
  const progress = openProgressStore();
  let now = new Date('2026-03-01T10:00:00.000Z');
  const clock = { now: () => now };
  const engine: Engine = { events: log, codec, clock, random };
  const sent: string[] = [];
  const send: Send = ({ kind, id, command }, meta) => {
    sent.push(`${kind} ${id} ${(command as DecidedFact).type}`);
    return transact(engine, 'norrvik', deciderOf(kind), id, command as DecidedFact, meta);
  };
  let key = 0;
  const record = (kind: string, id: string, type: string, data: object) =>
    transact(
      engine,
      'norrvik',
      deciderOf(kind),
      id,
      { type, data },
      { key: `k-${(key += 1)}`, body: {}, actor: { id: 'u-1', role: 'secretary', party: 'p-1' }, owner: 'p-7', correlationId: 'c-1' },
    );
  const stored = async () => (await log.readAll(0n, 1000)).map(({ envelope }) => envelope);
  const types = async () => (await stored()).map(({ stream, type }) => `${stream.slice(8)} ${type}`);
  const options: ReactorOptions = { reaction: extending, events: log, codec, progress, send, from: 'beginning' };
  const catchUp = async (changes: Partial<ReactorOptions> = {}) => {
    const reactor = createReactor({ ...options, ...changes });
    let state = await reactor.step();
    while (!state.caughtUp) state = await reactor.step();
    return state;
  };
  const tick = (rules: readonly ClockRule[]) => createClockRunner({ cooperation: 'norrvik', rules, events: log, codec, clock, send });
  return { log, progress, record, stored, types, options, catchUp, sent, tick, at: (instant: string) => (now = new Date(instant)) };
}

describe('a reaction', () => {
  it('carries out what an event leads to, in its name, with its cause and under the same correlation', async () => {
    const { record, catchUp, stored } = setUp();
    const { events } = await record('decision', '1', 'Decided', { activities: ['a', 'b'] });
    const state = await catchUp();
    const effects = (await stored()).slice(1);
    expect(effects.map(({ stream }) => stream)).toEqual(['norrvik.activity-a', 'norrvik.activity-b']);
    expect(effects[1]).toMatchObject({
      $causationId: events[0]?.id,
      $correlationId: 'c-1',
      actor: { id: 'reaction:extending', role: 'system', party: 'p-7' },
      owner: 'p-7',
    });
    expect(state).toMatchObject({ seq: 3, caughtUp: true });
  });

  it('tells the position of the last event it wrote, over events it has no business with', async () => {
    const { record, catchUp, log } = setUp();
    await record('decision', '1', 'Decided', { activities: ['a'] });
    await catchUp();
    await record('activity', 'x', 'Extended', { by: 'hand' });
    const { wrote, position } = await catchUp();
    const [, effect, last] = await log.readAll(0n, 10);
    expect({ wrote, position }).toEqual({ wrote: effect?.position, position: last?.position });
    await record('decision', '2', 'Decided', { activities: [] });
    expect((await catchUp()).wrote).toBe(effect?.position);
  });

  it('happens once, however often it dies between sending and remembering', async () => {
    const { record, catchUp, types, progress, options } = setUp();
    await record('decision', '1', 'Decided', { activities: ['a', 'b'] });
    let deaths = 3;
    const forgetful = {
      ...progress,
      advance: async (...asked: Parameters<typeof progress.advance>) => {
        if (asked[2].seq > 0 && deaths > 0) {
          deaths -= 1;
          throw new Error('killed');
        }
        return progress.advance(...asked);
      },
    };
    for (let life = 0; life < 3; life += 1)
      await expect(createReactor({ ...options, progress: forgetful }).step()).rejects.toThrow('killed');
    await catchUp();
    await catchUp();
    expect(await types()).toEqual(['decision-1 Decided', 'activity-a Extended', 'activity-b Extended']);
  });

  it('happens once, also where a later program says the same in other words', async () => {
    const { record, catchUp, types, options } = setUp();
    await record('decision', '1', 'Decided', { activities: ['a'] });
    const send: Send = (command, meta) => options.send(command, meta).then(() => Promise.reject(new Error('killed')));
    await expect(createReactor({ ...options, send }).step()).rejects.toThrow('killed');
    const later: Reaction = {
      ...extending,
      commands: (event) =>
        extending.commands(event).map((one) => ({ ...one, command: { type: 'Extended', data: { by: 'decision', of: event.event.id } } })),
    };
    expect(await catchUp({ reaction: later })).toMatchObject({ caughtUp: true });
    expect(await types()).toEqual(['decision-1 Decided', 'activity-a Extended']);
  });

  it('goes on where it died half-way through one event', async () => {
    const { record, catchUp, types, options } = setUp();
    await record('decision', '1', 'Decided', { activities: ['a', 'b'] });
    let sendings = 0;
    const send: Send = (command, meta) => ((sendings += 1) === 2 ? Promise.reject(new Error('killed')) : options.send(command, meta));
    await expect(createReactor({ ...options, send }).step()).rejects.toThrow('killed');
    await catchUp();
    expect(await types()).toEqual(['decision-1 Decided', 'activity-a Extended', 'activity-b Extended']);
  });

  it('says once, where it came from, that it was refused, and goes on with the rest', async () => {
    const { record, catchUp, stored, types, options, progress } = setUp();
    await record('activity', 'a', 'Cancelled', {});
    await record('decision', '1', 'Decided', { activities: ['a', 'b'] });
    const deaf = {
      ...progress,
      advance: async (...asked: Parameters<typeof progress.advance>) =>
        asked[2].seq > 1 ? Promise.reject(new Error('killed')) : progress.advance(...asked),
    };
    await expect(createReactor({ ...options, progress: deaf }).step()).rejects.toThrow('killed');
    await catchUp();
    expect(await types()).toEqual(['activity-a Cancelled', 'decision-1 Decided', 'decision-1 EffectRefused', 'activity-b Extended']);
    expect((await stored())[2]?.data).toEqual({ activity: 'a', refusal: 'ActivityCancelled' });
  });

  it('does not do afterwards what it has noted as refused, though it could be done by now', async () => {
    const { record, catchUp, types, options, progress } = setUp();
    await record('activity', 'a', 'Cancelled', {});
    await record('decision', '1', 'Decided', { activities: ['a'] });
    const deaf = {
      ...progress,
      advance: async (...asked: Parameters<typeof progress.advance>) =>
        asked[2].seq > 1 ? Promise.reject(new Error('killed')) : progress.advance(...asked),
    };
    await expect(createReactor({ ...options, progress: deaf }).step()).rejects.toThrow('killed');
    await record('activity', 'a', 'Reopened', {});
    await catchUp();
    expect(await types()).toEqual(['activity-a Cancelled', 'decision-1 Decided', 'decision-1 EffectRefused', 'activity-a Reopened']);
  });

  it('tells of a refusal nobody asked to hear of', async () => {
    const { record, catchUp } = setUp();
    await record('activity', 'a', 'Cancelled', {});
    await record('decision', '1', 'Decided', { activities: ['a'] });
    const reaction: Reaction = {
      ...extending,
      commands: (event) => extending.commands(event).map(({ kind, id, command }) => ({ kind, id, command })),
    };
    const unheard: unknown[] = [];
    await catchUp({ reaction, onUnheard: (refused) => unheard.push(refused) });
    expect(unheard).toEqual([{ reaction: 'extending', seq: 2, reason: 'ActivityCancelled' }]);
  });

  it('begins at the log’s end where it is new, and remembers that it did', async () => {
    const { record, catchUp, types } = setUp();
    await record('decision', '1', 'Decided', { activities: ['a'] });
    await catchUp({ from: 'end' });
    await record('decision', '2', 'Decided', { activities: ['b'] });
    const { seq } = await catchUp({ from: 'end' });
    expect(await types()).toEqual(['decision-1 Decided', 'decision-2 Decided', 'activity-b Extended']);
    expect(seq).toBe(3);
  });

  it('stops by name where another has taken it over', async () => {
    const { record, options } = setUp();
    const [one, other] = [createReactor(options), createReactor(options)];
    await one.step();
    await other.step();
    await record('decision', '1', 'Decided', { activities: ['a'] });
    await expect(one.step()).rejects.toBeInstanceOf(TakenOver);
  });
});

describe('a clock', () => {
  /** Every activity that was extended falls due on the first of the months after. */
  const falling: ClockRule = {
    name: 'falling',
    due: async (read, today) =>
      (await read.events(['Extended'])).flatMap(({ event }) => {
        const id = event.stream.slice('norrvik.activity-'.length);
        return ['2026-04-01', '2026-05-01', '2026-06-01']
          .filter((due) => due <= today)
          .map((due) => ({
            subject: id,
            due,
            owner: event.owner,
            kind: 'activity',
            id,
            command: { type: 'FellDue', data: { due }, today },
          }));
      }),
  };

  it('catches up after a stop: it held from the day it fell due, and is known from now', async () => {
    const { record, tick, stored, at } = setUp();
    await record('activity', 'a', 'Extended', { by: 'hand' });
    const before = await tick([falling]).tick();
    expect(before).toMatchObject({ today: '2026-03-01', written: 0 });
    at('2026-04-10T22:30:00.000Z');
    expect(await tick([falling]).tick()).toEqual({ today: '2026-04-11', written: 1, refused: [], failed: [] });
    expect((await stored())[1]).toMatchObject({
      type: 'FellDue',
      effectiveOn: { precision: 'day', date: '2026-04-01' },
      recordedAt: '2026-04-10T22:30:00.000Z',
      actor: { id: 'clock:falling', role: 'system', party: 'p-7' },
      $causationId: null,
    });
  });

  it('strikes once, over restarts and on other days, and asks no more for what is done', async () => {
    const { record, tick, types, at, sent } = setUp();
    await record('activity', 'a', 'Extended', { by: 'hand' });
    at('2026-04-10T10:00:00.000Z');
    const runner = tick([falling]);
    await runner.tick();
    await runner.tick();
    expect(sent).toEqual(['activity a FellDue']);
    at('2026-04-11T10:00:00.000Z');
    expect(await tick([falling]).tick()).toMatchObject({ written: 0, failed: [] });
    expect(await types()).toEqual(['activity-a Extended', 'activity-a FellDue']);
  });

  it('strikes once, also where a later program says the same in other words', async () => {
    const { record, tick, types, at } = setUp();
    await record('activity', 'a', 'Extended', { by: 'hand' });
    at('2026-04-10T10:00:00.000Z');
    await tick([falling]).tick();
    const later: ClockRule = {
      ...falling,
      due: async (read, today) =>
        (await falling.due(read, today)).map((one) => ({ ...one, command: { type: 'FellDue', data: { due: one.due, said: 'anew' } } })),
    };
    expect(await tick([later]).tick()).toMatchObject({ written: 0, failed: [] });
    expect(await types()).toEqual(['activity-a Extended', 'activity-a FellDue']);
  });

  it('sees what has been appended since it last looked', async () => {
    const { record, tick, types, at } = setUp();
    const runner = tick([falling]);
    at('2026-04-10T10:00:00.000Z');
    await runner.tick();
    await record('activity', 'b', 'Extended', { by: 'hand' });
    await runner.tick();
    expect(await types()).toEqual(['activity-b Extended', 'activity-b FellDue']);
  });

  it('leaves it to the aggregate: what is refused is told and asked again, and one broken rule stops no other', async () => {
    const { record, tick, at } = setUp();
    await record('activity', 'a', 'Extended', { by: 'hand' });
    await record('activity', 'a', 'Cancelled', {});
    await record('activity', 'b', 'Extended', { by: 'hand' });
    at('2026-04-10T10:00:00.000Z');
    const broken: ClockRule = { name: 'broken', due: () => Promise.reject(new Error('no such month')) };
    const early: ClockRule = {
      name: 'early',
      due: async (read) => (await falling.due(read, '2026-06-30')).slice(0, 1).map((one) => ({ ...one, due: '2026-06-01' })),
    };
    const outcome = await tick([broken, early, falling]).tick();
    expect(outcome.refused).toEqual([{ rule: 'falling', subject: 'a', reason: 'ActivityCancelled' }]);
    expect(outcome.failed.map(({ rule, error }) => `${rule}: ${(error as Error).message}`)).toEqual([
      'broken: no such month',
      'early: early proposes 2026-06-01 for a, and it is only 2026-04-10',
    ]);
    expect(outcome.written).toBe(1);
  });
});
