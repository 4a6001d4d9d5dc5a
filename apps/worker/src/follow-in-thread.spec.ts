import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stores } from '@sparbar/event-sourcing';
import { readModels } from '@sparbar/read-models';
import { sqliteStores } from '@sparbar/stores/sqlite';
import { followInThread, type FollowInThreadOptions } from './follow-in-thread';
import type { Advance, Following } from './following';
import { by, cooperation, decided, smallCooperation, types, withActivity, type SmallCooperation } from './testing/small-cooperation';

const root = path.resolve(__dirname, '../../..');
let built: string;
let folder: string;
let stores: Stores;
let small: SmallCooperation;
const started: Following[] = [];

/** The thread runs what is compiled, as in production. */
beforeAll(() => {
  built = mkdtempSync(path.join(tmpdir(), 'sparbar-thread-'));
  const swc = path.join(root, 'node_modules/@swc/cli/bin/swc.js');
  execFileSync(process.execPath, [swc, 'apps/worker', 'libs', '-d', built, '--config-file', '.swcrc'], { cwd: root, stdio: 'pipe' });
  symlinkSync(path.join(root, 'node_modules'), path.join(built, 'node_modules'));
});
afterAll(() => rmSync(built, { recursive: true }));

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sparbar-data-'));
  stores = sqliteStores({ folder });
  small = smallCooperation('2026-01-12', stores);
  await withActivity(small, by('2026-06-30'));
});
afterEach(async () => {
  for (const following of started.splice(0)) await following.stop();
  await small.end();
  rmSync(folder, { recursive: true });
});

function follow(options: Partial<FollowInThreadOptions> = {}): Following {
  const program = path.join(built, 'apps/worker/src/main.js');
  const following = followInThread({
    stores: { kind: 'embedded', folder },
    clock: { kind: 'fixed', at: '2026-01-12T10:00:00.000Z' },
    program,
    ...options,
  });
  started.push(following);
  return following;
}

it('settles across the threads: what another thread reacted to and folded can be read here', async () => {
  const following = follow();
  const advances: Advance[] = [];
  following.progressIn(cooperation).subscribe((advance) => advances.push(advance));
  const position = await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);
  following.appended(cooperation, position);
  expect(await following.settled(cooperation, position, 10_000)).toBe(true);

  const log = await small.log();
  expect(types(log).at(-1)).toBe('ActivityDurationChanged');
  for (const model of readModels) {
    const table = await (await stores.open(cooperation)).readModels.table(model);
    expect((await table.checkpoint()).seq).toBe(log.length);
    expect(following.state().find(({ name }) => name === model.name)).toMatchObject({
      cooperation,
      seq: log.length,
      lag: 0,
      state: 'live',
      parked: [],
    });
  }
  expect(advances.some(({ model, seq }) => model === 'activity' && seq === log.length)).toBe(true);
  expect(typeof advances[0]?.position).toBe('bigint');
});

it('answers false in time for what does not come', async () => {
  const following = follow();
  const start = performance.now();
  expect(await following.settled(cooperation, 1_000_000n, 100)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1_000);
});

it('moves its clock when it is told, and notes what has fallen due', async () => {
  const following = follow();
  const { position } = (await (await stores.open(cooperation)).events.readAll(0n, 100)).at(-1) ?? { position: 0n };
  expect(await following.settled(cooperation, position, 10_000)).toBe(true);
  expect(types(await small.log())).not.toContain('ActivityDueDatePassed');
  await following.clockMoved({ kind: 'fixed', at: '2026-07-02T10:00:00.000Z' });
  expect(types(await small.log()).slice(-2)).toEqual(['ActivityDueDatePassed', 'ActivityDelayed']);
});

it('is started again when it dies, and says so', async () => {
  const dying = path.join(built, 'dying.js');
  const once = path.join(folder, 'died');
  writeFileSync(
    dying,
    `const fs = require('node:fs');
     require(${JSON.stringify(path.join(built, 'apps/worker/src/main.js'))});
     if (!fs.existsSync(${JSON.stringify(once)})) { fs.writeFileSync(${JSON.stringify(once)}, ''); setTimeout(() => { throw new Error('struck by lightning'); }, 150); }`,
  );
  const lines: string[] = [];
  const following = follow({ program: dying, restartMs: 20, log: (line) => lines.push(line) });
  expect(await following.settled(cooperation, 1_000_000n, 5_000)).toBe(false);
  expect(lines).toContain('The following thread ended and is started again: struck by lightning');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const position = await decided(small, 'd1', [{ kind: 'cancelActivity', activity: 'a1' }]);
  expect(await following.settled(cooperation, position, 10_000)).toBe(true);
  expect(types(await small.log()).at(-1)).toBe('ActivityCancelled');
});

it('stops within a second, and answers what was still asked', async () => {
  const following = follow();
  await following.settled(cooperation, 1n, 10_000);
  const asked = following.settled(cooperation, 1_000_000n, 60_000);
  const start = performance.now();
  await following.stop();
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(await asked).toBe(false);
});
