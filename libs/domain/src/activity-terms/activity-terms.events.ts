import type { ContactRef } from '../contact';
import type { Duration, Tertial } from '../duration';
import type { Declarations, Fact } from '../fact';
import { planFields, type PlanRow, type Wording } from './plan-row';

export interface FollowUpSchedule {
  readonly periods: readonly Tertial[];
  readonly continuous: boolean;
  readonly criterion?: string;
  /** Who sees to it that it is done. */
  readonly coordinator?: ContactRef;
}

/** Everything the plan says about how an activity is run. `null` is "not stated", which is neither zero nor no. */
export interface ActivityTerms extends PlanRow {
  readonly duration: Duration | null;
  readonly workingGroup: ContactRef | null;
  readonly meetingFrequency: string | null;
  readonly convener: ContactRef | null;
  readonly districtContact: ContactRef | null;
  readonly policeContact: ContactRef | null;
  readonly otherParticipants: readonly ContactRef[];
  readonly followUp: FollowUpSchedule | null;
  /** The paper's own words for what is a typed value above; a duration and a cost carry their own. */
  readonly verbatim?: Verbatim;
}

/** What is stored as a value and stands in the paper as words. */
export const wordedFields = ['workingGroup', 'convener', 'districtContact', 'policeContact', 'otherParticipants', 'followUp'] as const;
export type WordedField = (typeof wordedFields)[number];
export type Verbatim = { readonly [Field in WordedField]?: Wording };

export type TermsField = Exclude<keyof ActivityTerms, 'duration' | 'verbatim'>;
export type TermsValue = Exclude<ActivityTerms[TermsField], undefined>;
/** `wording`: the words that `to` stands for. The earlier ones stand with the fact that said them. */
type FieldChange = { readonly field: TermsField; readonly from: TermsValue; readonly to: TermsValue; readonly wording?: Wording };

export type ActivityTermsAgreed = Fact<'ActivityTermsAgreed', ActivityTerms>;
/** The duration moved. Both values are kept, so that the sentence ("förlängdes", "kortades") needs no other event. */
export type ActivityDurationChanged = Fact<'ActivityDurationChanged', { readonly from: Duration | null; readonly to: Duration }>;
/** `due` is the last day that was promised; `fact` the event that promised it, where it is known. */
export type ActivityDueDatePassed = Fact<'ActivityDueDatePassed', { readonly due: string; readonly fact?: string }>;
/** A change that was recorded ahead of its day has now come into force. `fact` is the event that announced it, `duration` what holds from now on. */
export type ActivityDurationTookEffect = Fact<'ActivityDurationTookEffect', { readonly fact: string; readonly duration: Duration }>;
/** Rättelse of one of the terms. */
export type ActivityTermsCorrected = Fact<'ActivityTermsCorrected', FieldChange>;
/** Ändring of one of the terms. */
export type ActivityTermsAmended = Fact<'ActivityTermsAmended', FieldChange>;

export type ActivityTermsEvent =
  | ActivityTermsAgreed
  | ActivityDurationChanged
  | ActivityDueDatePassed
  | ActivityDurationTookEffect
  | ActivityTermsCorrected
  | ActivityTermsAmended;

const change = { fields: { field: 'public', from: 'public', to: 'public', wording: 'public' }, optional: ['wording'] } as const;

export const activityTermsEvents: Declarations<ActivityTermsEvent> = {
  ActivityTermsAgreed: {
    schema: 1,
    fields: {
      duration: 'public',
      workingGroup: 'public',
      meetingFrequency: 'public',
      convener: 'public',
      districtContact: 'public',
      policeContact: 'public',
      otherParticipants: 'public',
      followUp: 'public',
      verbatim: 'public',
      meetingRecurrence: 'public',
      cause: 'public',
      measure: 'public',
      operativeGoal: 'public',
      when: 'public',
      who: 'public',
      comment: 'public',
      preventionKinds: 'public',
      preventionLevels: 'public',
      indicators: 'public',
      cost: 'public',
    },
    optional: ['verbatim', ...planFields],
  },
  ActivityDurationChanged: { schema: 1, fields: { from: 'public', to: 'public' } },
  ActivityDueDatePassed: { schema: 1, fields: { due: 'public', fact: 'public' }, optional: ['fact'] },
  ActivityDurationTookEffect: { schema: 1, fields: { fact: 'public', duration: 'public' } },
  ActivityTermsCorrected: { schema: 1, ...change },
  ActivityTermsAmended: { schema: 1, ...change },
};
