import type { Declarations, Fact } from '../fact';

export type ForumLevel = 'council' | 'steering' | 'preparatory' | 'working';

/** What a forum may be trusted to decide. Outside it, a forum proposes. */
export type Mandate = 'includeActivity' | 'changeDuration' | 'cancelActivity' | 'other';

export type ForumEstablished = Fact<
  'ForumEstablished',
  { readonly name: string; readonly level: ForumLevel; readonly mayDecide: readonly Mandate[] }
>;

export type ForumEvent = ForumEstablished;

export const forumEvents: Declarations<ForumEvent> = {
  ForumEstablished: { schema: 1, fields: { name: 'public', level: 'public', mayDecide: 'public' } },
};
