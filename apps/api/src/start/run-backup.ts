import { parseArgs } from 'node:util';
import { StoreDamaged, StoreUnavailable, UnknownOutcome } from '@sparbar/event-sourcing';
import { BackupRefused, backupFolder, CreatedByNewer, CreatedByOlder, FolderInUse, restoreFolder } from '@sparbar/stores/sqlite';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Copies a data folder, which may be in use, to a place of its own. The script in front of it has read the options; here they are whole. */
export const runBackup = (argv: readonly string[]): Promise<void> =>
  run(async () => {
    const { to, data, 'keys-to': keysTo } = optionsOf(argv);
    const { cooperations, events } = await backupFolder({ data, to, keysTo, now: () => new Date(), onProgress: progress() });
    const keys = keysTo === undefined ? '' : `, and its keys in ${keysTo}`;
    process.stdout.write(`Backed up, and compared with what was copied: ${events} events in ${cooperations} logs, in ${to}${keys}\n`);
  });

/** Makes a data folder of a backup, in an empty place. */
export const runRestore = (argv: readonly string[]): Promise<void> =>
  run(async () => {
    const { from, data, 'keys-from': keysFrom } = optionsOf(argv);
    const { cooperations, events } = await restoreFolder({ from, data, keysFrom, onProgress: progress() });
    process.stdout.write(`Restored, and found to be what was backed up: ${events} events in ${cooperations} logs, in ${data}\n`);
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

/** A line when something begins, and one for each quarter of what is large. */
const progress = (): ((what: string, share: number) => void) => {
  let doing = '';
  let quarter = 0;
  return (what, share) => {
    const next = Math.floor(share * 4);
    if (what !== doing) complain(what);
    else if (next > quarter && next < 4) complain(`${what}: ${next * 25} %`);
    doing = what;
    quarter = next;
  };
};

const said = [BackupRefused, CreatedByNewer, CreatedByOlder, FolderInUse, StoreDamaged, StoreUnavailable, UnknownOutcome];

const run = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (said.some((kind) => error instanceof kind) && error instanceof Error) complain(error.message);
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
};
