export { eventStoreDb, type EventStoreDb, type EventStoreDbOptions } from './event-store-db';
export { usualPatience, type Patience } from './connection';
export type { FollowingState } from './whole-log';
export { AppendTooLarge, ServerRefused, StreamRefused } from './refused';
