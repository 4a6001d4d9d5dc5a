import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

/** What an event loop was kept from, in milliseconds. */
export interface Held {
  /** By the clock, between two looks: also while the machine gave its processors to somebody else. */
  readonly half: number;
  readonly nearlyAll: number;
  readonly longest: number;
  /** The most that this thread itself worked between two looks, whatever else the machine was at. */
  readonly mostWork: number;
  readonly looks: number;
}

const resolution = 5;

/** Looks every few milliseconds. Asked, it says how it was since it was asked last. */
export function watchLoop(): () => Held {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  const works = createHistogram();
  let before = process.threadCpuUsage();
  setInterval(() => {
    const now = process.threadCpuUsage();
    works.record(Math.max(1, now.user + now.system - before.user - before.system));
    before = now;
  }, resolution);
  const milliseconds = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  return () => {
    const held: Held = {
      half: milliseconds(delays.percentile(50)),
      nearlyAll: milliseconds(delays.percentile(99)),
      longest: milliseconds(delays.max),
      mostWork: milliseconds(works.max * 1_000),
      looks: works.count,
    };
    delays.reset();
    works.reset();
    return held;
  };
}

const port = parentPort;
if (port !== null) {
  const held = watchLoop();
  port.on('message', (message: string) => {
    const so = held();
    if (message === 'say') port.postMessage(so);
  });
}
