import type { Position } from './event-store';

/** How far a reaction or a clock has come. Lives with the durable stores, never with the read models: what has been reacted to stays so when those are rebuilt. */
export interface Progress {
  readonly position: Position;
  readonly seq: number;
  /** The position of the last event written because of something up to `position`; 0 if none. */
  readonly wrote: Position;
  readonly epoch: number;
}

/** The progress of one of them, under its name. */
export interface NamedProgress extends Progress {
  readonly name: string;
}

export interface ProgressStore {
  find(name: string): Promise<Progress | undefined>;
  /** Compare-and-set on position and epoch; `expected` undefined: only if there is none yet. */
  advance(name: string, expected: Progress | undefined, next: Progress): Promise<boolean>;
  /** That of everybody, in the order of names. */
  all(): Promise<readonly NamedProgress[]>;
  close(): Promise<void>;
}
