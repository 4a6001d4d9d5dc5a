import type { Declarations, Fact, Protected } from '../fact';

/** The life of an activity: what it is called, where it stands, what was said of it. Its terms (how long, who) are another stream. */
export type ActivityProposed = Fact<
  'ActivityProposed',
  {
    readonly reference: string;
    readonly title: string;
    readonly area: string;
    readonly plan: string;
    readonly targetGroup?: string;
    /** The heading it stands under within its area, where the plan has one. */
    readonly subheading?: string;
    readonly verb?: ActivityVerb;
  }
>;
/** What is to be done with the thing: the verb that the plan's sentence begins with. */
export type ActivityVerb = (typeof activityVerbs)[number];
export const activityVerbs = ['continue', 'start', 'develop', 'revise', 'form', 'produce', 'update', 'other'] as const;
export type ActivityDecided = Fact<'ActivityDecided', Record<never, never>>;
export type ActivityStarted = Fact<'ActivityStarted', Record<never, never>>;
export type ActivityUpdateRecorded = Fact<'ActivityUpdateRecorded', { readonly text: Protected<string> }>;
/** `reported`: somebody says so, with a reason. `dueDatePassed`: the calendar found it; `due` is the day that passed. */
export type ActivityDelayed = Fact<'ActivityDelayed', { readonly because: 'reported' | 'dueDatePassed'; readonly due: string | null }>;
/** A new due date lies ahead of an activity that was late. */
export type ActivityBackOnTrack = Fact<'ActivityBackOnTrack', { readonly due: string | null }>;
export type ActivityPaused = Fact<'ActivityPaused', Record<never, never>>;
export type ActivityResumed = Fact<'ActivityResumed', Record<never, never>>;
export type ActivityCompleted = Fact<'ActivityCompleted', { readonly outcome?: string }>;
/**
 * It goes on as others: in the next plan, as each of several, or together with what another one already is. `in` is their ids; `plan` what the next
 * plan is called, where that is how it goes on.
 */
export type ActivityContinued = Fact<'ActivityContinued', Continuation>;
export interface Continuation {
  readonly how: 'nextPlan' | 'split' | 'merged';
  readonly in: readonly string[];
  readonly plan: string | null;
}
export type ActivityCancelled = Fact<'ActivityCancelled', Record<never, never>>;

export type CorrectableActivityField = 'reference' | 'title' | 'area' | 'targetGroup' | 'subheading' | 'verb';
type FieldChange = { readonly field: CorrectableActivityField; readonly from: string | null; readonly to: string | null };
/** Rättelse: it was written wrongly. */
export type ActivityCorrected = Fact<'ActivityCorrected', FieldChange>;
/** Ändring: it is to be something else from now on. */
export type ActivityAmended = Fact<'ActivityAmended', FieldChange>;

export type ActivityEvent =
  | ActivityProposed
  | ActivityDecided
  | ActivityStarted
  | ActivityUpdateRecorded
  | ActivityDelayed
  | ActivityBackOnTrack
  | ActivityPaused
  | ActivityResumed
  | ActivityCompleted
  | ActivityCancelled
  | ActivityContinued
  | ActivityCorrected
  | ActivityAmended;

const change = { field: 'public', from: 'public', to: 'public' } as const;

export const activityEvents: Declarations<ActivityEvent> = {
  ActivityProposed: {
    schema: 1,
    fields: {
      ...({ reference: 'public', title: 'public', area: 'public', plan: 'public' } as const),
      ...({ targetGroup: 'public', subheading: 'public', verb: 'public' } as const),
    },
    optional: ['targetGroup', 'subheading', 'verb'],
  },
  ActivityDecided: { schema: 1, fields: {} },
  ActivityStarted: { schema: 1, fields: {} },
  ActivityUpdateRecorded: { schema: 1, fields: { text: { sealed: 'personal', retention: 'note', subject: 'event' } } },
  ActivityDelayed: { schema: 1, fields: { because: 'public', due: 'public' } },
  ActivityBackOnTrack: { schema: 1, fields: { due: 'public' } },
  ActivityPaused: { schema: 1, fields: {} },
  ActivityResumed: { schema: 1, fields: {} },
  ActivityCompleted: { schema: 1, fields: { outcome: 'internal' }, optional: ['outcome'] },
  ActivityCancelled: { schema: 1, fields: {} },
  ActivityContinued: { schema: 1, fields: { how: 'public', in: 'public', plan: 'public' } },
  ActivityCorrected: { schema: 1, fields: change },
  ActivityAmended: { schema: 1, fields: change },
};
