/** The product on a folder, put together as it is when it is started, but that one asker may ask as often as she likes. Listens when all read models are up to date. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { sqliteStores } from '@sparbar/stores/sqlite';
import { followInThread } from '@sparbar/worker';
import { createApp } from '../../apps/api/src/create-app';
import { FirstAdministrator } from '../../apps/api/src/identity/first-administrator';

const [, , folder = ''] = process.argv;
const plenty = { requestsPerMinute: 100_000_000, signInsPerMinute: 1_000 };

async function main(): Promise<void> {
  const stores = sqliteStores({ folder });
  const random = { bytes: (count: number) => randomBytes(count) };
  const following = followInThread({
    stores: { kind: 'embedded', folder },
    clock: { kind: 'system' },
    program: path.resolve(__dirname, '../../dist/apps/worker/src/main.js'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const clock = { now: () => new Date() };
  for (const cooperation of await stores.cooperations()) {
    const position = await (await stores.open(cooperation)).events.end();
    while (!(await following.settled(cooperation, position, 10_000)));
  }
  const app = await createApp({ stores, following, clock, random, demo: false, limits: plenty });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`${JSON.stringify({ address: await app.getUrl(), token: app.get(FirstAdministrator).token })}\n`);
  process.stdin.resume().once(
    'end',
    () =>
      void app.close().then(async () => {
        await following.stop();
        await stores.close();
        process.exit();
      }),
  );
}

void main();
