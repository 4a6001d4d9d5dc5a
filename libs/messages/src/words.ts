/** What the sentences are made of. Shaped like the domain's own values, so those can be handed over as they are; this library imports nothing. */
export type Language = 'sv' | 'en';

export const languages: readonly Language[] = ['sv', 'en'];

export type StatusWord = 'proposed' | 'decided' | 'running' | 'delayed' | 'paused' | 'completed' | 'cancelled' | 'continued';

export type TertialWord = 'T1' | 'T2' | 'VB';

export interface PeriodWords {
  readonly year: number;
  readonly tertial: TertialWord;
}

export interface DateWords {
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'unknown';
  readonly date: string | null;
  readonly text?: string;
}

export type DurationWords =
  | { readonly kind: 'openEnded'; readonly verbatim?: string }
  | { readonly kind: 'dueBy'; readonly date: DateWords; readonly verbatim?: string }
  | { readonly kind: 'assignmentYear'; readonly year: number; readonly verbatim?: string }
  | { readonly kind: 'milestone'; readonly tertial: TertialWord; readonly year: number; readonly verbatim?: string }
  | { readonly kind: 'stateByDate'; readonly state: string; readonly date: DateWords; readonly verbatim?: string };

/** Ids of parties, persons and fora are replaced by their names before they come here. */
export type ContactWords =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'role'; readonly role: string; readonly party?: string }
  | { readonly kind: 'group'; readonly name: string; readonly forum?: string }
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'unit'; readonly name: string; readonly party?: string }
  | { readonly kind: 'several'; readonly of: readonly ContactWords[] }
  | { readonly kind: 'sameAs'; readonly field: string }
  | { readonly kind: 'toBeAppointed'; readonly by?: string };

export type MandateWord = 'includeActivity' | 'changeDuration' | 'cancelActivity' | 'other';

export type CapacityWord = 'member' | 'deputy' | 'secretary' | 'coopted' | 'presenter' | 'observer';

/** How minutes become final; `with`: who adjusts them beside the chair, where that is settled. */
export type MinutesRuleWords = { readonly kind: 'adjusted'; readonly with: ContactWords | null } | { readonly kind: 'filed' | 'notesOnly' };

export interface ScheduleWords {
  readonly periods: readonly TertialWord[];
  readonly continuous: boolean;
  readonly criterion?: string;
  readonly coordinator?: ContactWords;
}

export type RecurrenceWords =
  | {
      readonly kind: 'regularly';
      readonly times: number;
      readonly upTo?: number;
      readonly every?: number;
      readonly per: 'day' | 'week' | 'month' | 'term' | 'year';
    }
  | { readonly kind: 'asNeeded' };

export interface IndicatorWords {
  readonly kind: 'indicator';
  readonly name: string;
  readonly unit?: string;
  readonly baseline: { readonly value: string; readonly on: DateWords; readonly verbatim?: string } | null;
  readonly target: string | null;
}

export interface CostWords {
  readonly kind: 'cost';
  readonly amount: number | null;
  readonly financing: 'grant' | 'allocation' | 'ownBudget' | 'otherAuthority' | 'unknown';
  readonly verbatim?: string;
}

/** Words of the plan that are said by their label: kinds and levels of prevention, what is done. */
export type PlanWord =
  | ('social' | 'situational' | 'safety' | 'general' | 'targeted' | 'indicated')
  | ('continue' | 'start' | 'develop' | 'revise' | 'form' | 'produce' | 'update' | 'other');

/** Anything a field of the plan can hold. */
export type FieldValue =
  | string
  | null
  | DurationWords
  | ContactWords
  | ScheduleWords
  | RecurrenceWords
  | CostWords
  | readonly (ContactWords | IndicatorWords | PlanWord)[];

/** A message to somebody who was stopped: what happened, then why and what to do now. */
export interface Explained {
  readonly title: string;
  readonly detail: string;
}

/** A sentence and its pieces, so that a screen may colour a piece after the status it speaks of. */
export interface SentenceInParts {
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly status?: StatusWord }[];
}

export interface StateOfThings {
  /** The day asked about, as in 2026-09-24. */
  readonly date: string;
  readonly counts: Readonly<Partial<Record<StatusWord, number>>>;
}
