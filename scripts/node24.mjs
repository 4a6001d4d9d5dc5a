import { existsSync } from 'node:fs';
import path from 'node:path';

/*
 * The product runs on Node 24, which npm brings with the other packages. These scripts run on whatever Node the machine has, and this
 * file is read first of all: no syntax and no import here that an old Node would stumble on.
 */

export const productMajor = 24;
const scriptMajor = 18;
const withPackagedNode = ['linux-x64', 'linux-arm64', 'win32-x64'];

/** The sentence to stop with, or undefined where this Node, on this machine, can install and start the product. */
export function whyNotOn(version, platform, arch) {
  const major = Number(String(version).replace(/^v/, '').split('.')[0]);
  if (!(major >= scriptMajor)) {
    return `Spårbar needs Node ${scriptMajor} or later to start, and this is ${version}: install Node ${productMajor} from https://nodejs.org and run the command again.`;
  }
  if (major < productMajor && withPackagedNode.indexOf(`${platform}-${arch}`) < 0) {
    return `Spårbar runs on Node ${productMajor}, which npm has no package of for ${platform} on ${arch}, and this is ${version}: install Node ${productMajor} from https://nodejs.org and run the command again.`;
  }
  return undefined;
}

/** To be called before anything else is imported. */
export function refuseOldNode() {
  const why = whyNotOn(process.version, process.platform, process.arch);
  if (why === undefined) return;
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

/** Node 24 as npm installed it, or the machine's own where that is new enough. */
export function findNode24(root) {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const packaged = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= productMajor) return process.execPath;
  return undefined;
}
