import { DuplicateEvent, StoreDamaged, StoreFull, StoreUnavailable, UnknownOutcome, WrongVersion } from '@sparbar/event-sourcing';
import { MisplacedEvent } from '../../rules/append-ruling';

/** The file was made by a version of the program that knows more than this one. Nothing was touched. */
export class CreatedByNewer extends Error {
  override readonly name = 'CreatedByNewer';
  constructor(file: string, theirs: number, ours: number) {
    super(
      `${file} was created by a newer Spårbar (format ${theirs}; this one knows ${ours}). Start the newer version, or choose another data folder.`,
    );
  }
}

/** The file is of an older format. A start of the program brings the folder up to its own before it opens anything. */
export class CreatedByOlder extends Error {
  override readonly name = 'CreatedByOlder';
  constructor(file: string, theirs: number, ours: number) {
    super(
      `${file} was created by an older Spårbar (format ${theirs}; this one writes ${ours}). Start Spårbar on its folder, which brings it up to date.`,
    );
  }
}

/** Another running program holds the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string) {
    super(`${folder} is in use by another running Spårbar. Stop that one first, or choose another data folder.`);
  }
}

/** SQLite's primary result codes that mean something to whoever runs the product. */
const code = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** SQLITE_IOERR_SHMSIZE: the file that is shared between threads (-shm) could not grow. */
const noRoomToShare = code.ioError | (19 << 8);

/** By what it carries and not by its class: an error of the platform may come from another realm than ours. */
const carried = (error: unknown, name: 'errcode' | 'code'): unknown =>
  typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

const primaryCode = (error: unknown): number | undefined => {
  const extended = carried(error, 'errcode');
  return typeof extended === 'number' ? extended & 0xff : undefined;
};

export const isBusy = (error: unknown): boolean => primaryCode(error) === code.busy || primaryCode(error) === code.locked;

export const isConstraint = (error: unknown): boolean => primaryCode(error) === code.constraint;

/** What the stores say instead of SQLite's words: one of a handful of classes, and what to do. Errors that are not SQLite's pass unchanged. */
export const storeFailure = (error: unknown, file: string, during?: 'commit'): unknown => {
  const cause = { cause: error };
  switch (primaryCode(error)) {
    case undefined:
      return systemFailure(error, file);
    case code.full:
      return full(file, cause);
    case code.busy:
    case code.locked:
      return new StoreUnavailable(`${file} is held by another program. Try again; if it lasts, find out who has the file open.`, cause);
    case code.readOnly:
    case code.cantOpen:
      return new StoreUnavailable(
        `${file} cannot be written. Give the user that runs Spårbar the right to write there, or choose another data folder.`,
        cause,
      );
    case code.corrupt:
    case code.notADatabase:
      return damaged(file, cause);
    case code.ioError:
      if (carried(error, 'errcode') === noRoomToShare) return full(file, cause);
      return during === 'commit'
        ? new UnknownOutcome(`The disk failed while ${file} was being written: read the stream again to see what is kept.`, cause)
        : new StoreUnavailable(`The disk that holds ${file} does not answer as it should. Look at the machine's own log.`, cause);
    default:
      return error;
  }
};

const full = (file: string, cause: ErrorOptions): StoreFull =>
  new StoreFull(`The disk that holds ${file} is full. Make room and try again; everything acknowledged is kept.`, cause);

export const damaged = (file: string, cause?: ErrorOptions): StoreDamaged =>
  new StoreDamaged(`${file} is damaged. Stop Spårbar, keep a copy of the file, and restore it from the latest backup.`, cause);

export const isAbsent = (error: unknown): boolean => carried(error, 'code') === 'ENOENT';

const cannotWrite: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'];

const systemFailure = (error: unknown, file: string): unknown => {
  const systemCode = carried(error, 'code');
  if (systemCode !== undefined && cannotWrite.includes(systemCode))
    return new StoreUnavailable(
      `${file} cannot be written. Give the user that runs Spårbar the right to write there, or choose another data folder.`,
      { cause: error },
    );
  if (systemCode === 'ENOSPC' || systemCode === 'EDQUOT') return full(file, { cause: error });
  return error;
};

/** Answers of the rules, as against failures of the file: they harm nobody but the one who asked. */
export const isRuling = (error: unknown): boolean =>
  error instanceof WrongVersion || error instanceof DuplicateEvent || error instanceof MisplacedEvent;
