import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const patience = 50_000;

/** The built product in a process of its own, reached over HTTP alone. */
export interface RunningProduct {
  readonly address: string;
  readonly pid: number;
  /** All it has said so far, on both of its outputs. */
  readonly said: () => string;
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

export interface HowToRun {
  readonly folder: string;
  readonly port?: string;
  /** With the demonstration, which is loaded where the folder has none. */
  readonly demo?: boolean;
  /** What stands before the program, such as `prlimit --fsize=…`. */
  readonly within?: readonly string[];
}

export interface Started {
  /** Under `dist`. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly within?: readonly string[] | undefined;
  /** What it says when it is ready; what stands in brackets is its address. */
  readonly ready: RegExp;
}

/** Only what a person's shell would hand over: neither the tests' settings of Node nor our own. */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
});

const spawned = (args: readonly string[], within: readonly string[] = [], env: NodeJS.ProcessEnv = {}) => {
  const [program = process.execPath, ...rest] = [...within, process.execPath, '--disable-warning=ExperimentalWarning', ...args];
  return spawn(program, rest, { cwd: root, env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
};

/** Runs a built program to its end. */
export async function runProgram(name: string, args: readonly string[], within?: readonly string[]): Promise<Ended> {
  const file = path.join(root, 'dist/apps/api/src', name);
  if (!existsSync(file)) throw new Error(`${file} is not there: run the tests with npm, which builds what they test.`);
  const child = spawned([file, ...args], within);
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

export const runProduct = ({ folder, port = '0', demo = false, within }: HowToRun): Promise<RunningProduct> =>
  start({
    program: 'apps/api/src/main.js',
    args: [...(demo ? [] : ['--no-demo']), '--port', port, '--data', folder],
    within,
    ready: /is ready: (\S+)\n/,
  });

/** Any of the built programs that goes on until it is told to end. */
export async function start({ program, args = [], env, within, ready }: Started): Promise<RunningProduct> {
  const file = path.join(root, 'dist', program);
  if (!existsSync(file)) throw new Error(`${file} is not there: run the tests with npm, which builds what they test.`);
  const child = spawned([file, ...args], within, env);
  let said = '';
  const exit = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`Not ready in ${patience / 1000} seconds. It said:\n${said}`)), patience);
    const hear = (part: Buffer): void => {
      said += part.toString();
      const found = ready.exec(said);
      if (found === null) return;
      clearTimeout(tooLate);
      resolve(found[1] ?? '');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code, signal) => {
      clearTimeout(tooLate);
      reject(new Error(`It ended (${code ?? signal}) before it was ready. It said:\n${said}`));
    });
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    address,
    pid: child.pid ?? 0,
    said: () => said,
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exit;
    },
  };
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody with a session. `at` can change: the product is started anew at another address, and the session goes on. */
export class Person {
  #cookie = '';

  constructor(readonly at: () => string) {}

  async get(route: string): Promise<Answered> {
    return this.#ask(route, { headers: { cookie: this.#cookie } });
  }

  /** What is no JSON: a file to take along. */
  async file(route: string): Promise<Buffer> {
    const answer = await fetch(this.at() + route, { headers: { cookie: this.#cookie } });
    if (answer.status !== 200) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async post(route: string, body: object, key: string = randomUUID()): Promise<Answered> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key, cookie: this.#cookie };
    return this.#ask(route, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** The same, where nothing else than 201 will do. */
  async write(route: string, body: object, key?: string): Promise<{ readonly id: string; readonly position: string }> {
    const { status, body: answer } = await this.post(route, body, key);
    if (status !== 201) throw new Error(`${route}: ${status} ${JSON.stringify(answer)}`);
    return answer as { readonly id: string; readonly position: string };
  }

  async #ask(route: string, request: RequestInit): Promise<Answered> {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(this.at() + route, request);
      text = await answer.text();
    } catch (cause) {
      throw new Unanswered(route, { cause });
    }
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.#cookie = cookie;
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }
}

/** Whoever was asked is gone: it may have been done or not. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}
