/** Runs in a process of its own, beside others: plays seeds one after the other until one breaks a promise, and prints what came of it. */
import { simulate } from './simulate';

export interface Played {
  readonly seeds: number;
  /** Of the shortest run. */
  readonly leastSteps: number;
  readonly steps: number;
  readonly events: number;
  readonly broken: { readonly seed: number; readonly promise: string } | undefined;
}

const play = async (from: number, to: number): Promise<Played> => {
  let [leastSteps, steps, events] = [Infinity, 0, 0];
  for (let seed = from; seed <= to; seed += 1) {
    const outcome = await simulate(seed);
    leastSteps = Math.min(leastSteps, outcome.steps);
    steps += outcome.steps;
    events += outcome.events;
    const seeds = seed - from + 1;
    if (outcome.broken !== undefined) return { seeds, leastSteps, steps, events, broken: { seed, promise: outcome.broken } };
  }
  return { seeds: to - from + 1, leastSteps, steps, events, broken: undefined };
};

if (require.main === module) {
  const [from = 1, to = 1] = process.argv.slice(2).map(Number);
  void play(from, to).then((played) => process.stdout.write(JSON.stringify(played)));
}
