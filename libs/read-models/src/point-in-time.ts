import type { SourceRef } from '@sparbar/event-sourcing';

/** Two clocks: when it held, and what was known. Left out: now. */
export interface PointInTime {
  /** A day, as in 2026-09-24. */
  readonly validAt?: string;
  /** A seq: what was known when that event had been recorded. */
  readonly knownAt?: number;
}

/** How an answer came about: the seq it was read at, the point asked for, and the events whose day is too vague to say whether they count. */
export interface AnswerContext {
  readonly at: number;
  readonly knownAt?: number;
  readonly validAt?: string;
  readonly uncertain: readonly SourceRef[];
}

export interface Answer<Document extends object> extends AnswerContext {
  readonly document: Document | undefined;
}

export interface ListAnswer<Document extends object> extends AnswerContext {
  readonly items: readonly Document[];
  readonly next: string | undefined;
}
