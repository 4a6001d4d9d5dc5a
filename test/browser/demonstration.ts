import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProduct } from '../running-product';

/** Where the folder is that each spec takes a copy of. A variable, for the specs run in processes of their own. */
const variable = 'SPARBAR_TEST_DEMONSTRATION';

/** The demonstration is loaded once for all specs, by the product itself: a dozen of them need it, and loading it is seconds of work each time. */
export async function loadDemonstration(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-demonstration-'));
  process.env[variable] = folder;
  const product = await runProduct({ folder, demo: true });
  await product.end();
}

export function copyDemonstration(to: string): void {
  const from = process.env[variable];
  if (from === undefined) throw new Error('No demonstration was loaded: run the browser tests with `npm run test:browser`.');
  cpSync(from, to, { recursive: true });
}

export function forgetDemonstration(): void {
  const folder = process.env[variable];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
