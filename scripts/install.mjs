import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countFetched, npm } from './npm.mjs';
import { during } from './progress.mjs';
import { Stop } from './stop.mjs';
import { mustBeWritable } from './writable.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
const wantedIn = (root) => Object.entries(packagesOf(path.join(root, 'package-lock.json'))).filter(([place]) => place !== '');
/** npm's own account of what it installed. It is written last, so an install that was cut short is never taken for whole. */
const accountIn = (root) => path.join(root, 'node_modules', '.package-lock.json');

/** Whether node_modules is what package-lock.json says, by npm's own account and by what lies there: a folder may have been taken away since. */
export function isInstalled(root) {
  if (!existsSync(accountIn(root))) return false;
  const there = packagesOf(accountIn(root));
  return wantedIn(root).every(([place, wanted]) => {
    const found = there[place];
    // An optional package may be for another kind of machine.
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version && existsSync(path.join(root, place, 'package.json'));
  });
}

/** How many packages this kind of machine needs. */
function countWanted(root) {
  const names = (list, own) => list === undefined || [list].flat().includes(own);
  const here = ({ os, cpu, libc }) => names(os, process.platform) && names(cpu, process.arch) && names(libc, 'glibc');
  return wantedIn(root).filter(([, wanted]) => here(wanted)).length;
}

/**
 * Installs what package-lock.json names. `npm install`, not `npm ci`: npm leaves the packages of other platforms out of a lock file where a
 * registry does not have them, and `npm ci` then refuses the whole.
 */
export async function install(root) {
  mustBeWritable(root, 'installing');
  if (!existsSync(accountIn(root))) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  const wanted = countWanted(root);
  let fetched = 0;
  await during(
    'Installing the packages (a minute, this once)',
    'Installed',
    async () => {
      const args = ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=http'];
      const { ok, output, why } = await npm(root, args, (soFar) => (fetched = countFetched(soFar)));
      if (ok) return;
      const log = path.join(mkdtempSync(path.join(tmpdir(), 'sparbar-')), 'install.log');
      writeFileSync(log, output);
      throw new Stop(`${why} (What npm said: ${log})`);
    },
    () => (fetched === 0 ? '' : `${Math.min(fetched, wanted)} of ${wanted}`),
  );
}
