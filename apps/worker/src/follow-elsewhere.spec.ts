import { reactions } from '@sparbar/domain';
import { startOfLog } from '@sparbar/event-sourcing';
import type { Advance, Following } from './following';
import { followElsewhere, type FollowElsewhereOptions } from './follow-elsewhere';
import {
  by,
  cooperation,
  counts,
  decided,
  smallCooperation,
  types,
  until,
  withActivity,
  type SmallCooperation,
} from './testing/small-cooperation';

let small: SmallCooperation;
const started: Following[] = [];
beforeEach(async () => {
  small = smallCooperation('2026-01-12');
  await withActivity(small, by('2026-06-30'));
});
afterEach(async () => {
  for (const elsewhere of started.splice(0)) await elsewhere.stop();
  await small.end();
});

function elsewhere(options: Partial<FollowElsewhereOptions> = {}): Following {
  const following = followElsewhere({ stores: small.stores, models: [counts], lookMs: 10, tellMs: 10, ...options });
  started.push(following);
  return following;
}
/** What follows runs as it does in a process that shares the work: nobody tells it of anything. */
const others = () => small.follow({ mine: (all) => Promise.resolve(all) });
const extended = () => decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);

describe('what another process follows', () => {
  it('has settled when what was decided has had its effect there, and that can be read', async () => {
    others();
    const following = elsewhere();
    expect(await following.settled(cooperation, await extended(), 5_000)).toBe(true);
    const log = await small.log();
    expect(types(log).at(-1)).toBe('ActivityDurationChanged');
    const { readModels } = await small.stores.open(cooperation);
    expect((await (await readModels.table(counts)).checkpoint()).seq).toBe(log.length);
  });

  it('has not settled before what the reactions wrote has been passed by them, and by the read models', async () => {
    const following = elsewhere();
    const { progress, readModels } = await small.stores.open(cooperation);
    const table = await readModels.table(counts);
    const settled = () => following.settled(cooperation, 10n, 60);
    const read = async (position: bigint) => table.advance(await table.checkpoint(), { ...startOfLog, position, seq: Number(position) });
    const react = async (position: bigint, wrote: bigint) => {
      for (const { name } of reactions)
        await progress.advance(name, await progress.find(name), { position, seq: Number(position), wrote, epoch: 1 });
    };
    await read(10n);
    expect(await settled()).toBe(false);
    await react(9n, 0n);
    expect(await settled()).toBe(false);
    await react(10n, 12n);
    expect(await settled()).toBe(false);
    await react(12n, 12n);
    expect(await settled()).toBe(false);
    await read(12n);
    expect(await settled()).toBe(true);
  });

  it('is asked of the store once at a time, however many wait', async () => {
    const following = elsewhere({ tellMs: 60_000 });
    await until(() => following.state().length > 0);
    const { readModels, progress } = await small.stores.open(cooperation);
    for (const { name } of reactions) await progress.advance(name, undefined, { position: 99n, seq: 9, wrote: 0n, epoch: 1 });
    const right = readModels.checkpoints;
    let [now, most, asked] = [0, 0, 0];
    (readModels as { checkpoints: typeof right }).checkpoints = async (models) => {
      most = Math.max(most, (now += 1));
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      return right(models);
    };
    const waiting = Array.from({ length: 50 }, () => following.settled(cooperation, 99n, 300));
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([false]));
    expect(most).toBe(1);
    expect(asked).toBeLessThan(40);
  });

  it('has not settled while nobody follows, and says so in time', async () => {
    const following = elsewhere();
    const position = await extended();
    const start = performance.now();
    expect(await following.settled(cooperation, position, 100)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
    const waiting = following.settled(cooperation, position, 5_000);
    others();
    expect(await waiting).toBe(true);
  });

  it('is news to whoever listens, and only what came since she did', async () => {
    const following = elsewhere();
    const there = others();
    const { events } = await small.stores.open(cooperation);
    expect(await there.settled(cooperation, await events.end(), 5_000)).toBe(true);
    const advances: Advance[] = [];
    const listening = following.progressIn(cooperation).subscribe((advance) => advances.push(advance));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(advances).toEqual([]);
    await following.settled(cooperation, await extended(), 5_000);
    await until(() => advances.length > 0);
    const { seq, model } = advances.at(-1) as Advance;
    expect(model).toBe('counts');
    expect(seq).toBeGreaterThan((await small.log()).length - 3);
    listening.unsubscribe();
    const heard = advances.length;
    await following.settled(cooperation, await decided(small, 'd2', [{ kind: 'cancelActivity', activity: 'a1' }]), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(advances).toHaveLength(heard);
  });

  it('is behind while it is, live when it has caught up, and broken when it comes no further', async () => {
    const following = elsewhere({ brokenMs: 150 });
    const state = () => following.state().find(({ name }) => name === 'counts');
    await until(() => state()?.state === 'catchingUp');
    await until(() => state()?.state === 'broken');
    expect(state()).toMatchObject({
      part: 'model',
      lost: false,
      why: expect.stringMatching(/^has not come further for \d+ s$/) as unknown,
    });
    others();
    await until(() => state()?.state === 'live');
    expect(state()).toMatchObject({ seq: (await small.log()).length, lag: 0, why: null });
    await until(() => following.state().every((one) => one.state === 'live'));
    expect(following.state().map(({ part }) => part)).toContain('reactions');
  });

  it('lets those who listen and those who wait go when it stops', async () => {
    const following = elsewhere();
    let over = false;
    following.progressIn(cooperation).subscribe({ complete: () => (over = true) });
    const waiting = following.settled(cooperation, await extended(), 60_000);
    await following.stop();
    expect(await waiting).toBe(false);
    await until(() => over);
  });
});
