import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSmallServer, whyNoSmallServer } from '../contracts/mongodb/small-server';
import { standIn } from '../stand-ins/eventstoredb/stand-in';
import { root, textOf } from './documents';

jest.setTimeout(120_000);

const readme = textOf('README.md');
/** Every command that the README tells its reader to give, as it stands there. */
const commands = [...new Set([...readme.matchAll(/(?:^|`)(npm (?:start|test|run)[^`\n]*)/gm)].map(([, command = '']) => command.trim()))];

/** Who gives it in a test. Of what is run elsewhere the file is named, so that it can be looked up. */
const triedBy: Readonly<Record<string, string>> = {
  'npm start': 'here',
  'npm test': 'by whoever runs this',
  'npm start -- --port 4000 --data /srv/sparbar --no-demo': 'here',
  'npm run serve': 'here',
  'npm run worker': 'here',
  'npm run -s openapi': 'here',
  'npm run -s backup -- --to DIR': 'here',
  'npm run -s restore -- --from DIR': 'here',
  'npm run -s move -- --from DIR': 'here',
  'npm run -s move -- --to DIR': 'here',
};

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

let folder: string;
const running: Run[] = [];
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'sparbar-readme-'))));
afterAll(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** As a person's shell would run it: with npm, in the top folder, and none of the tests' own settings. */
function give(command: string, env: Readonly<Record<string, string>> = {}): Run {
  const [program = '', ...args] = command.split(' ');
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(program, args, { cwd: root, env: { PATH, HOME, TMPDIR, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const run = { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
  running.push(run);
  return run;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Its last line, once it has said that it is ready. */
async function ready(run: Run): Promise<string> {
  const isReady = /^Spårbar is ready: (\S+)$/m;
  while (!isReady.test(run.said())) {
    if (run.child.exitCode !== null) throw new Error(`It ended before it was ready. It said:\n${run.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return isReady.exec(run.said())?.[1] ?? '';
}

async function stopped(run: Run): Promise<void> {
  if (run.child.pid !== undefined) process.kill(-run.child.pid, 'SIGTERM');
  await run.ended;
}

describe('the commands of the README', () => {
  it('are all tried', () => {
    expect(commands.filter((command) => triedBy[command] === undefined)).toEqual([]);
    expect(Object.keys(triedBy).filter((command) => !commands.includes(command))).toEqual([]);
    expect(Object.values(triedBy).filter((place) => place.startsWith('test/') && !existsSync(path.join(root, place)))).toEqual([]);
  });

  it('npm start: loads the demonstration, says how far it has come, and ends with its address, where one signs in with one click', async () => {
    const run = give('npm start', { PORT: String(await freePort()), SPARBAR_DATA: path.join(folder, 'demonstration') });
    const address = await ready(run);
    expect(run.said()).toMatch(/Loading the demonstration: \d+ of \d+/);
    expect(run.said().trimEnd().split('\n').at(-1)).toBe(`Spårbar is ready: ${address}`);
    const { status } = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ demo: 'beredningsgrupp' }),
    });
    expect(status).toBe(201);
    await stopped(run);
  });

  it('npm start with its options: begins empty in that folder, at that port, with a link that is good once', async () => {
    const [port, data] = [await freePort(), path.join(folder, 'own')];
    const asked = commands.find((command) => command.includes('--no-demo')) ?? '';
    const run = give(asked.replace('4000', String(port)).replace('/srv/sparbar', data));
    expect(await ready(run)).toBe(`http://127.0.0.1:${port}`);
    expect(run.said()).toMatch(/Make the first administrator here, once: \S+\/first#\S+/);
    expect(existsSync(path.join(data, 'system'))).toBe(true);
    await stopped(run);
  });

  it('npm start -- --help: lists the options and starts nothing', async () => {
    const run = give('npm start -- --help');
    expect(await run.ended).toBe(0);
    for (const option of readme.matchAll(/^\| `(--[\w-]+)/gm)) expect(run.said()).toContain(option[1]);
    expect(run.said()).not.toContain('is ready');
  });

  it('npm run serve: refuses what is unsafe in a sentence, and serves when nothing is', async () => {
    const env = { PORT: String(await freePort()), SPARBAR_DATA: path.join(folder, 'production') };
    const unsafe = give('npm run serve -- --host 0.0.0.0', env);
    expect(await unsafe.ended).not.toBe(0);
    expect(unsafe.said()).toMatch(/TLS/);
    expect(unsafe.said()).not.toContain('is ready');
    const safe = give('npm run serve', { ...env, SESSION_SECRET: 'forty letters that nobody else can guess at all' });
    await ready(safe);
    await stopped(safe);
  });

  it('npm run -s backup and restore: copy a folder, and make a folder of the copy', async () => {
    const [own, copy, again] = ['own', 'copy', 'again'].map((name) => path.join(folder, name)) as [string, string, string];
    const backup = give(`npm run -s backup -- --to ${copy} --data ${own}`);
    expect([await backup.ended, backup.said()]).toEqual([0, expect.any(String)]);
    const restore = give(`npm run -s restore -- --from ${copy} --data ${again}`);
    expect([await restore.ended, restore.said()]).toEqual([0, expect.any(String)]);
    expect(existsSync(path.join(again, 'system', 'events.sqlite'))).toBe(true);
  });

  it('npm run -s move: says what it needs; with two servers it carries a folder there, and back', async () => {
    const [own, moved] = ['own', 'moved'].map((name) => path.join(folder, name)) as [string, string];
    const alone = give(`npm run -s move -- --from ${own}`);
    expect(await alone.ended).toBe(1);
    expect(alone.said()).toContain('--to-eventstore URL is missing (or EVENTSTORE_URL)');
    if (whyNoSmallServer !== undefined) return;

    const [events, rest] = await Promise.all([standIn(), startSmallServer()]);
    const env = { EVENTSTORE_URL: events.connectionString, MONGODB_URL: `mongodb://127.0.0.1:${rest.port}/sparbar?replicaSet=rs0` };
    // Nobody has moved in, so there is no fact yet.
    const empty = give(`npm run -s move -- --from ${own}`, env);
    expect(await empty.ended).toBe(1);
    expect(empty.said()).toContain(`There is nothing to move in ${own}.`);
    const demonstration = readdirSync(path.join(folder, 'demonstration')).find((name) => name.startsWith('demonstration-')) ?? '';
    const there = give(`npm run -s move -- --from ${path.join(folder, 'demonstration', demonstration)}`, env);
    expect([await there.ended, there.said()]).toEqual([0, expect.stringMatching(/found to be the same when read back: \d+ events/)]);
    const back = give(`npm run -s move -- --to ${moved}`, env);
    expect([await back.ended, back.said()]).toEqual([0, expect.stringMatching(/found to be the same when read back: \d+ events/)]);
    expect(existsSync(path.join(moved, 'norrvik', 'events.sqlite'))).toBe(true);
    events.stop();
    await rest.stop();
  });

  it('npm run worker: says what it needs; with two servers it follows, until it is asked to end', async () => {
    const alone = give('npm run worker');
    expect(await alone.ended).toBe(1);
    expect(alone.said()).toContain('Set EVENTSTORE_URL and MONGODB_URL');
    if (whyNoSmallServer !== undefined) return;

    const [events, rest] = await Promise.all([standIn(), startSmallServer()]);
    const run = give('npm run worker', {
      EVENTSTORE_URL: events.connectionString,
      MONGODB_URL: `mongodb://127.0.0.1:${rest.port}/sparbar?replicaSet=rs0`,
      NODE_ENV: 'development',
    });
    while (!run.said().includes('Spårbar follows what is recorded.') && run.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(run.said()).toContain('Spårbar follows what is recorded.');
    await stopped(run);
    events.stop();
    await rest.stop();
  });

  it('npm run -s openapi: writes the description of the API, and nothing else', async () => {
    const run = give('npm run -s openapi');
    expect(await run.ended).toBe(0);
    expect(JSON.parse(run.said())).toMatchObject({ openapi: expect.stringMatching(/^3\./) as string });
  });
});
