import type { Envelope, StreamName } from './envelope';

/** The store's own number of an event: rising, with gaps, compared and never computed with. Zero is before the first. */
export type Position = bigint;

export interface StoredEvent {
  readonly position: Position;
  readonly envelope: Envelope;
}

/** Where a stream stands after an append: its version, and the position of its last event. */
export interface Appended {
  readonly version: number;
  readonly position: Position;
}

/**
 * The log of one cooperation. A store promises:
 * - an append is whole or absent, and is on disk before it is answered;
 * - versions of a stream are 1, 2, 3 …; 0 means there is no stream; there is no "any version";
 * - an event id that is already in the stream is never written again: the same events at the version they were first expected at get their first
 *   answer again; at the current version they are refused as `DuplicateEvent`; at any other as `WrongVersion`;
 * - `readAll` gives every event in the order of positions, and never shows a later one before an earlier one.
 */
export interface EventStore {
  append(stream: StreamName, expectedVersion: number, events: readonly Envelope[]): Promise<Appended>;
  /** Versions `from`..`to`, both included. An absent stream is empty. */
  read(stream: StreamName, from?: number, to?: number): Promise<readonly StoredEvent[]>;
  /** At most `limit` events after a position. */
  readAll(after: Position, limit: number): Promise<readonly StoredEvent[]>;
  /** The position of the last event; zero where there is none. Costs next to nothing, however long the log. */
  end(): Promise<Position>;
  /** The same as a pull: pages in order, for ever, waiting when it has caught up; ends when the signal aborts. */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]>;
  close(): Promise<void>;
}

/** Someone else wrote first. Read again and decide again. */
export class WrongVersion extends Error {
  override readonly name = 'WrongVersion';
  constructor(
    readonly stream: StreamName,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at version ${actual}, not ${expected}`);
  }
}

/** An id that already stands in the stream was offered again at a new version. Nothing was written. */
export class DuplicateEvent extends Error {
  override readonly name = 'DuplicateEvent';
  constructor(
    readonly stream: StreamName,
    readonly id: string,
  ) {
    super(`${id} already stands in ${stream}`);
  }
}

/** The store cannot be written or reached now: nothing is known to be lost, the caller may try again later. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable';
}

/** There is no room for more. Everything acknowledged is kept and can be read; once there is room, everything goes on by itself. */
export class StoreFull extends StoreUnavailable {
  override readonly name = 'StoreFull';
}

/** It is not known whether the append happened (a time-out). Read the tail of the stream to find out. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** What was read is not what was written. The store is not used further. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}
