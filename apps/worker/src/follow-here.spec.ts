import { startOfLog, type ReadModel, type Stores } from '@sparbar/event-sourcing';
import { readModels, type DecisionDocument } from '@sparbar/read-models';
import type { Advance, Following } from './following';
import {
  by,
  cooperation,
  counts,
  decided,
  propose,
  smallCooperation,
  types,
  until,
  withActivity,
  type SmallCooperation,
} from './testing/small-cooperation';

let small: SmallCooperation;
beforeEach(async () => {
  small = smallCooperation('2026-01-12');
  await withActivity(small, by('2026-06-30'));
});
afterEach(() => small.end());

/** Stores in which a read model comes no further than one batch until it is let go. */
const stoppedAfterOneBatch = (stores: Stores) => {
  let release: () => void = () => undefined;
  let batches = 0;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const open: Stores['open'] = async (id) => {
    const opened = await stores.open(id);
    const table = (async (wanted: ReadModel) => {
      const right = await opened.readModels.table(wanted);
      const commit: typeof right.commit = async (...given) => {
        batches += 1;
        if (batches > 1) await gate;
        return right.commit(...given);
      };
      return { ...right, commit };
    }) as typeof opened.readModels.table;
    return { ...opened, readModels: { ...opened.readModels, table } };
  };
  return { stores: { ...stores, open }, waiting: () => batches > 1, release: () => release() };
};
const model = (following: Following, name = 'counts') => following.state().find((one) => one.name === name);
const note = (id = 'a1') => small.give('activity', id, { type: 'RecordUpdate', text: { open: 'Det går framåt.' } });

it('what is decided shortly after midnight is carried out by a machine on which it is not midnight yet', async () => {
  small.clock.set('2026-02-02');
  const position = await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
  small.clock.set('2026-02-01');
  const following = small.follow();
  expect(await following.settled(cooperation, position, 5_000)).toBe(true);
  expect(types(await small.log()).slice(-2)).toEqual(['DecisionRecorded', 'ActivityCancelled']);
});

describe('settled', () => {
  it('waits for what a decision leads to, and for what that leads to', async () => {
    small.clock.set('2026-07-01');
    const following = small.follow();
    const late = await note();
    expect(await following.settled(cooperation, late, 5_000)).toBe(true);
    await following.clockMoved();

    small.clock.set('2026-08-26');
    const position = await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);
    expect(await following.settled(cooperation, position, 5_000)).toBe(true);

    const log = await small.log();
    expect(types(log).slice(-3)).toEqual(['DecisionRecorded', 'ActivityDurationChanged', 'ActivityBackOnTrack']);
    expect(model(following)).toMatchObject({ seq: log.length, lag: 0, state: 'live' });
  });

  it('answers false when it takes too long, and for a cooperation that is not there', async () => {
    const following = small.follow();
    const position = await note();
    expect(await following.settled(cooperation, position + 1_000n, 50)).toBe(false);
    expect(await following.settled('nowhere', 1n, 50)).toBe(false);
  });

  it('shows a refused effect on the decision that meant it', async () => {
    const following = small.follow({ models: readModels });
    await propose(small, 'a2', null);
    await small.give('activity', 'a2', { type: 'CancelActivity', reason: 'Behövs inte.' });
    const position = await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a2', duration: by('2026-12-31') }]);
    expect(await following.settled(cooperation, position, 5_000)).toBe(true);
    expect(types(await small.stream('decision', 'd1'))).toEqual(['DecisionRecorded', 'DecisionEffectRefused']);
    const decisions = readModels.find(({ name }) => name === 'decision') as unknown as ReadModel<DecisionDocument>;
    const table = await (await small.stores.open(cooperation)).readModels.table(decisions);
    expect((await table.get('d1'))?.document.effects[0]).toMatchObject({ outcome: 'refused', refusal: { reason: 'ActivityCancelled' } });
  });
});

