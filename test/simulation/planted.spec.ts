import { howMany } from '../how-many';
import { planted, type Planted } from './planted';
import { simulate, type Outcome } from './simulate';

/** From the seed that is known to find it; from the first one, where there is time. Whatever is changed in the product can make another seed the one. */
const search = async ({ found, seed, exchanged }: Planted): Promise<Outcome> => {
  const [from, most] = [howMany(seed, 1), howMany(2_000, 100_000)];
  for (let next = from; next < from + most; next += 1) {
    const outcome = await simulate(next, exchanged);
    if (outcome.broken !== undefined && found.test(outcome.broken)) return outcome;
  }
  throw new Error(`nothing that it breaks was seen in ${most} runs`);
};

/** The test of the tests: what nothing is ever found out by is no test. */
describe('a program that', () => {
  it.each(planted.map((one) => [one.mistake, one] as const))(
    '%s is found out, and again by the same seed',
    async (_, one) => {
      const { seed, broken, steps } = await search(one);
      const again = await simulate(seed, one.exchanged, true);
      expect({ broken: again.broken, steps: again.steps }).toEqual({ broken, steps });
      expect(again.trace.join('\n')).toContain(`BROKEN: ${broken}`);
      // It is the mistake that is found, and not the run.
      expect((await simulate(seed)).broken).toBeUndefined();
    },
    howMany(300_000, 7_200_000),
  );
});
