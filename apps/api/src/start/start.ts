import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants, accessSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StoreDamaged, StoreUnavailable, type Stores } from '@sparbar/event-sourcing';
import {
  BackupRefused,
  CreatedByNewer,
  CreatedByOlder,
  FolderInUse,
  lockFolder,
  prepareFolder,
  refuseUnfinishedRestore,
} from '@sparbar/stores/sqlite';
import { clockFrom, followInThread, type ClockSetting, type Following } from '@sparbar/worker';
import { storesFor } from '../app.module';
import { createApp } from '../create-app';
import { demonstrationClock, demonstrationCooperation, demonstrationVersion, lastRecordedAt, loadDemonstration } from '../demonstration';
import { EventStream } from '../events/event-stream';
import { FirstAdministrator } from '../identity/first-administrator';
import { readSettings, type Settings } from './settings';

/** A reason not to start that somebody can do something about: one sentence, and no stack. */
class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const random = { bytes: (count: number) => randomBytes(count) };
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Undo = () => Promise<void> | void;

/** From nothing to `Spårbar is ready`, and back again on Ctrl C. */
export async function start(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const parsed = readSettings(argv, env);
  if ('wrong' in parsed) {
    parsed.wrong.forEach(complain);
    process.exitCode = 1;
    return;
  }
  const undo: Undo[] = [];
  const stopping = new AbortController();
  const stop = stopOnce(undo, stopping);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  try {
    await run(parsed.settings, undo, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return;
    complain(sentenceFor(error, parsed.settings));
    await stop(1);
  }
}

async function run(settings: Settings, undo: Undo[], signal: AbortSignal): Promise<void> {
  const folder = claimFolder(settings, undo);
  await demandPort(settings);
  if (prepareFolder(folder) > 0) say('The data folder was made by an older Spårbar and has been brought up to date.');
  const stores = storesFor(folder);
  undo.push(() => stores.close());
  const clock = await clockFor(settings, stores, folder, signal);
  signal.throwIfAborted();
  const following = followInThread({ folder, clock, log: (line) => complain(line) });
  undo.push(() => following.stop());
  const app = await appFor(settings, stores, following, clock);
  undo.push(async () => {
    app.get(EventStream).close();
    await app.close();
  });
  await caughtUp(stores, following, signal);
  await app.listen({ port: settings.port, host: settings.host });
  const address = addressOf(app, settings);
  const first = app.get(FirstAdministrator);
  if (!settings.demo && (await first.awaited()))
    say(`Make the first administrator here, once: ${settings.publicUrl ?? address}/first#${first.token}`);
  say(`Spårbar is ready: ${address}`);
}

/** A port that is taken is found out at once, not after the demonstration has been loaded. */
async function demandPort({ port, host }: Settings): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** The demonstration lies beside one's own work and is made anew when it is told otherwise. Locked as one: two programs never share a data folder. */
function claimFolder({ data, demo }: Settings, undo: Undo[]): string {
  const root = path.resolve(data);
  try {
    makeFolder(root);
    accessSync(root, constants.W_OK | constants.X_OK);
  } catch {
    throw new CannotStart(`${root} cannot be written to: give yourself the right to write there, or choose another folder with --data.`);
  }
  const lock = lockFolder(root);
  undo.push(() => lock.release());
  refuseUnfinishedRestore(root);
  const folder = demo ? path.join(root, `demonstration-${demonstrationVersion}`) : root;
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One level at a time: asked for all of them at once, Node never comes back from a place such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

async function clockFor({ demo, now }: Settings, stores: Stores, folder: string, signal: AbortSignal): Promise<ClockSetting> {
  if (!demo) return { kind: 'system' };
  const progress = progressLine('Loading the demonstration');
  await loadDemonstration({ stores, random, signal, onProgress: progress });
  const { events } = await stores.open(demonstrationCooperation);
  return demonstrationClock({ file: path.join(folder, 'clock.json'), lastRecordedAt: await lastRecordedAt(events), override: now });
}

/** Says how far it has come, a line for each quarter; nothing where there was nothing to do. */
function progressLine(what: string): (done: number, total: number) => void {
  let said = -1;
  let first = true;
  return (done, total) => {
    const whole = first && done >= total;
    first = false;
    const quarter = Math.floor((done / total) * 4);
    if (whole || quarter === said) return;
    said = quarter;
    say(`${what}: ${done} of ${total}`);
  };
}

async function appFor(settings: Settings, stores: Stores, following: Following, clock: ClockSetting): Promise<NestFastifyApplication> {
  const { demo, production, publicUrl, trustProxy, sessionSecret, logLevel, tls } = settings;
  const levels = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
  return createApp({
    ...{ stores, following, random, demo, production, publicUrl, trustProxy, sessionSecret },
    clock: clockFrom(clock),
    web: path.resolve(__dirname, '../../../web'),
    logLevels: levels.slice(0, levels.indexOf(logLevel) + 1),
    ...(tls === undefined ? {} : { tls: { cert: readPem(tls.cert, 'TLS_CERT'), key: readPem(tls.key, 'TLS_KEY') } }),
  });
}

function readPem(file: string, name: string): Buffer {
  if (!existsSync(file)) throw new CannotStart(`${name} is ${file}, which is not there: give the path of a PEM file.`);
  return readFileSync(file);
}

/** Ready means that whoever opens a page sees everything there is. */
async function caughtUp(stores: Stores, following: Following, signal: AbortSignal): Promise<void> {
  for (const cooperation of await stores.cooperations()) {
    const { events } = await stores.open(cooperation);
    const last = await events.end();
    following.appended(cooperation, last);
    while (!(await following.settled(cooperation, last, 1_000))) {
      signal.throwIfAborted();
      const broken = following.state().find(({ state, cooperation: whose }) => state === 'broken' && whose === cooperation);
      if (broken !== undefined) complain(`${broken.name} of ${cooperation} fails and is tried again: ${broken.why ?? 'no reason given'}`);
      await wait(50);
    }
  }
}

function addressOf(app: NestFastifyApplication, { host, tls }: Settings): string {
  const address: unknown = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null && 'port' in address ? String(address.port) : '';
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Last opened, first closed; a second Ctrl C, or two seconds, end it at once. */
function stopOnce(undo: Undo[], stopping: AbortController): (code: number) => Promise<void> {
  return async (code) => {
    if (stopping.signal.aborted) process.exit(code);
    stopping.abort();
    setTimeout(() => process.exit(code), 1_900).unref();
    for (const step of undo.reverse()) {
      try {
        await step();
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    }
    process.exit(code);
  };
}

function sentenceFor(error: unknown, { port, host }: Settings): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be listened on by this user: choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is not an address of this machine: choose another with --host.`;
  if (isSaid(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What was thrown to be read by whoever starts the product. */
function isSaid(error: unknown): error is Error {
  return (
    error instanceof CannotStart ||
    error instanceof FolderInUse ||
    error instanceof BackupRefused ||
    error instanceof CreatedByNewer ||
    error instanceof CreatedByOlder ||
    error instanceof StoreUnavailable ||
    error instanceof StoreDamaged
  );
}
