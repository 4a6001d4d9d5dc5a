import { openLeaseStore } from '@sparbar/stores/memory';
import { howMany } from '../../../test/how-many';
import { createDivision, type Division } from './divide-work';
import type { LeaseStore } from './leases';

const patience = 3;
const names = ['alby', 'norrvik', 'soderby', 'tallen', 'vik'];

const among = (leases: LeaseStore) => (holder: string) => createDivision({ leases, holder, patience });
const steps = async (division: Division, count: number, of: readonly string[] = names): Promise<readonly string[]> => {
  let held: readonly string[] = [];
  for (let step = 0; step < count; step += 1) held = await division.step(of);
  return held;
};

describe('work divided among processes', () => {
  it('is all done by the only one, in the order asked', async () => {
    const division = among(openLeaseStore())('one');
    expect(await division.step(names)).toEqual(names);
    expect(await division.step([...names].reverse())).toEqual([...names].reverse());
  });

  it('is shared evenly with one that comes later, and each name has one who does it', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    const theirs = await other.step(names);
    const rest = await one.step(names);
    expect([...rest, ...theirs].sort()).toEqual(names);
    expect([rest.length, theirs.length]).toEqual([3, 2]);
    expect(await other.step(names)).toEqual(theirs);
    expect(await one.step(names)).toEqual(rest);
  });

  it('goes to the others when one has died, and not before it has been seen to stand still for so long', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    await other.step(names);
    await one.step(names);
    expect(await steps(other, patience - 1)).toHaveLength(2);
    expect(await steps(other, 2)).toEqual(names);
  });

  it('is not thought left because somebody looked more often than all do, but what is new is taken then', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    await other.step(names);
    await one.step(names);
    for (let look = 0; look < 3 * patience; look += 1) expect(await other.step(names, 'between')).toHaveLength(2);
    expect(await other.step([...names, 'annat'], 'between')).toContain('annat');
    expect(await steps(other, patience + 1)).toHaveLength(names.length);
  });

  it('is not taken from one that is slow but gives signs of life', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    await other.step(names);
    for (let round = 0; round < 10; round += 1) {
      expect(await one.step(names)).toHaveLength(3);
      expect(await steps(other, patience)).toHaveLength(2);
    }
  });

  it('is no longer done by one that was taken for dead, once it looks; and then it is shared again', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    expect(await steps(other, patience + 2)).toEqual(names);
    const [mine, theirs] = [await one.step(names), await other.step(names)];
    expect([...mine, ...theirs].sort()).toEqual(names);
    expect(mine).toHaveLength(2);
  });

  it('is free at once where it was left', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    await one.step(names);
    await other.step(names);
    await one.leave();
    expect(await other.step(names)).toEqual(names);
  });

  it('leaves those without any who are more than there is work, until somebody dies', async () => {
    const process = among(openLeaseStore());
    const [one, other] = [process('one'), process('other')];
    expect(await one.step(['norrvik'])).toEqual(['norrvik']);
    expect(await other.step(['norrvik'])).toEqual([]);
    expect(await one.step(['norrvik'])).toEqual(['norrvik']);
    expect(await steps(other, patience + 1, ['norrvik'])).toEqual(['norrvik']);
  });

  it('is given up where it is no longer asked for', async () => {
    const leases = openLeaseStore();
    const division = among(leases)('one');
    await division.step(names);
    expect(await division.step(['vik'])).toEqual(['vik']);
    expect((await leases.all()).filter(({ holder }) => holder !== undefined).map(({ name }) => name)).toEqual(['vik']);
  });

  it('is all done in the end, evenly and by one each, whoever dies or comes; and no epoch ever falls', async () => {
    for (let run = 0; run < howMany(40, 2_000); run += 1) {
      const draw = drawing(run);
      const leases = openLeaseStore();
      const epochs = new Map<string, number>();
      let living = [0, 1, 2].map((number) => among(leases)(`p${number}`));
      for (let turn = 0; turn < 60; turn += 1) {
        const what = draw(20);
        if (what === 0 && living.length < 6) living.push(among(leases)(`q${turn}`));
        if (what === 1 && living.length > 1) living = living.filter((_, index) => index !== turn % living.length);
        await living[draw(living.length)]?.step(names);
        for (const { name, epoch } of await leases.all()) {
          expect(epoch).toBeGreaterThanOrEqual(epochs.get(name) ?? 0);
          epochs.set(name, epoch);
        }
      }
      let held: readonly (readonly string[])[] = [];
      for (let turn = 0; turn < 20; turn += 1) {
        const round: (readonly string[])[] = [];
        for (const one of living) round.push(await one.step(names));
        held = round;
      }
      expect(held.flat().sort()).toEqual(names);
      const counts = held.map((own) => own.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });
});

/** The same numbers for the same run. */
const drawing = (seed: number) => {
  let state = seed * 2_654_435_761 + 1;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
