export * from './messages';
export * from './words';
export * from './event-words';
export * from './refusal-words';
export { unbroken } from './stockholm';
export type { Edge } from './sv/edge';
export { lastFollowedUp } from './last-followed-up';
