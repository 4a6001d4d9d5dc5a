/**
 * The product on a folder, put together as it is when it is started, but that it listens while its read models are being made and that one asker may ask
 * as often as she likes. Told anything, it counts from there; told to end, it says how long its event loop was held, and that of an idle thread beside it.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sqliteStores } from '@sparbar/stores/sqlite';
import { followInThread } from '@sparbar/worker';
import { createApp } from '../../apps/api/src/create-app';
import { watchLoop, type Held } from './watched-loop';

const [, , folder = ''] = process.argv;
const limits = { requestsPerMinute: 100_000_000, signInsPerMinute: 1_000 };

export interface Watched {
  /** The thread that answers. */
  readonly answering: Held;
  /** A thread with nothing to do, at the same time: what the machine itself kept everybody from. */
  readonly idle: Held;
}

async function main(): Promise<void> {
  const stores = sqliteStores({ folder });
  const following = followInThread({
    folder,
    clock: { kind: 'system' },
    program: path.resolve(__dirname, '../../dist/apps/worker/src/main.js'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const random = { bytes: (count: number) => randomBytes(count) };
  const app = await createApp({ stores, following, clock: { now: () => new Date() }, random, demo: false, limits });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const idle = new Worker(path.join(__dirname, 'watched-loop.ts'));
  process.stdout.write(`${await app.getUrl()}\n`);

  const held = watchLoop();
  process.stdin.on('data', () => {
    held();
    idle.postMessage('');
  });
  const end = async (): Promise<void> => {
    const answering = held();
    const said = new Promise<Held>((resolve) => idle.once('message', resolve));
    idle.postMessage('say');
    const watched: Watched = { answering, idle: await said };
    process.stdout.write(`${JSON.stringify(watched)}\n`);
    await app.close();
    await following.stop();
    await stores.close();
    process.exit();
  };
  process.stdin.once('end', () => void end());
}

void main();
