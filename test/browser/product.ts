import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProduct } from '../running-product';
import { copyDemonstration } from './demonstration';

/** The built product, as `npm start` runs it, in a folder of its own. */
export interface Product {
  readonly address: string;
  /** Out of the link that an empty one printed. */
  readonly firstToken: string | undefined;
  /** Struck down without a chance to say goodbye. */
  readonly strikeDown: () => Promise<void>;
  /** Started anew on what is left, at the same address. */
  readonly startAgain: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What it finds in its folder: the demonstration as it was loaded before, nothing at all, or nothing but the order to load it now. */
type Beginning = 'loaded' | 'empty' | 'to load';

export async function startProduct(beginning: Beginning = 'loaded'): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-browser-'));
  if (beginning === 'loaded') copyDemonstration(folder);
  const demo = beginning !== 'empty';
  let running = await runProduct({ folder, demo });
  const { address } = running;
  return {
    address,
    firstToken: /\/first#(\S+)/.exec(running.said())?.[1],
    strikeDown: () => running.end('SIGKILL'),
    startAgain: async () => {
      running = await runProduct({ folder, demo, port: new URL(address).port });
    },
    end: async () => {
      await running.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
