import { StoreUnavailable } from '@sparbar/event-sourcing';
import type { Database } from './database';
import { isConstraint, isRuling } from './sqlite-failure';

interface Waiting {
  /** Must look before it writes: what throws a ruling has written nothing. */
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome = { readonly result: unknown } | { readonly ruling: unknown };

/** So that one transaction never holds the thread for long. */
const mostAtOnce = 1_000;

/**
 * Writes that come at the same time share one transaction, and so one wait for the disk: with many writers the most valuable thing a log can do.
 * Nobody is answered before the disk has answered, and whoever is refused harms no neighbour.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #committed: () => void;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #closed = false;

  constructor(database: Database, committed: () => void = () => undefined) {
    this.#database = database;
    this.#committed = committed;
  }

  write<T>(work: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnavailable(`${this.#database.file} is closed`));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      this.#schedule();
    });
  }

  /** Writes what waits, and nothing after it. */
  close(): void {
    this.#closed = true;
    while (this.#waiting.length > 0) this.#flush();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #flush(): void {
    const batch = this.#waiting.slice(0, mostAtOnce);
    this.#waiting = this.#waiting.slice(mostAtOnce);
    if (batch.length > 0) this.#commit(batch);
  }

  #commit(batch: readonly Waiting[]): void {
    let outcomes: readonly Outcome[];
    try {
      outcomes = this.#database.transaction(() => batch.map(outcomeOf));
    } catch (error) {
      // Nothing of it is written. Who broke a rule of the schema is found by trying them one by one; any other failure is everybody's.
      if (batch.length > 1 && isConstraint(error)) for (const one of batch) this.#commit([one]);
      else for (const { reject } of batch) reject(error);
      return;
    }
    this.#committed();
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined && 'ruling' in outcome) reject(outcome.ruling);
      else resolve(outcome?.result);
    }
  }
}

const outcomeOf = ({ work }: Waiting): Outcome => {
  try {
    return { result: work() };
  } catch (error) {
    if (isRuling(error)) return { ruling: error };
    throw error;
  }
};
