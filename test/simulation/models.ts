import { catalogue } from '@sparbar/domain';
import type { ReadModel } from '@sparbar/event-sourcing';

/** Which events made a document, in the order in which they were folded: tells every order from every other. */
export interface Trace {
  readonly seen: readonly number[];
}

const types = Object.values(catalogue).flatMap((ofKind) => Object.keys(ofKind));

/** One document for each stream, and one for each type of event: each event is in two, and each document is touched by several writers. */
export const traces: ReadModel<Trace> = {
  name: 'traces',
  revision: 1,
  reads: types,
  ignores: [],
  documentsOf: ({ stream, type }) => [stream, type],
  evolve: (document, { seq }) => ({ seen: [...(document?.seen ?? []), seq] }),
  indexes: { count: 'number' },
  index: ({ seen }) => ({ count: seen.length }),
};

const passedOver = ['CooperationOpened', 'ForumEstablished', 'ActivityStarted'];

/** Passes over some events, and its documents cease to be and come back. */
export const comings: ReadModel<Trace> = {
  name: 'comings',
  revision: 1,
  reads: types.filter((type) => !passedOver.includes(type)),
  ignores: passedOver,
  documentsOf: ({ stream }) => [stream.slice(stream.indexOf('.') + 1, stream.indexOf('-'))],
  evolve: (document, { seq }) => (document?.seen.length === 2 ? undefined : { seen: [...(document?.seen ?? []), seq] }),
  indexes: { count: 'number' },
  index: ({ seen }) => ({ count: seen.length }),
};

export const allModels = [traces, comings] as unknown as readonly ReadModel[];
