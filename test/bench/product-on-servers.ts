import { spawn } from 'node:child_process';
import path from 'node:path';
import type { StoresSetting } from '@sparbar/worker';
import { peakMegabytes } from './peak-memory';

/** The built product from the command until it says that it is ready; then it is ended. How much memory it held at the most, in megabytes. */
export async function startOnServers({ eventstore, mongodb, keys }: StoresSetting & { kind: 'distributed' }): Promise<number> {
  const main = path.resolve(__dirname, '../../dist/apps/api/src/main.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--no-demo', '--port', '0'], {
    env: { PATH: process.env['PATH'], EVENTSTORE_URL: eventstore, MONGODB_URL: mongodb, KEYS_MONGODB_URL: keys },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // What was measured on the server without being a cooperation cannot be followed, and is complained of.
  let complained = '';
  child.stderr.on('data', (part) => (complained += String(part)));
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.includes('is ready: ')) break;
  }
  if (!said.includes('is ready: ')) throw new Error(`The product did not start. It said: ${said}${complained}`);
  const peak = peakMegabytes(child.pid ?? 0);
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
  return peak;
}
