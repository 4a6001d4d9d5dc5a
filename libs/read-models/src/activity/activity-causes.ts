import type { ActivityTerms } from '@sparbar/domain';
import type { Cause } from '../cause';

/** Every field of an activity that can be asked "why?". */
export type ActivityField =
  | 'reference'
  | 'title'
  | 'area'
  | 'plan'
  | 'targetGroup'
  | 'subheading'
  | 'verb'
  | 'status'
  | 'due'
  | Exclude<keyof ActivityTerms, 'verbatim'>;

/** Which event last set each field. One event sets many of them: each field has its seq, and the event stands there once. */
export interface ActivityCauses {
  readonly why: Readonly<Partial<Record<ActivityField, number>>>;
  readonly causes: readonly Cause[];
}

/** From now on these fields stand as this event set them. What no field stands by any more is left to the history. */
export function because({ why, causes }: ActivityCauses, fields: readonly ActivityField[], cause: Cause): ActivityCauses {
  const next = { ...why, ...Object.fromEntries(fields.map((field) => [field, cause.seq])) };
  const asked = new Set(Object.values(next));
  const others = causes.filter(({ seq }) => seq !== cause.seq);
  return { why: next, causes: [...others, cause].filter(({ seq }) => asked.has(seq)) };
}

/** The event behind each field. */
export function causesOf({ why, causes }: ActivityCauses): readonly (readonly [field: string, cause: Cause])[] {
  const bySeq = new Map(causes.map((cause) => [cause.seq, cause]));
  return Object.entries(why).flatMap(([field, seq]) => {
    const cause = bySeq.get(seq);
    return cause === undefined ? [] : [[field, cause] as const];
  });
}
