import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const main = path.join(root, 'dist/apps/api/src/main.js');
const patience = 50_000;

/** The built product, as `npm start` runs it, with the demonstration in a folder of its own, or empty. */
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

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: string;
}

export async function startProduct({ demo = true }: { readonly demo?: boolean } = {}): Promise<Product> {
  const start = (folder: string, port: string): Promise<Running> => run(['--port', port, '--data', folder, ...(demo ? [] : ['--no-demo'])]);
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-browser-'));
  let running = await start(folder, '0');
  const { address } = running;
  const gone = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    address,
    firstToken: /\/first#(\S+)/.exec(running.said)?.[1],
    strikeDown: () => gone('SIGKILL'),
    startAgain: async () => {
      running = await start(folder, new URL(address).port);
    },
    end: async () => {
      await gone('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Only what a person's shell would hand over: neither the tests' settings of Node nor our own. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
}

async function run(args: readonly string[]): Promise<Running> {
  if (!existsSync(main)) throw new Error(`${main} is not there: run \`npm run test:browser\`, which builds what it tests.`);
  const child = spawn(process.execPath, [main, ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`Not ready in ${patience / 1000} seconds. It said:\n${said}`)), patience);
    const hear = (part: Buffer): void => {
      said += part.toString();
      const ready = /is ready: (\S+)\n/.exec(said);
      if (ready?.[1] === undefined) return;
      clearTimeout(tooLate);
      resolve(ready[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code, signal) => {
      clearTimeout(tooLate);
      reject(new Error(`It ended (${code ?? signal}) before it was ready. It said:\n${said}`));
    });
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { child, address, said };
}
