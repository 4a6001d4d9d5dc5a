import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEventStore } from '@sparbar/stores/sqlite';
import { furnish, notes, signedIn } from '../furnished';
import { howMany } from '../how-many';
import { runProduct, runProgram, type RunningProduct } from '../running-product';

/** Nothing here depends on how long: there are no leases that run out. A minute is tried now and then all the same. */
const seconds = howMany(1, 60);

const stopped = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const textsIn = async (folder: string): Promise<number> => {
  const store = openEventStore(path.join(folder, 'lunden', 'events.sqlite'));
  const events = await store.readAll(0n, 1_000_000);
  await store.close();
  return events.filter(({ envelope }) => envelope.type === 'ActivityUpdateRecorded').length;
};

/** Whether somebody is in the middle of writing to a file of a folder: whoever is stopped there keeps every other from writing too. */
const isWrittenTo = (folder: string): boolean =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sqlite') && !name.endsWith('lock.sqlite'))
    .some((name) => {
      const file = new DatabaseSync(path.join(folder, name));
      try {
        file.exec('BEGIN IMMEDIATE; ROLLBACK');
        return false;
      } catch {
        return true;
      } finally {
        file.close();
      }
    });

const whereProcessesCanBeStopped = process.platform === 'win32' ? describe.skip : describe;

whereProcessesCanBeStopped('a process that was stopped while another took over (needs signals, which Windows lacks)', () => {
  let folder = '';
  let data = '';
  let running: RunningProduct[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-zombie-'));
    data = path.join(folder, 'data');
    running = [];
  });
  afterEach(async () => {
    for (const product of running) await product.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const started = async (): Promise<RunningProduct> => {
    const product = await runProduct({ folder: data });
    running.push(product);
    return product;
  };

  /** The first one is stopped with two notes on their way to it. */
  const stoppedMidway = async () => {
    const zombie = await started();
    const { secretary } = await furnish(zombie);
    await secretary.write(notes(), { text: 'Medan den lever' });
    process.kill(zombie.pid, 'SIGSTOP');
    while (isWrittenTo(data)) {
      process.kill(zombie.pid, 'SIGCONT');
      await new Promise((resolve) => setTimeout(resolve, 20));
      process.kill(zombie.pid, 'SIGSTOP');
    }
    const onTheirWay = ['Den ena', 'Den andra'].map((text) => secretary.post(notes(), { text }));
    return { zombie, secretary, onTheirWay };
  };

  it('holds its folder: the other one is refused with a sentence', async () => {
    const { zombie, onTheirWay } = await stoppedMidway();
    const { code, said } = await runProgram('main.js', ['--no-demo', '--port', '0', '--data', data]);
    expect(said).toBe(`${data} is in use by another running Spårbar. Stop that one first, or choose another data folder.\n`);
    expect(code).toBe(1);
    process.kill(zombie.pid, 'SIGCONT');
    expect((await Promise.all(onTheirWay)).map(({ status }) => status)).toEqual([201, 201]);
  }, 120_000);

  it('writes nothing after somebody has deleted its lock and started another', async () => {
    const { zombie, secretary, onTheirWay } = await stoppedMidway();
    for (const name of readdirSync(data).filter((one) => one.startsWith('lock.sqlite'))) rmSync(path.join(data, name));
    const other = await started();
    const successor = await signedIn(() => other.address);
    await successor.write(notes(), { text: 'Från den nya' });
    await stopped();
    process.kill(zombie.pid, 'SIGCONT');
    expect((await Promise.all(onTheirWay)).map(({ status }) => status)).toEqual([503, 503]);
    expect((await secretary.post(notes(), { text: 'Ännu en' })).status).toBe(503);
    await successor.write(notes(), { text: 'Den nya går vidare' });
    expect(await textsIn(data)).toBe(3);
    expect(zombie.said()).toMatch(/lock\.sqlite is not the file it was when this Spårbar opened it/);
  }, 120_000);

  it('writes nothing after its folder has been restored beneath it, neither there nor in the one that was moved away', async () => {
    const { zombie, secretary, onTheirWay } = await stoppedMidway();
    const away = path.join(folder, 'away');
    renameSync(data, away);
    cpSync(away, data, { recursive: true, filter: (source) => !source.includes('lock.sqlite') });
    const other = await started();
    const successor = await signedIn(() => other.address);
    await successor.write(notes(), { text: 'Från den nya' });
    await stopped();
    process.kill(zombie.pid, 'SIGCONT');
    expect((await Promise.all(onTheirWay)).map(({ status }) => status)).toEqual([503, 503]);
    expect((await secretary.post(notes(), { text: 'Ännu en' })).status).toBe(503);
    await zombie.end('SIGKILL');
    expect(await textsIn(data)).toBe(2);
    expect(await textsIn(away)).toBe(1);
  }, 120_000);
});
