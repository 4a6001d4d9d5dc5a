export * from './envelope';
export * from './event-store';
export * from './keys';
export * from './moving';
export * from './documents';
export * from './clock';
export * from './decider';
export * from './breath';
export * from './timer';
export * from './read-model';
export * from './progress';
export * from './leases';
export * from './stores';
export { derivedId } from './ids';
export { streamName, streamParts, type StreamParts } from './stream-name';
export { endOfStockholmDay, nextDay, stockholmDay } from './calendar-day';
export { isSealed } from './envelope-shape';
export { unseal, type KeyName } from './protected';
export {
  BadEvent,
  createCodec,
  SubjectErased,
  UnreadableEvent,
  type Catalogue,
  type Codec,
  type CodecOptions,
  type Lifting,
  type StoredType,
} from './codec';
export { Contention, KeyReused, transact, VersionMismatch, type CommandMeta, type Engine, type Transacted } from './transact';
export { canonical, NotCanonical } from '@sparbar/evidence';
export { createDivision, type Division, type DivisionOptions } from './divide-work';
export { countsOn, inEffectiveOrder, span, type EffectivePlace, type Span } from './effective';
export { beforeTheFirst, endOfLog, follow, numbered, pull, type Followed, type Place } from './follow';
export { KnownStreams } from './known-streams';
export { leafHashOnce } from './leaf-once';
export { readOnce } from './read-once';
export { runsOf, type Run } from './runs';
export { rootOfLog, type LogRoot } from './log-root';
export { factsOf, foldAt, foldOn, type AsOf } from './as-of';
export { readFacts } from './fold';
export { createProjector, TakenOver, type Projector, type ProjectorOptions, type ProjectorState } from './project';
export { isRefused, type Refused } from './refused';
export {
  createReactor,
  type Reaction,
  type ReactionCommand,
  type Reactor,
  type ReactorOptions,
  type ReactorState,
  type Send,
} from './react';
export {
  createClockReading,
  createClockRunner,
  type ClockOptions,
  type ClockReading,
  type ClockRule,
  type ClockRunner,
  type ClockTick,
  type DueCommand,
} from './clock-rules';
