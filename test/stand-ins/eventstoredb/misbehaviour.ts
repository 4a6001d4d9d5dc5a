import type { LogRecord } from './log';

/** What a server, or what lies between, can do to a client. Everything is off until a case turns it on. */
export interface Misbehaviour {
  /** So many appends are written, and the line is broken before the answer. */
  breakAfterWriting: number;
  /** So many appends are written and never answered. */
  silentAfterWriting: number;
  /** So many appends are neither written nor answered. */
  silentInstead: number;
  /** So many appends are refused because there is too much to do. */
  busy: number;
  /** So many appends are answered without a position, as those are that were written before and are on their way to other nodes. */
  withoutPosition: number;
  /** An append is answered with a revision so much further on. */
  furtherOn: number;
  /** Says where the leader is instead of answering whoever asks for one. */
  leaderElsewhere: { readonly host: string; readonly port: number } | undefined;
  /** So long each answer takes. */
  slowMs: number;
  /** Readings begin and never go on. */
  silentReadings: boolean;
  /** Subscriptions are taken and then left without a word. */
  silentSubscriptions: boolean;
  /** So many subscriptions to some of the streams only are taken and then left without a word. */
  silentSearches: number;
  /** A subscription gives each event so many times. */
  deliveries: number;
  /** What a reader is given instead of what was written. */
  altered: ((record: LogRecord) => LogRecord) | undefined;
  /** Nobody is let in. */
  accessDenied: boolean;
}

export const wellBehaved = (): Misbehaviour => ({
  ...{
    breakAfterWriting: 0,
    silentAfterWriting: 0,
    silentInstead: 0,
    busy: 0,
    withoutPosition: 0,
    furtherOn: 0,
    slowMs: 0,
    deliveries: 1,
    silentSearches: 0,
  },
  ...{ leaderElsewhere: undefined, silentReadings: false, silentSubscriptions: false, altered: undefined, accessDenied: false },
});

/** Whether it is this one's turn; counts down. */
export const once = (
  misbehaviour: Misbehaviour,
  what: 'breakAfterWriting' | 'silentAfterWriting' | 'silentInstead' | 'busy' | 'withoutPosition' | 'silentSearches',
): boolean => {
  if (misbehaviour[what] === 0) return false;
  misbehaviour[what] -= 1;
  return true;
};