describe('following', () => {
  it('goes on where it was after a stop, and does nothing twice', async () => {
    const first = small.follow();
    expect(await first.settled(cooperation, await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]), 5_000)).toBe(true);
    await first.stop();
    const before = types(await small.log());
    await propose(small, 'a2', null);
    const position = await decided(small, 'd2', [{ kind: 'includeActivity', activity: 'a2' }]);

    const second = small.follow();
    expect(await second.settled(cooperation, position, 5_000)).toBe(true);
    expect(types(await small.log())).toEqual([...before, 'ActivityProposed', 'ActivityTermsAgreed', 'DecisionRecorded', 'ActivityDecided']);
    expect(model(second)?.seq).toBe((await small.log()).length);
  });

  it('reacts to what was decided before anybody had ever followed this log', async () => {
    await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    small.follow();
    await until(async () => types(await small.stream('activity', 'a1')).includes('ActivityCancelled'));
  });

  it('leaves a reaction that is new to the log what went before it', async () => {
    await small.follow().stop();
    const { progress } = await small.stores.open(cooperation);
    await progress.advance('reactions-begun', undefined, { position: 0n, seq: 0, wrote: 0n, epoch: 0 });
    await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    const following = small.follow();
    expect(await following.settled(cooperation, await note(), 5_000)).toBe(true);
    expect(types(await small.stream('activity', 'a1'))).not.toContain('ActivityCancelled');
  });

  it('needs nobody to tell it that there is more', async () => {
    const following = small.follow();
    const advances: Advance[] = [];
    following.progress.subscribe((advance) => advances.push(advance));
    await following.settled(cooperation, await note(), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    await until(async () => types(await small.stream('activity', 'a1')).includes('ActivityCancelled'));
    const { length } = await small.log();
    await until(() => model(following)?.seq === length);
    expect(advances.at(-1)).toMatchObject({ cooperation, model: 'counts', seq: length });
  });

  it('notices a cooperation that is opened meanwhile', async () => {
    const other = smallCooperation('2026-01-12');
    const following = other.follow();
    expect(following.state()).toEqual([]);
    await withActivity(other, null);
    await until(() => model(following)?.state === 'live' && model(following)?.lag === 0);
    await other.end();
  });

  it('can be told to follow some cooperations and no others', async () => {
    const following = small.follow({ only: ['elsewhere'] });
    expect(await following.settled(cooperation, await note(), 100)).toBe(false);
    expect(following.state()).toEqual([]);
  });

  it('stops within a second, and quietly', async () => {
    const following = small.follow();
    await following.settled(cooperation, await note(), 5_000);
    let ended = false;
    following.progress.subscribe({ complete: () => (ended = true) });
    const start = performance.now();
    await following.stop();
    expect(performance.now() - start).toBeLessThan(1_000);
    expect([ended, await following.settled(cooperation, 1n, 50)]).toEqual([true, false]);
  });
});

describe('a new revision', () => {
  it('is made beside the one before, which answers until the new one holds everything, also what was written meanwhile', async () => {
    const before = small.follow();
    await before.settled(cooperation, await note(), 5_000);
    await before.stop();

    await propose(small, 'a2', null);
    const meanwhile = await note('a2');
    for (const id of 'bcdefghijklm') {
      await propose(small, id, null);
      for (let more = 0; more < 20; more += 1) await note(id);
    }
    const evolve: ReadModel['evolve'] = (...given) => ({ ...counts.evolve(...given), revision: 2 });
    const next: ReadModel = { ...counts, revision: 2, readableFrom: 1, evolve };
    const { readModels: kept } = await small.stores.open(cooperation);
    const slow = stoppedAfterOneBatch(small.stores);
    const following = small.follow({ models: [next], stores: slow.stores });
    await until(() => slow.waiting());
    expect((await (await kept.table(next)).get('ActivityProposed'))?.document).toMatchObject({ revision: 2 });
    expect(await following.settled(cooperation, meanwhile, 100)).toBe(false);
    const during = await kept.answering(next);
    expect([during.revision, (await during.get('ActivityProposed'))?.document]).toEqual([1, { events: 1 }]);

    slow.release();
    expect(await following.settled(cooperation, meanwhile, 5_000)).toBe(true);
    const after = await kept.answering(next);
    expect([after.revision, (await after.get('ActivityProposed'))?.document]).toEqual([2, { events: 14, revision: 2 }]);
    expect(await (await kept.table(counts)).checkpoint()).toEqual(startOfLog);
  });
});

