import { spawn } from 'node:child_process';
import { Stop } from './stop.mjs';

const noNetwork = 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT';
const connect =
  'The packages could not be fetched, for npm reaches no registry: connect to the network (or set npm\'s "registry" or "proxy") and run the command again.';

const causes = [
  [/\b(ENOSPC|EDQUOT)\b/, (folder) => `The disk that holds ${folder} is full: free two gigabytes and run the command again.`],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    (folder) => `${folder} or npm's cache cannot be written: make them yours (chown) and run the command again.`,
  ],
  [new RegExp(`\\b(${noNetwork})\\b`), () => connect],
  [
    /\b(E401|E403|E404|E5\d\d|ETARGET)\b/,
    () => 'npm\'s registry did not give out a package: check npm\'s "registry" setting and run the command again.',
  ],
  [
    /\bEINTEGRITY\b/,
    () =>
      'A package is not the one that package-lock.json names, and was not used: run `npm cache clean --force` and run the command again.',
  ],
  [/\bERESOLVE\b/, () => 'package.json and package-lock.json do not agree: run `npm install` and run the command again.'],
];

/** What npm's complaint means to the person who typed the command. */
export function whyNpmFailed(output, folder) {
  const errors = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .join('\n');
  const known = causes.find(([sign]) => sign.test(errors));
  return known ? known[1](folder) : 'The packages could not be installed.';
}

const failedTry = new RegExp(`^npm http fetch .* failed with (${noNetwork})`, 'gm');
const answered = /^npm http fetch \S+ \d{3} /m;

/** npm itself would go on trying for minutes. Three tries without any answer are enough to tell the person who waits. */
export const isCutOff = (output) => !answered.test(output) && (output.match(failedTry)?.length ?? 0) >= 3;

/** How many packages have come so far. */
export const countFetched = (output) => output.match(/^npm http fetch GET 200 \S+\.tgz/gm)?.length ?? 0;

/** Runs npm, hands what it says so far to `heard`, and answers with how it ended. */
export function npm(folder, args, heard) {
  const own = process.env.npm_execpath;
  const viaScript = own && /npm-cli\.c?js$/.test(own);
  const retries = { npm_config_fetch_retry_mintimeout: '500', npm_config_fetch_retry_maxtimeout: '4000' };
  const child = spawn(viaScript ? process.execPath : 'npm', viaScript ? [own, ...args] : args, {
    cwd: folder,
    env: { ...retries, ...process.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaScript && process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    let output = '';
    let cutOff = false;
    const hear = (chunk) => {
      output += chunk;
      heard(output);
      if (cutOff || !isCutOff(output)) return;
      cutOff = true;
      child.kill();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', () =>
      reject(new Stop('npm was not found: install Node with npm from https://nodejs.org and run the command again.')),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output, why: cutOff ? connect : whyNpmFailed(output, folder) }));
  });
}
