import type { ActivityTerms, FollowUpSchedule } from './activity-terms.events';

/** What every activity has to have: somebody who calls, somebody to turn to at both, an end, and a time for following up. */
export const demandedTerms = ['convener', 'districtContact', 'policeContact', 'duration', 'followUp'] as const;
export type DemandedTerm = (typeof demandedTerms)[number];

/** How much of what an activity has to have is stated. */
export interface Completeness {
  readonly stated: number;
  readonly of: number;
  readonly missing: readonly DemandedTerm[];
  /** Stated, but as something that is still to come: "to be appointed by the police". */
  readonly notYet: readonly DemandedTerm[];
}

export function completenessOf(terms: ActivityTerms | null): Completeness {
  const missing = demandedTerms.filter((term) => !isStated(terms, term));
  const notYet = demandedTerms.filter((term) => {
    const value = terms?.[term] ?? null;
    return value !== null && 'kind' in value && value.kind === 'toBeAppointed';
  });
  return { stated: demandedTerms.length - missing.length, of: demandedTerms.length, missing, notYet };
}

/** "The same as the convener" says nothing where there is no convener. */
function isStated(terms: ActivityTerms | null, term: string, steps = 4): boolean {
  const value = terms === null ? null : ((terms as unknown as Readonly<Record<string, unknown>>)[term] ?? null);
  if (value === null || typeof value !== 'object') return false;
  if ('periods' in value) {
    const { periods, continuous } = value as FollowUpSchedule;
    return periods.length > 0 || continuous;
  }
  const { kind, field } = value as { readonly kind?: unknown; readonly field?: unknown };
  return kind !== 'sameAs' ? true : steps > 0 && typeof field === 'string' && isStated(terms, field, steps - 1);
}
