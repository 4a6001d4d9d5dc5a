import type { Case, Contract, Home } from './contract';
import { runCase } from './contract';

/** A store with one mistake in it, and the promises that must find it: each of them, not only some. */
export interface Planted<Store> {
  readonly mistake: string;
  readonly found: RegExp;
  readonly home: () => Home<Store>;
}

/** The test of the tests: what has never been seen failing is no test, so every case of the contract has a store that it finds out. */
export const finds = <Store extends object>(contract: Contract<Store>, planted: readonly Planted<Store>[]): void => {
  it.concurrent.each(planted.map((one) => [one.mistake, one] as const))('a store that %s is found out', async (_, { found, home }) => {
    const meant = contract.filter(({ name }) => found.test(name));
    expect(meant).not.toEqual([]);
    const blind = await Promise.all(meant.map(async (one) => ((await fails(one, home())) ? undefined : one.name)));
    expect(blind.filter((name) => name !== undefined)).toEqual([]);
  });

  it('every case finds some store out', () => {
    const names = contract.map(({ name }) => name);
    expect(names.filter((name) => !planted.some(({ found }) => found.test(name)))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
};

const fails = <Store extends object>(one: Case<Store>, home: Home<Store>): Promise<boolean> =>
  runCase(one, home).then(
    () => false,
    () => true,
  );
