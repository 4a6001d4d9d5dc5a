import { once } from 'node:events';
import { constants, accessSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import { BackupRefused, CreatedByNewer, CreatedByOlder, FolderInUse, lockFolder, refuseUnfinished } from '@sparbar/stores/sqlite';
import { demonstrationVersion } from '../demonstration/demonstration-day';
import { prepareInThread } from './prepare-in-thread';
import { CannotStart, complain, say } from './say';
import { readSettings, type Settings } from './settings';

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
  await demandPort(settings);
  const opening = { settings, undo: (step: Undo) => undo.push(step), signal };
  if (settings.servers !== undefined) {
    const { openHouse } = await import('./open-house');
    return openHouse({ ...opening, kept: { kind: 'distributed', ...settings.servers, production: settings.production } });
  }
  const folder = claimFolder(settings, undo);
  // Most of the program is loaded while another thread looks the folder through. Nothing is opened before it has.
  const [upgraded, { openHouse }] = await Promise.all([prepareInThread(folder), import('./open-house')]);
  if (upgraded > 0) say('The data folder was made by an older Spårbar and has been brought up to date.');
  signal.throwIfAborted();
  await openHouse({ ...opening, kept: { kind: 'embedded', folder } });
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
  const folder = demo ? path.join(root, `demonstration-${demonstrationVersion}`) : root;
  for (const place of new Set([root, folder])) refuseUnfinished(place);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One level at a time: asked for all of them at once, Node never comes back from a place such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
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
    error instanceof StoreDamaged ||
    // By name: whoever keeps everything in a folder does not load what speaks to servers.
    ['ServerRefused', 'StreamRefused', 'MongodbRefused'].includes(error instanceof Error ? error.name : '')
  );
}
