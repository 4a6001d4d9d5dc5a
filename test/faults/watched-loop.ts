import { readFileSync } from 'node:fs';
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** What an event loop was kept from, in milliseconds. */
export interface Held {
  /** By the clock, between two looks: also while the machine gave its processors to somebody else. */
  readonly half: number;
  readonly nearlyAll: number;
  readonly longest: number;
  /** The longest without the time in which the thread was ready and no processor was free: its own work, and what it waited for meanwhile. */
  readonly longestOwn: number;
  readonly looks: number;
}

const resolution = 5;

/** How long this thread has been ready to go on without a processor, in nanoseconds: the second figure of three. Linux alone says it. */
const inLine = (): number => {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]);
  } catch {
    return 0;
  }
};

/** Looks every few milliseconds. Asked, it says how it was since it was asked last. */
export function watchLoop(): () => Held {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  const own = createHistogram();
  let before = { at: process.hrtime.bigint(), inLine: inLine() };
  setInterval(() => {
    const now = { at: process.hrtime.bigint(), inLine: inLine() };
    own.record(Math.max(1, Math.round(Number(now.at - before.at) - resolution * 1e6 - (now.inLine - before.inLine))));
    before = now;
  }, resolution).unref();
  const milliseconds = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  return () => {
    const held: Held = {
      half: milliseconds(delays.percentile(50)),
      nearlyAll: milliseconds(delays.percentile(99)),
      longest: milliseconds(delays.max),
      longestOwn: milliseconds(own.max),
      looks: own.count,
    };
    delays.reset();
    own.reset();
    return held;
  };
}
