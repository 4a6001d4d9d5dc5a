import type { DocumentStore } from './documents';
import type { Envelope } from './envelope';
import type { EventStore } from './event-store';
import type { ProgressStore } from './progress';
import type { KeyName } from './protected';

/** A key under its name. */
export interface NamedKey extends KeyName {
  /** `null`: it was destroyed, and its name is never used again. */
  readonly secret: Buffer | null;
}

/**
 * The keys of one log as they are carried from one kind of store to another. Apart from the keys of every day: whoever seals and opens can neither list
 * them nor say what a key is to be.
 */
export interface MovableKeys {
  /** Each there is, those that were destroyed among them, a page at a time. */
  pages(): AsyncIterable<readonly NamedKey[]>;
  /** What stands under each name, in the same order; `undefined` where there is nothing. */
  find(names: readonly KeyName[]): Promise<readonly (NamedKey | undefined)[]>;
  /** Keeps each under its name where there is none yet. One that was destroyed is destroyed here too, whatever stood there. */
  put(keys: readonly NamedKey[]): Promise<void>;
  close(): Promise<void>;
}

/** What one log is kept in, but for what can be made anew of it. */
export interface MovableLog {
  readonly events: Pick<EventStore, 'readAll' | 'end'>;
  readonly keys: Pick<MovableKeys, 'pages' | 'find'>;
  readonly documents: Pick<DocumentStore, 'all' | 'get'>;
  readonly progress: Pick<ProgressStore, 'all' | 'find'>;
  close(): Promise<void>;
}

/** The same where it is being filled. */
export interface FillableLog extends MovableLog {
  readonly keys: Omit<MovableKeys, 'close'>;
  readonly documents: DocumentStore;
  readonly progress: Omit<ProgressStore, 'close'>;
  /** Adds events of any streams, each as the next of its own, in this order. */
  append(events: readonly Envelope[]): Promise<void>;
}

/** A place where everything lies that is to be carried elsewhere. Nothing in it is changed, and nothing made. */
export interface MovableStores {
  /** What it is called in a sentence. */
  readonly place: string;
  /** Every log with an event in it, in order; the system's own is the last, so that what the others mention (accounts) is at least as new. */
  logs(): Promise<readonly string[]>;
  open(log: string): Promise<MovableLog>;
  close(): Promise<void>;
}

/** A place that is being filled. Between `begin` and `end` it says of itself that it is not whole, and no Spårbar starts on it. */
export interface FillableStores extends MovableStores {
  begin(): Promise<void>;
  fill(log: string): Promise<FillableLog>;
  /** Read models that may lie there from something else: they are made anew. */
  forgetReadModels(log: string): Promise<void>;
  end(): Promise<void>;
}

/** A reason not to move that somebody can do something about: one sentence. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused';
}