describe('trouble', () => {
  it('is told while it lasts, tried again, and forgotten when it is over', async () => {
    let failing = true;
    let tries = 0;
    const fragile: ReadModel = {
      ...counts,
      name: 'fragile',
    };
    const lines: string[] = [];
    const { stores } = small;
    const open: typeof stores.open = async (id) => {
      const opened = await stores.open(id);
      const table = (async (wanted: ReadModel) => {
        if (wanted.name === 'fragile') tries += 1;
        if (failing && wanted.name === 'fragile') throw new Error('the disk is gone');
        return opened.readModels.table(wanted);
      }) as typeof opened.readModels.table;
      return { ...opened, readModels: { ...opened.readModels, table } };
    };
    const following = small.follow({ models: [counts, fragile], stores: { ...stores, open }, log: (line) => lines.push(line) });
    const position = await note();
    expect(await following.settled(cooperation, position, 5_000)).toBe(true);
    expect(model(following)).toMatchObject({ state: 'live', lag: 0 });
    expect(model(following, 'fragile')).toMatchObject({ state: 'broken', why: 'the disk is gone', lag: (await small.log()).length });
    await until(() => tries > 6);
    expect(lines).toEqual(['norrvik/fragile failed and is tried again: the disk is gone']);

    failing = false;
    await until(() => model(following, 'fragile')?.lag === 0);
    expect(lines.slice(1)).toEqual(['norrvik/fragile works again']);
    expect(await following.settled(cooperation, await note(), 5_000)).toBe(true);
    expect(model(following, 'fragile')).toMatchObject({ state: 'live', why: null, lag: 0 });
  });

  it('with a reaction is told once, keeps nobody from reading, and what it should have led to comes when it is over', async () => {
    let failing = true;
    const lines: string[] = [];
    const { stores } = small;
    const open: typeof stores.open = async (id) => {
      const opened = await stores.open(id);
      const advance: typeof opened.progress.advance = (...given) =>
        failing ? Promise.reject(new Error('progress.sqlite is held by another program')) : opened.progress.advance(...given);
      return { ...opened, progress: { ...opened.progress, advance } };
    };
    const following = small.follow({ stores: { ...stores, open }, log: (line) => lines.push(line) });
    const position = await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    expect(await following.settled(cooperation, position, 5_000)).toBe(true);
    const broken = following.state().filter(({ state }) => state === 'broken');
    expect(new Set(broken.map(({ part, why }) => [part, why].join(': ')))).toEqual(
      new Set(['reactions: progress.sqlite is held by another program']),
    );
    expect(model(following)).toMatchObject({ state: 'live', lag: 0 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lines.toSorted()).toEqual(
      broken.map(({ name }) => `norrvik/${name} failed and is tried again: progress.sqlite is held by another program`).toSorted(),
    );

    failing = false;
    await until(async () => types(await small.stream('activity', 'a1')).includes('ActivityCancelled'));
    await until(() => following.state().every(({ state }) => state === 'live'));
  });

  it('of one cooperation leaves the next in peace', async () => {
    const { stores } = small;
    const open: typeof stores.open = (id) => (id === 'aaneby' ? Promise.reject(new Error('the file is damaged')) : stores.open(id));
    const cooperations = async (): Promise<readonly string[]> => ['aaneby', ...(await stores.cooperations())];
    const lines: string[] = [];
    const following = small.follow({ stores: { ...stores, open, cooperations }, log: (line) => lines.push(line) });
    await until(() => model(following)?.state === 'live');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lines).toEqual(['aaneby failed and is tried again: the file is damaged']);
    expect(model(following, 'log')).toMatchObject({ cooperation: 'aaneby', part: 'log', state: 'broken', why: 'the file is damaged' });
  });

  it('parks a stream that a model cannot take in, says which, and follows the others', async () => {
    const choosy: ReadModel = {
      ...counts,
      evolve: (document, delivered, id) => {
        if (delivered.event.type === 'DecisionRecorded') throw new Error('no decisions, please');
        return counts.evolve(document, delivered, id);
      },
    };
    const lines: string[] = [];
    const following = small.follow({ models: [choosy], log: (line) => lines.push(line) });
    await propose(small, 'a2', null);
    const position = await decided(small, 'd1', [{ kind: 'includeActivity', activity: 'a2' }]);
    expect(await following.settled(cooperation, position, 5_000)).toBe(true);
    expect(model(following)).toMatchObject({
      state: 'parked',
      lag: 0,
      parked: [{ stream: 'norrvik.decision-d1', why: 'no decisions, please' }],
    });
    expect(lines).toContain('norrvik/counts: norrvik.decision-d1 is parked: no decisions, please');
    expect(types(await small.stream('activity', 'a2'))).toContain('ActivityDecided');
  });

  it('takes a model back from another process that had taken it', async () => {
    const following = small.follow();
    await following.settled(cooperation, await note(), 5_000);
    const { readModels: kept } = await small.stores.open(cooperation);
    const table = await kept.table(counts);
    const found = await table.checkpoint();
    await table.advance(found, { ...found, epoch: found.epoch + 5 });
    expect(await following.settled(cooperation, await note(), 5_000)).toBe(true);
    expect((await table.checkpoint()).epoch).toBeGreaterThan(found.epoch + 5);
  });
});
