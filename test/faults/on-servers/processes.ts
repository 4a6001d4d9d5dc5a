import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { start, type RunningProduct } from '../../running-product';
import type { Servers } from './servers';

/** What a worker says of itself: whether it has anything to follow. */
export interface Worker {
  readonly running: RunningProduct;
  follows(): Promise<boolean>;
}

/** Processes of the product on the servers, each of which can be killed and is then started anew, as whatever looks after them would. */
export interface Processes {
  readonly apis: RunningProduct[];
  readonly workers: Worker[];
  /** Where people find the one and the other, wherever that is just now. */
  at(index: number): () => string;
  restartApi(index: number): Promise<void>;
  restartWorker(index: number): Promise<void>;
  /** The index of a worker that follows something. */
  busy(): Promise<number>;
  stop(): Promise<void>;
}

export const startProcesses = async ({ env }: Servers): Promise<Processes> => {
  const api = (): Promise<RunningProduct> =>
    start({ program: 'apps/api/src/main.js', args: ['--no-demo', '--no-worker', '--port', '0'], env, ready: /is ready: (\S+)\n/ });
  const worker = async (): Promise<Worker> => {
    const port = await freePort();
    const running = await start({
      program: 'apps/worker/src/work.js',
      env: { ...env, PORT: String(port) },
      ready: /follows what is recorded/,
    });
    return { running, follows: async () => (await standing(port)).followers.length > 0 };
  };
  const workers = [await worker(), await worker()];
  const apis = await Promise.all([api(), api()]);
  return {
    ...{ apis, workers },
    at: (index) => () => apis[index % apis.length]?.address ?? '',
    restartApi: async (index) => void (apis[index] = await untilStarted(api)),
    restartWorker: async (index) => void (workers[index] = await untilStarted(worker)),
    busy: async () => {
      for (const until = Date.now() + 40_000; Date.now() < until; await pause(100)) {
        const follows = await Promise.all(workers.map((one) => one.follows().catch(() => false)));
        if (follows.includes(true)) return follows.indexOf(true);
      }
      throw new Error('Nobody follows');
    },
    stop: async () => void (await Promise.all([...apis, ...workers.map(({ running }) => running)].map((one) => one.end('SIGKILL')))),
  };
};

/** A process that cannot reach its servers ends with a sentence, and is started again. */
const untilStarted = async <Started>(begin: () => Promise<Started>): Promise<Started> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await begin();
    } catch (error) {
      if (tries === 20) throw error;
      await pause(500);
    }
  }
};

const standing = async (port: number): Promise<{ readonly followers: readonly object[] }> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
  return (await answer.json()) as { readonly followers: readonly object[] };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
