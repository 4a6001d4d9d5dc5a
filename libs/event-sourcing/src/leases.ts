/** Who does a part of the work that several processes could do. */
export interface Lease {
  readonly name: string;
  /** `undefined`: it was given back. */
  readonly holder: string | undefined;
  /** Raised by the store whenever the lease goes from one to another. */
  readonly epoch: number;
  /** Raised with each sign of life. Others see whether it moves; no clock is written down, and no two are compared. */
  readonly beat: number;
}

/**
 * A lease only saves work. Every follower is fenced by its own checkpoint, so nothing goes wrong where two believe that they hold the same one: a process
 * that was stopped for an hour finds out when it renews, and until then does what has been done already.
 */
export interface LeaseStore {
  /** Every lease that anybody ever took, in the order of names. */
  all(): Promise<readonly Lease[]>;
  /** Takes it if it still stands as it was `seen`; `undefined`: if nobody has ever taken it. The answer is `undefined` if somebody was there before. */
  take(name: string, holder: string, seen: Lease | undefined): Promise<Lease | undefined>;
  /** A sign of life. `undefined`: it is somebody else's now. */
  renew(lease: Lease): Promise<Lease | undefined>;
  /** Gives it back, if it has not gone to somebody else. */
  release(lease: Lease): Promise<void>;
  close(): Promise<void>;
}
