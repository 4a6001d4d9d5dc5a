import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Stores } from '@sparbar/event-sourcing';
import { clockFrom, followStores, openStores, type ClockSetting, type Following, type StoresSetting } from '@sparbar/worker';
import { createApp } from '../create-app';
import { demonstrationClock, demonstrationCooperation, lastRecordedAt, loadDemonstration } from '../demonstration';
import { EventStream } from '../events/event-stream';
import { FirstAdministrator } from '../identity/first-administrator';
import { CannotStart, complain, say } from './say';
import type { Settings } from './settings';

const random = { bytes: (count: number) => randomBytes(count) };
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Opening {
  readonly settings: Settings;
  /** A folder has been looked through, and nobody else has it. */
  readonly kept: StoresSetting;
  /** What is to be done in the end, last opened first. */
  readonly undo: (step: () => Promise<void> | void) => void;
  readonly signal: AbortSignal;
}

/** From stores that can be trusted to `Spårbar is ready`. Answers when it has said so. */
export async function openHouse({ settings, kept, undo, signal }: Opening): Promise<void> {
  const { stores } = await openStores(kept);
  undo(() => stores.close());
  const clock = kept.kind === 'embedded' ? await clockFor(settings, stores, kept.folder, signal) : ({ kind: 'system' } as const);
  signal.throwIfAborted();
  const following = followStores({ kept, stores, clock, here: settings.following, log: complain });
  undo(() => following.stop());
  const app = await appFor(settings, stores, following, clock);
  undo(async () => {
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

/** Ready means that whoever opens a page sees everything there is. What is broken has been said by whoever follows it, and keeps nobody from the rest. */
async function caughtUp(stores: Stores, following: Following, signal: AbortSignal): Promise<void> {
  for (const cooperation of await stores.cooperations()) {
    const last = await endOf(stores, cooperation);
    if (last === undefined) continue;
    following.appended(cooperation, last);
    const isBroken = (): boolean => following.state().some((one) => one.state === 'broken' && one.cooperation === cooperation);
    while (!(await following.settled(cooperation, last, 1_000)) && !isBroken()) {
      signal.throwIfAborted();
      await wait(50);
    }
  }
}

async function endOf(stores: Stores, cooperation: string): Promise<bigint | undefined> {
  try {
    return await (await stores.open(cooperation)).events.end();
  } catch (error) {
    complain(`${cooperation} cannot be opened, and nobody can work in it: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function addressOf(app: NestFastifyApplication, { host, tls }: Settings): string {
  const address: unknown = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null && 'port' in address ? String(address.port) : '';
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
