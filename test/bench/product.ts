/** The product, asked over HTTP from this process. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerFile } from './answer-file';
import type { BenchLog } from './bench-log';
import { diceOf } from './bench-log';
import type { Setting } from './contestants';
import { installedProduct } from './installed-product';
import { answered, Load, type Ask } from './load';
import { peakMegabytes } from './peak-memory';
import { quantile, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

const long: BenchLog = { cooperation: 'langa', length: sizes.log };
/** One plan: sixty activities with fifty facts each. */
const plan: BenchLog = { cooperation: 'planen', length: 3_000 };
/** Enough activities that nobody has to wait for a neighbour's. */
const busy: BenchLog = { cooperation: 'brada', length: 6_000 };
const plans = Math.floor(sizes.log / plan.length);
const activities = plan.length / 50;

const folderOf = ({ folder }: Setting): string => path.join(folder, 'read');

async function asking(
  setting: Setting,
  connections: number,
  pathOf: () => string,
  measure: (load: Load, ask: Ask) => Promise<number>,
): Promise<{ readonly run: () => Promise<number>; readonly end: () => Promise<void> }> {
  const product = await installedProduct(folderOf(setting), [long, plan]);
  const load = await Load.on(product.address, connections);
  const ask: Ask = (connection) => connection.send('GET', pathOf(), product.headers);
  await leaveAnswer(setting, load, ask);
  const end = async (): Promise<void> => {
    load.close();
    await product.end();
  };
  return { run: () => measure(load, ask), end };
}

async function leaveAnswer(setting: Setting, load: Load, ask: Ask): Promise<void> {
  mkdirSync(setting.folder, { recursive: true });
  await load.rate(1, async (connection) => {
    const answer = await ask(connection);
    writeFileSync(answerFile(setting), await answered(Promise.resolve(answer)));
    return answer;
  });
}

/** A folder that holds everything, with all read models made. */
async function prepared(setting: Setting): Promise<string> {
  await (await installedProduct(folderOf(setting), [long, plan])).end();
  return folderOf(setting);
}

/** The built product from the command until it says that it is ready; then it is ended. */
async function startedProduct(folder: string): Promise<{ readonly spent: number; readonly peak: number }> {
  const main = path.resolve(__dirname, '../../dist/apps/api/src/main.js');
  const start = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--no-demo', '--port', '0', '--data', folder], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.includes('is ready: ')) break;
  }
  if (!said.includes('is ready: ')) throw new Error(`The product did not start. It said: ${said}`);
  const spent = performance.now() - start;
  const peak = peakMegabytes(child.pid ?? 0);
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
  return { spent, peak };
}

void serve({
  'http-read-per-s': (setting) => {
    const dice = diceOf(1);
    const path = (): string => `/api/cooperations/${long.cooperation}/activities/A-${dice(plans * activities)}`;
    return asking(setting, sizes.readers, path, (load, ask) => load.rate(sizes.reads, ask));
  },
  'http-command-per-s': async (setting) => {
    const product = await installedProduct(path.join(setting.folder, 'written'), [busy]);
    const load = await Load.on(product.address, sizes.commanders);
    let sent = 0;
    const command: Ask = (connection) =>
      connection.send(
        'POST',
        `/api/cooperations/${busy.cooperation}/activities/A-${(sent += 1) % (busy.length / 50)}/updates`,
        { ...product.headers, 'idempotency-key': randomUUID() },
        { text: 'Vi gick en runda och skrev upp sju mörka platser.' },
      );
    await leaveAnswer(setting, load, command);
    const end = async (): Promise<void> => {
      load.close();
      await product.end();
    };
    return { run: () => load.rate(sizes.commands, command), end };
  },
  'known-at-p95-ms': (setting) => {
    const dice = diceOf(3);
    // A plan, and what was known of it at some point since it began.
    const path = (): string => {
      const number = dice(plans);
      const from = number * plan.length;
      const seq = from + 1 + dice(sizes.log - from);
      return `/api/cooperations/${long.cooperation}/activities?plan=Plan%20${number}&knownAt=${seq}`;
    };
    return asking(setting, 1, path, async (load, ask) => quantile(await load.times(sizes.pasts, ask), 0.95));
  },
  'valid-at-p95-ms': (setting) => {
    const dice = diceOf(4);
    const start = Date.parse('2012-01-02');
    const path = (): string => {
      const day = new Date(start + dice(120) * 86_400_000).toISOString().slice(0, 10);
      return `/api/cooperations/${plan.cooperation}/activities?validAt=${day}`;
    };
    return asking(setting, 1, path, async (load, ask) => quantile(await load.times(sizes.pasts, ask), 0.95));
  },
  'cold-start-ms': async (setting) => {
    const folder = await prepared(setting);
    return { run: async () => (await startedProduct(folder)).spent };
  },
  'peak-memory-mb': async (setting) => {
    const folder = await prepared(setting);
    return { run: async () => (await startedProduct(folder)).peak };
  },
});
