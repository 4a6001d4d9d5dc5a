import type { EventType } from '@sparbar/domain';

type Undeclared<Read extends EventType, Ignored extends EventType> = Exclude<EventType, Read | Ignored>;

/** Empty where every event type is in exactly one of the two lists; otherwise a demand nobody can meet, that names the culprits. */
type Complete<Read extends EventType, Ignored extends EventType> = [Undeclared<Read, Ignored>] extends [never]
  ? [Read & Ignored] extends [never]
    ? unknown
    : { readonly declaredTwice: Read & Ignored }
  : { readonly undeclared: Undeclared<Read, Ignored> };

export interface Attention<Read extends EventType, Ignored extends EventType> {
  readonly reads: readonly Read[];
  readonly ignores: readonly Ignored[];
}

/** What a model reads and what it knowingly passes over. A new event type does not compile until each model has made up its mind. */
export function attends<const Read extends EventType, const Ignored extends EventType>(
  lists: Attention<Read, Ignored> & Complete<Read, Ignored>,
): Attention<Read, Ignored> {
  return { reads: lists.reads, ignores: lists.ignores };
}

/** What such a list reads, as a union: the cases of its model's switch. */
export type ReadBy<List> = List extends { readonly reads: readonly (infer Read)[] } ? Read : never;
