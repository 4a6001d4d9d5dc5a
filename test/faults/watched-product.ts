/**
 * The product on a folder, put together as it is when it is started, but that it listens while its read models are being made and that one asker may ask
 * as often as she likes. Asked, it says how long its event loop was held since it was asked last.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { sqliteStores } from '@sparbar/stores/sqlite';
import { followInThread } from '@sparbar/worker';
import { createApp } from '../../apps/api/src/create-app';
import { watchLoop } from './watched-loop';

const [, , folder = ''] = process.argv;
const limits = { requestsPerMinute: 100_000_000, signInsPerMinute: 1_000 };

async function main(): Promise<void> {
  const stores = sqliteStores({ folder });
  const following = followInThread({
    stores: { kind: 'embedded', folder },
    clock: { kind: 'system' },
    program: path.resolve(__dirname, '../../dist/apps/worker/src/main.js'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const random = { bytes: (count: number) => randomBytes(count) };
  const app = await createApp({ stores, following, clock: { now: () => new Date() }, random, demo: false, limits });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`${await app.getUrl()}\n`);

  const held = watchLoop();
  process.stdin.on('data', () => void process.stdout.write(`${JSON.stringify(held())}\n`));
  const end = async (): Promise<void> => {
    await app.close();
    await following.stop();
    await stores.close();
    process.exit();
  };
  process.stdin.once('end', () => void end());
}

void main();
