import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSealed, unseal } from '@sparbar/event-sourcing';
import { openEventStore, openKeyStore } from '@sparbar/stores/sqlite';
import { activity, coop, furnish, notes, propose, signedIn } from '../furnished';
import { runProduct, runProgram, type RunningProduct } from '../running-product';

const logOf = async (folder: string, cooperation = 'lunden') => {
  const store = openEventStore(path.join(folder, cooperation, 'events.sqlite'));
  const log = await store.readAll(0n, 1_000_000);
  await store.close();
  return log;
};

describe('a backup taken while eight people write', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-backup-'));
  const [data, backup, keys, restored] = ['data', 'backup', 'keys', 'restored'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  let product: RunningProduct | undefined;
  afterAll(async () => {
    await product?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds all that was acknowledged before it began, and is, restored, the same place at an earlier moment', async () => {
    let running = (product = await runProduct({ folder: data }));
    const at = () => running.address;
    const { secretary } = await furnish(running, at);
    const writers = [secretary];
    while (writers.length < 8) writers.push(await signedIn(at));
    for (const [writer, person] of writers.entries()) await propose(person, `LU-1${writer}`);

    const acknowledged: bigint[] = [];
    let writing = true;
    const work = writers.map(async (person, writer) => {
      for (let round = 0; writing && round < 400; round += 1) {
        const { position } = await person.write(notes(`LU-1${writer}`), { text: `${writer} skriver för ${round}:e gången` });
        acknowledged.push(BigInt(position));
      }
    });
    while (acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = [...acknowledged];
    const made = await runProgram('backup.js', ['--data', data, '--to', backup, '--keys-to', keys]);
    const during = acknowledged.length - before.length;
    writing = false;
    await Promise.all(work);
    expect(made.said).toMatch(
      /Backed up, and compared with what was copied: \d+ events in 2 logs, in \S+backup, and its keys in \S+keys\n$/,
    );
    expect(made.code).toBe(0);
    expect(during).toBeGreaterThan(0);

    const again = await runProgram('restore.js', ['--from', backup, '--keys-from', keys, '--data', restored]);
    expect(again.said).toMatch(/Restored, and found to be what was backed up: \d+ events in 2 logs, in \S+restored\n$/);
    const log = await logOf(restored);
    const positions = new Set(log.map(({ position }) => position));
    expect(before.filter((position) => !positions.has(position))).toEqual([]);
    // The rest of the original came later, and the copy began before that.
    expect((await logOf(data)).slice(0, log.length)).toEqual(log);

    const store = openKeyStore(path.join(restored, 'lunden', 'keys.sqlite'));
    const sealed = log.flatMap(({ envelope }) => Object.values(envelope.data).filter(isSealed));
    expect(sealed.length).toBeGreaterThanOrEqual(before.length);
    for (const box of sealed) expect(await unseal(store, box)).toHaveProperty('value');
    await store.close();

    const asked = () =>
      Promise.all(
        [`${activity('LU-10')}?`, `${activity()}?`, `${coop}/activities?limit=100&`].map((route) =>
          secretary.get(`${route}knownAt=${log.length}`),
        ),
      );
    const original = await asked();
    expect(JSON.stringify(original)).toContain('skriver för 0:e gången');
    await running.end();
    running = product = await runProduct({ folder: restored });
    // In the session she had.
    expect(await asked()).toEqual(original);
    await secretary.write(notes(), { text: 'Vidare härifrån' });
    expect(await logOf(restored)).toHaveLength(log.length + 1);
  }, 90_000);

  it('is for its owner alone, the keys apart', () => {
    const files = [backup, keys].flatMap((place) =>
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    expect(files.map((file) => path.relative(folder, file)).sort()).toEqual([
      'backup/backup.json',
      ...['backup/lunden/events.sqlite', 'backup/lunden/progress.sqlite', 'backup/system/events.sqlite', 'backup/system/progress.sqlite'],
      ...['keys/lunden/keys.sqlite', 'keys/system/keys.sqlite'],
    ]);
    if (process.platform !== 'win32') for (const file of files) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  });
});
