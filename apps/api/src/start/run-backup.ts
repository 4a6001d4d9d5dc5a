import { parseArgs } from 'node:util';
import { StoreDamaged, StoreUnavailable, UnknownOutcome } from '@sparbar/event-sourcing';
import { BackupRefused, backupFolder, CreatedByNewer, CreatedByOlder, FolderInUse, restoreFolder } from '@sparbar/stores/sqlite';
import { progressLine } from './progress-line';
import { complain, say } from './say';

/** Copies a data folder, which may be in use, to a place of its own. The script in front of it has read the options; here they are whole. */
export const runBackup = (argv: readonly string[]): Promise<void> =>
  run(async (onProgress) => {
    const { to, data, 'keys-to': keysTo } = optionsOf(argv);
    const { cooperations, events } = await backupFolder({ data, to, keysTo, now: () => new Date(), onProgress });
    const keys = keysTo === undefined ? '' : `, and its keys in ${keysTo}`;
    return `Backed up, and compared with what was copied: ${events} events in ${cooperations} logs, in ${to}${keys}`;
  });

/** Makes a data folder of a backup, in an empty place. */
export const runRestore = (argv: readonly string[]): Promise<void> =>
  run(async (onProgress) => {
    const { from, data, 'keys-from': keysFrom } = optionsOf(argv);
    const { cooperations, events } = await restoreFolder({ from, data, keysFrom, onProgress });
    return `Restored, and found to be what was backed up: ${events} events in ${cooperations} logs, in ${data}`;
  });

const names = { data: { type: 'string' }, to: { type: 'string' }, from: { type: 'string' } } as const;
const apart = { 'keys-to': { type: 'string' }, 'keys-from': { type: 'string' } } as const;

interface Options {
  readonly data: string;
  readonly to: string;
  readonly from: string;
  readonly 'keys-to'?: string | undefined;
  readonly 'keys-from'?: string | undefined;
}

const optionsOf = (argv: readonly string[]): Options => {
  const { data = 'data', to = '', from = '', ...rest } = parseArgs({ args: [...argv], options: { ...names, ...apart } }).values;
  return { data, to, from, ...rest };
};

const said = [BackupRefused, CreatedByNewer, CreatedByOlder, FolderInUse, StoreDamaged, StoreUnavailable, UnknownOutcome];

const run = async (work: (onProgress: ReturnType<typeof progressLine>['told']) => Promise<string>): Promise<void> => {
  const progress = progressLine();
  try {
    const done = await work(progress.told);
    progress.end();
    say(done);
  } catch (error) {
    progress.end();
    if (said.some((kind) => error instanceof kind) && error instanceof Error) complain(error.message);
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
};
