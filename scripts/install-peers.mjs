import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { during } from './progress.mjs';

/**
 * What we compare ourselves with, in a folder of its own: nothing of it is ever part of the product. Whoever cannot be installed here is left out
 * of the comparison, with a word about it.
 */
export async function installPeers(root) {
  const folder = path.join(root, 'test/bench/peers');
  const installed = path.join(folder, 'node_modules');
  if (!existsSync(path.join(installed, '.package-lock.json'))) {
    await during('Installing the peers (a minute, this once)', '', async () => {
      const { ok, why } = await npm(folder, ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-fund', '--no-audit'], () => undefined);
      if (!ok) process.stderr.write(`${why} We are measured without peers.\n`);
    });
  }
  const sqlite = path.join(installed, 'sqlite3');
  if (!existsSync(sqlite) || existsSync(path.join(sqlite, 'build/Release/node_sqlite3.node'))) return;
  // The one package that has to be compiled, against the headers of the Node that the machine has; it runs on any.
  await during('Compiling what emmett-sqlite needs (two to four minutes, this once)', '', async () => {
    const headers = `--nodedir=${path.dirname(path.dirname(process.execPath))}`;
    const { ok } = await npm(sqlite, ['exec', '--no', '--', 'node-gyp', 'rebuild', headers], () => undefined);
    if (!ok) process.stderr.write('sqlite3 does not compile here: emmett-sqlite is left out.\n');
  });
}
