import type { Following } from './following';
import {
  by,
  cooperation,
  counts,
  decided,
  quick,
  smallCooperation,
  types,
  until,
  withActivity,
  type SmallCooperation,
} from './testing/small-cooperation';

let small: SmallCooperation;
/** Whose the cooperation is. */
let holder = 'first';
beforeEach(async () => {
  holder = 'first';
  small = smallCooperation('2026-01-12');
  await withActivity(small, by('2026-06-30'));
});
afterEach(() => small.end());

const worker = (name: string): Following =>
  small.follow({ mine: (all) => Promise.resolve(holder === name ? all : []), pace: { ...quick, pollMs: 60_000 } });
const reached = async (): Promise<number> =>
  (await (await (await small.stores.open(cooperation)).readModels.table(counts)).checkpoint()).seq;
const allRead = async (): Promise<boolean> => (await reached()) === (await small.log()).length;

describe('several who share the work', () => {
  it('follow each what is theirs, and hear of what others write from the log', async () => {
    const [first, second] = [worker('first'), worker('second')];
    await until(allRead);
    await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);
    // Long before anybody looks by herself.
    await until(async () => types(await small.log()).at(-1) === 'ActivityDurationChanged' && (await allRead()));
    expect(first.state()).not.toEqual([]);
    expect(second.state()).toEqual([]);
  });

  it('hand over: one leaves it, the other goes on, and nothing happens twice', async () => {
    const [first, second] = [worker('first'), worker('second')];
    await until(allRead);
    holder = 'second';
    await until(() => first.state().length === 0 && second.state().length > 0);
    await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    await until(async () => types(await small.log()).at(-1) === 'ActivityCancelled' && (await allRead()));
    const log = await small.log();
    expect(types(log).filter((type) => type === 'ActivityCancelled')).toHaveLength(1);
  });

  it('let whoever waits go when they leave it, so that she can ask the other', async () => {
    const [first] = [worker('first'), worker('second')];
    await until(allRead);
    const start = performance.now();
    const waiting = first.settled(cooperation, 2n ** 40n, 20_000);
    holder = 'second';
    expect(await waiting).toBe(false);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await first.settled(cooperation, 1n, 20_000)).toBe(false);
  });

  it('begin at once with a new one that they are told of, between two looks', async () => {
    const fresh = smallCooperation('2026-01-12');
    const asked: (string | undefined)[] = [];
    const mine = (all: readonly string[], when?: 'between') => {
      asked.push(when);
      return Promise.resolve(all.filter((one) => one === cooperation));
    };
    const following = fresh.follow({ mine, discoverMs: 60_000 });
    await until(() => asked.length === 1);
    await withActivity(fresh, by('2026-06-30'));
    following.appended(cooperation, 1n);
    await until(() => following.state().length > 0);
    expect(asked).toEqual([undefined, 'between']);
    following.appended('ingenstans', 1n);
    await until(() => asked.length === 3);
    await fresh.end();
  });

  it('do no harm where both believe that it is theirs', async () => {
    const both = () => small.follow({ mine: (all) => Promise.resolve(all) });
    both();
    both();
    for (const [id, date] of [
      ['d1', '2026-10-31'],
      ['d2', '2026-11-30'],
      ['d3', '2026-12-31'],
    ] as const)
      await decided(small, id, [{ kind: 'changeDuration', activity: 'a1', duration: by(date) }]);
    await until(async () => types(await small.log()).filter((type) => type === 'ActivityDurationChanged').length === 3);
    await until(allRead);
    const found = await (await (await small.stores.open(cooperation)).readModels.table(counts)).get('ActivityDurationChanged');
    expect(found?.document).toEqual({ events: 3 });
    expect(types(await small.log()).filter((type) => type === 'ActivityDurationChanged')).toHaveLength(3);
  });

  it('keep what they have while it cannot be told whose it is', async () => {
    let asked = 0;
    const following = small.follow({
      mine: (all) => {
        asked += 1;
        return asked === 1 ? Promise.resolve(all) : Promise.reject(new Error('nobody answers'));
      },
    });
    await until(() => asked > 3);
    expect(following.state()).not.toEqual([]);
    await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
    await until(async () => types(await small.log()).at(-1) === 'ActivityCancelled' && (await allRead()));
  });
});
