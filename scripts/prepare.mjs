import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { findNode24, productMajor } from './node24.mjs';
import { Stop } from './stop.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** From a fresh clone to something that runs: installs and builds what is missing or stale, and answers with the Node to run it on. */
export async function prepare() {
  if (!isInstalled(root)) await install(root);
  const node = findNode24(root);
  if (node === undefined) {
    throw new Stop(
      `npm did not install Node ${productMajor}: run \`npm ci --include=optional\`, or install Node ${productMajor} from https://nodejs.org, and run the command again.`,
    );
  }
  if (!isBuilt(root)) await build(node, root);
  return node;
}
