import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { during } from './progress.mjs';
import { Stop } from './stop.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** Whether node_modules is what package-lock.json says. npm writes its own account of it last, so an install that was cut short is never taken for whole. */
export function isInstalled(root) {
  const account = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const there = packagesOf(account);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true;
    const found = there[place];
    // An optional package may be for another kind of machine.
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional);
  });
}

/** A folder that cannot be written is found out before npm has said so on forty lines. */
export function mustBeWritable(folder, forWhat) {
  try {
    accessSync(folder, constants.W_OK);
    rmSync(mkdtempSync(path.join(folder, '.writable-')), { recursive: true });
  } catch (error) {
    throw new Stop(
      error.code === 'ENOSPC' || error.code === 'EDQUOT'
        ? `The disk that holds ${folder} is full: free a gigabyte and run the command again.`
        : `${folder} cannot be written (${error.code}), and ${forWhat} needs that: make it yours (chown) or copy Spårbar to a folder that is.`,
    );
  }
}

const causes = [
  [/\b(ENOSPC|EDQUOT)\b/, (root) => `The disk that holds ${root} is full: free a gigabyte and run the command again.`],
  [/\b(EACCES|EPERM|EROFS)\b/, (root) => `${root} (or npm's cache) cannot be written: make them yours (chown) and run the command again.`],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/,
    () =>
      'The packages could not be fetched, for npm reaches no registry: connect to the network (or set npm\'s "registry" or "proxy") and run the command again.',
  ],
  [
    /\b(E401|E403|E404|E5\d\d)\b/,
    () => 'npm\'s registry refused to give out a package: check npm\'s "registry" setting and run the command again.',
  ],
  [
    /\bEINTEGRITY\b/,
    () =>
      'A package is not the one that package-lock.json names, so nothing of it was used: run `npm cache clean --force`, and if it happens again, ask whoever runs your registry.',
  ],
  [/\b(EUSAGE|ERESOLVE)\b/, () => 'package.json and package-lock.json do not agree: run `npm install` and run the command again.'],
];

/** What npm's complaint means to the person who typed the command. */
export function whyInstallFailed(output, root) {
  const known = causes.find(([sign]) => sign.test(output));
  return known ? known[1](root) : 'The packages could not be installed.';
}

/** How many packages lie in node_modules: only its first level, which costs a millisecond. */
function countPackages(root) {
  const folder = path.join(root, 'node_modules');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).reduce((sum, name) => {
    if (name.startsWith('.')) return sum;
    if (!name.startsWith('@')) return sum + 1;
    try {
      return sum + readdirSync(path.join(folder, name)).length;
    } catch {
      return sum; // gone between two looks
    }
  }, 0);
}

function npm(root, args) {
  const own = process.env.npm_execpath;
  const viaScript = own && /npm-cli\.c?js$/.test(own);
  // Few and quick retries: someone without a network should hear of it within seconds.
  const quick = { npm_config_fetch_retries: '2', npm_config_fetch_retry_mintimeout: '500', npm_config_fetch_retry_maxtimeout: '3000' };
  const child = spawn(viaScript ? process.execPath : 'npm', viaScript ? [own, ...args] : args, {
    cwd: root,
    env: { ...quick, ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaScript && process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', () =>
      reject(new Stop('npm was not found: install Node with npm from https://nodejs.org and run the command again.')),
    );
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Installs exactly what package-lock.json names. */
export async function install(root) {
  mustBeWritable(root, 'installing');
  const all = Object.keys(packagesOf(path.join(root, 'package-lock.json')));
  const firstLevel = all.filter((place) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(place)).length;
  const progress = () => {
    const count = countPackages(root);
    return count === 0 ? '' : `${Math.min(count, firstLevel)} of about ${firstLevel} packages`;
  };
  const { code, output } = await during(
    'Installing packages, once',
    undefined,
    () => npm(root, ['ci', '--loglevel=error', '--no-fund', '--no-audit', '--no-progress']),
    progress,
  );
  if (code === 0) return;
  const log = path.join(mkdtempSync(path.join(tmpdir(), 'sparbar-')), 'install.log');
  writeFileSync(log, output);
  throw new Stop(`${whyInstallFailed(output, root)} (What npm said: ${log})`);
}
