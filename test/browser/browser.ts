import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** A browser that keeps to itself: it asks nobody on the network for anything, and draws without the 3D that costs as much again as all the rest. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The one that is named, else the machine's own, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await find(), args: quiet });
}

async function find(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is not there: give the path of a Chromium, or unset it.`);
    return named;
  }
  const own = [...(process.platform === 'linux' ? ['/usr/bin/chromium'] : []), chromium.executablePath()].find((file) => existsSync(file));
  if (own !== undefined) return own;
  if (process.platform !== 'linux') throw new Error('No browser: set CHROMIUM_PATH to a Chromium, Chrome or Edge on this machine.');
  return brought();
}

const unpack = `import chromium from '@sparticuz/chromium';
process.stdout.write(JSON.stringify(await chromium.executablePath()));`;

/** Unpacked once beside the packages, in one stroke: another test that looks meanwhile never finds half a browser. */
async function brought(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const cache = path.join(root, 'node_modules/.cache');
  const place = path.join(cache, `chromium-${version}`);
  mkdirSync(cache, { recursive: true });
  const unpacking = existsSync(place) ? place : mkdtempSync(path.join(cache, 'chromium-'));
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    env: { PATH: process.env['PATH'], TMPDIR: unpacking },
  });
  if (unpacking !== place) moveTo(place, unpacking);
  return path.join(place, path.basename(JSON.parse(stdout) as string));
}

function moveTo(place: string, unpacking: string): void {
  try {
    renameSync(unpacking, place);
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
