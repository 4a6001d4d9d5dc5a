import { parseArgs } from 'node:util';
import {
  MoveRefused,
  StoreDamaged,
  StoreUnavailable,
  UnknownOutcome,
  type FillableStores,
  type MovableStores,
} from '@sparbar/event-sourcing';
import { BackupRefused, CreatedByNewer, CreatedByOlder, FolderInUse, folderToFill, folderToMove } from '@sparbar/stores/sqlite';
import { serverAddresses } from '@sparbar/worker';
import type { Compared } from '../moving/compare-logs';
import { moveEverything } from '../moving/move-everything';
import { serversToFill, serversToMoveFrom, type ServersToMove } from '../moving/servers';
import { progressLine } from './progress-line';
import { complain, say } from './say';

type Environment = Readonly<Record<string, string | undefined>>;

const text = { type: 'string' } as const;
const options = {
  ...{ from: text, to: text, cooperation: text },
  ...{ 'from-eventstore': text, 'from-mongo': text, 'to-eventstore': text, 'to-mongo': text, 'keys-mongo': text },
} as const;

interface Plan {
  readonly towards: 'servers' | 'folder';
  readonly folder: string;
  readonly servers: ServersToMove;
  readonly cooperation: string | undefined;
  /** As what the addresses were given, for sentences that name them by their variables. */
  readonly calledInstead: Readonly<Record<string, string>>;
}

/** Carries everything from a folder to the servers, or back. The script in front of it has read the options; here they are whole. */
export async function runMove(argv: readonly string[], env: Environment): Promise<void> {
  const progress = progressLine();
  let plan: Plan | undefined;
  try {
    plan = planOf(argv, env);
    const compared = await carriedOut(plan, progress.told);
    progress.end();
    say(summary(compared, plan));
  } catch (error) {
    progress.end();
    complain(isSaid(error) ? inTheirWords(error.message, plan?.calledInstead ?? {}) : shown(error));
    process.exitCode = 1;
  }
}

async function carriedOut({ towards, folder, servers, cooperation }: Plan, onProgress: (what: string, share: number) => void) {
  const opened: { close(): Promise<void> }[] = [];
  const kept = <Stores extends MovableStores>(stores: Stores): Stores => {
    opened.push(stores);
    return stores;
  };
  try {
    const from: MovableStores = kept(towards === 'servers' ? folderToMove(folder) : await serversToMoveFrom(servers));
    const to: FillableStores = kept(towards === 'servers' ? await serversToFill(servers) : folderToFill(folder));
    return await moveEverything({ from, to, cooperation, onProgress });
  } finally {
    for (const stores of opened) await stores.close();
  }
}

function planOf(argv: readonly string[], env: Environment): Plan {
  const { values } = parseArgs({ args: [...argv], options, strict: true });
  const towards = values.from === undefined ? 'folder' : 'servers';
  const [eventstore, mongo] =
    towards === 'servers' ? (['to-eventstore', 'to-mongo'] as const) : (['from-eventstore', 'from-mongo'] as const);
  const given = { EVENTSTORE_URL: eventstore, MONGODB_URL: mongo, KEYS_MONGODB_URL: 'keys-mongo' } as const;
  const addresses = Object.fromEntries(Object.entries(given).map(([name, option]) => [name, values[option] ?? env[name]]));
  const calledInstead = Object.fromEntries(
    Object.entries(given).flatMap(([name, option]) => (values[option] === undefined ? [] : [[name, `--${option}`]])),
  );
  const wrong: string[] = [];
  const servers = serverAddresses(addresses, wrong);
  if (servers === undefined || wrong.length > 0)
    throw new MoveRefused(inTheirWords(wrong.join('\n') || `Give --${eventstore} and --${mongo}.`, calledInstead));
  return {
    ...{ towards, calledInstead, folder: values.from ?? values.to ?? '', cooperation: values.cooperation },
    servers: { ...servers, production: env['NODE_ENV'] === 'production' },
  };
}

function summary(compared: readonly Compared[], { towards, folder }: Plan): string {
  const sum = (count: (one: Compared) => number): number => compared.reduce((all, one) => all + count(one), 0);
  const where = towards === 'servers' ? 'to the servers' : `to ${folder}`;
  const keys = `${sum(({ keys: count }) => count)} keys (${sum(({ destroyed }) => destroyed)} of them destroyed)`;
  return [
    ...compared.map(({ log, events, root }) => `${log}: ${events} events, root ${root} on both sides`),
    `Moved ${where}, and found to be the same when read back: ${sum(({ events }) => events)} events in ${compared.length} logs, ${keys}, ${sum(({ documents }) => documents)} documents, ${sum(({ progress }) => progress)} places of those who follow. Read models are made anew at the first start.`,
  ].join('\n');
}

/** Sentences of the stores name the variables of the product; whoever gave options looks for those. */
const inTheirWords = (sentence: string, calledInstead: Readonly<Record<string, string>>): string =>
  sentence.replace(/\b(KEYS_MONGODB_URL|MONGODB_URL|EVENTSTORE_URL)\b/g, (name) => calledInstead[name] ?? name);

const said = [MoveRefused, BackupRefused, CreatedByNewer, CreatedByOlder, FolderInUse, StoreDamaged, StoreUnavailable, UnknownOutcome];

const isSaid = (error: unknown): error is Error =>
  said.some((kind) => error instanceof kind) ||
  ['ServerRefused', 'StreamRefused', 'MongodbRefused', 'AppendTooLarge'].includes(error instanceof Error ? error.name : '');

const shown = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
