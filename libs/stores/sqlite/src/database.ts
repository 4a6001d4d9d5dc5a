import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import { fenceOn } from './fence';
import { refuseNetworkFileSystem } from './network-file-system';
import { makeFolder } from './on-disk';
import { CreatedByNewer, CreatedByOlder, damaged, isBusy, storeFailure } from './sqlite-failure';

/** What a kind of file looks like, and how careful its writes are. */
export interface FileFormat {
  /** Stands in the file's header (PRAGMA application_id), so that one kind is never taken for another. */
  readonly applicationId: number;
  /** Raised when the tables change; an older program refuses the file. */
  readonly version: number;
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly pragmas?: readonly string[];
  readonly tables: string;
  /** Fills the tables from those of an older version of the file, which is attached as `older`. See upgrade-folder.ts. */
  readonly from?: Readonly<Record<number, string>>;
  readonly functions?: Readonly<Record<string, (...values: readonly SQLOutputValue[]) => SQLInputValue>>;
  /** The sum of each row as it stands there and as it should be, where a file is so small that all are looked through at every start. */
  readonly everyRow?: (database: Database) => readonly { readonly sum: number; readonly is: number }[];
}

/** One open SQLite file. Everything done to it goes through `use`, which turns SQLite's errors into the stores' own. */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #fence: () => void;
  #unusable: Error | undefined;

  constructor(
    readonly file: string,
    sqlite: DatabaseSync,
  ) {
    this.#sqlite = sqlite;
    this.#fence = fenceOn(file);
  }

  prepare(sql: string): StatementSync {
    return this.use(() => this.#sqlite.prepare(sql));
  }

  exec(sql: string): void {
    this.use(() => this.#sqlite.exec(sql));
  }

  use<T>(work: () => T, during?: 'commit'): T {
    if (this.#unusable !== undefined) throw this.#unusable;
    try {
      return work();
    } catch (error) {
      const failure = storeFailure(error, this.file, during);
      if (failure instanceof StoreDamaged) this.#unusable = failure;
      throw failure;
    }
  }

  /** All of it or nothing, and on disk when it returns. Throws what `work` throws. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    let result: T;
    try {
      this.#fence();
      result = this.use(work);
    } catch (error) {
      this.#rollBack();
      throw error;
    }
    try {
      this.use(() => this.#sqlite.exec('COMMIT'), 'commit');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
    return result;
  }

  close(): void {
    if (this.#sqlite.isOpen) this.#sqlite.close();
    this.#unusable = new StoreUnavailable(`${this.file} is closed`);
  }

  /** SQLite has rolled back by itself after some errors; then there is nothing left to do. */
  #rollBack(): void {
    if (this.#sqlite.isOpen && this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
  }
}

/** Opens a file of this format, making it on first use. Two threads may do so at the same time. */
export const openDatabase = (file: string, format: FileFormat): Database => {
  let sqlite: DatabaseSync | undefined;
  try {
    makeFolder(path.dirname(file));
    refuseNetworkFileSystem(path.dirname(file));
    sqlite = new DatabaseSync(file, { timeout: 5_000 });
    prepareFile(sqlite, file, format);
    return new Database(file, sqlite);
  } catch (error) {
    sqlite?.close();
    throw storeFailure(error, file);
  }
};

const prepareFile = (sqlite: DatabaseSync, file: string, format: FileFormat): void => {
  refuseForeign(sqlite, file, format);
  // The change to WAL does not wait for others by itself.
  const mode = patiently(() => sqlite.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode']);
  if (mode !== 'wal')
    throw new StoreUnavailable(
      `SQLite cannot share ${file} between threads here (journal mode ${String(mode)}). Choose a data folder on a disk of this machine.`,
    );
  sqlite.exec(`PRAGMA synchronous = ${format.synchronous}`);
  for (const pragma of format.pragmas ?? []) sqlite.exec(`PRAGMA ${pragma}`);
  if (numberOf(sqlite, 'user_version') === format.version) return;
  sqlite.exec('BEGIN IMMEDIATE');
  if (numberOf(sqlite, 'user_version') === 0) {
    sqlite.exec(format.tables);
    sqlite.exec(`PRAGMA application_id = ${format.applicationId}`);
    sqlite.exec(`PRAGMA user_version = ${format.version}`);
  }
  sqlite.exec('COMMIT');
};

const refuseForeign = (sqlite: DatabaseSync, file: string, format: FileFormat): void => {
  // One look, for another thread may be making the file just now.
  sqlite.exec('BEGIN');
  const version = numberOf(sqlite, 'user_version');
  const applicationId = numberOf(sqlite, 'application_id');
  const isNew =
    applicationId === 0 && version === 0 && sqlite.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;
  sqlite.exec('COMMIT');
  if (!isNew && applicationId !== format.applicationId)
    throw new StoreDamaged(
      `${file} is not the file of Spårbar that its name says. Put the right file there, or choose another data folder.`,
    );
  if (version > format.version) throw new CreatedByNewer(file, version, format.version);
  if (!isNew && version < format.version) {
    if (version < 1) throw damaged(file);
    throw new CreatedByOlder(file, version, format.version);
  }
};

const numberOf = (sqlite: DatabaseSync, pragma: string): number =>
  Number(patiently(() => sqlite.prepare(`PRAGMA ${pragma}`).get()?.[pragma]));

const patiently = <T>(work: () => T): T => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || attempt === 200) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
};
