import { createInterface } from 'node:readline';

/**
 * The side of a contestant: one process for one measure. It gets ready, says so, and from then on measures once for every line it is sent. Plain
 * JavaScript, for a peer may run on another Node than ours.
 *
 * @param {Record<string, (setting: import('./contestants').Setting) => Promise<{ run(): Promise<number>, end?(): Promise<void> | void }>>} measures
 */
export async function serve(measures) {
  const setting = JSON.parse(process.argv[2] ?? '{}');
  const say = (said) => process.stdout.write(`${JSON.stringify(said)}\n`);
  let ready;
  try {
    ready = await measures[setting.measure](setting);
    say({ ready: true });
    for await (const line of createInterface({ input: process.stdin })) {
      if (line !== 'run') break;
      say({ value: await ready.run() });
    }
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exitCode = 1;
  }
  await ready?.end?.();
  process.exit();
}

/** What a line of `work` costs, in microseconds, one after the other: the middle one of so many. */
export async function middleOf(times, work) {
  const spent = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await work(index);
    spent.push(performance.now() - start);
  }
  return quantile(spent, 0.5);
}

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How many a second, when it was done that many times. */
export async function rateOf(times, work) {
  const start = performance.now();
  await work();
  return times / ((performance.now() - start) / 1000);
}
