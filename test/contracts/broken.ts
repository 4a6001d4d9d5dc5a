import type { Case, Contract, Home } from './contract';
import { runCase } from './contract';

/** A store with one mistake in it, and the promise that must find it. */
export interface Planted<Store> {
  readonly mistake: string;
  readonly found: RegExp;
  readonly home: () => Home<Store>;
}

/** The test of the tests: every planted mistake makes the case fail that names what it breaks. */
export const finds = <Store extends object>(contract: Contract<Store>, planted: readonly Planted<Store>[]): void => {
  it.concurrent.each(planted.map((one) => [one.mistake, one] as const))('a store that %s is found out', async (_, { found, home }) => {
    const meant = contract.filter(({ name }) => found.test(name));
    expect(meant).not.toEqual([]);
    const outcomes = await Promise.all(meant.map(async (one) => ((await fails(one, home())) ? one.name : undefined)));
    expect(outcomes.filter((name) => name !== undefined)).not.toEqual([]);
  });
};

const fails = <Store extends object>(one: Case<Store>, home: Home<Store>): Promise<boolean> =>
  runCase(one, home).then(
    () => false,
    () => true,
  );
