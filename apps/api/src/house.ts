/** Under which the stores are found, whichever were chosen. */
export const storesToken = Symbol('Stores');
export const clockToken = Symbol('Clock');
export const followingToken = Symbol('Following');
export const houseToken = Symbol('House');

/** How this installation is run, as far as answers depend on it. */
export interface House {
  readonly demo: boolean;
  readonly production: boolean;
  /** Reached over TLS, ours or a proxy's. */
  readonly secure: boolean;
  /** The address people use, where one was given: what a write may come from. */
  readonly publicUrl: string | undefined;
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** How many may follow the news at once. */
  readonly listeners: number;
  /** How many of them one account may be: the tabs one person has open, and no way to take all the places. */
  readonly listenersEach: number;
  /** How long somebody who follows the news may take nothing of it. */
  readonly readerPatienceMs: number;
}
