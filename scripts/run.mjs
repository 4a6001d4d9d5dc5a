import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { root } from './prepare.mjs';

/**
 * Hands over to a built program and ends as it ends. In a terminal Ctrl C reaches both of us at once, so it is only waited for here;
 * other signals are passed on.
 */
export function run(node, program, args, env = {}) {
  const child = spawn(node, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', path.join(root, 'dist', program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', () => process.stdin.isTTY || pass('SIGINT'));
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  const watch = stopWithNpm(() => pass('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Asked to end, npm tells the shell between us, which dies of it without a word to anybody. Then nobody is left who wants us to run. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid === parent || stop(), 500);
}
