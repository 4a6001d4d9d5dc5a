import type { ContactRef } from '../contact';
import type { Duration, Tertial } from '../duration';
import type { Declarations, Fact } from '../fact';

export interface FollowUpSchedule {
  readonly periods: readonly Tertial[];
  readonly continuous: boolean;
  readonly criterion?: string;
}

/** Everything the plan says about how an activity is run. `null` is "not stated", which is neither zero nor no. */
export interface ActivityTerms {
  readonly duration: Duration | null;
  readonly workingGroup: ContactRef | null;
  readonly meetingFrequency: string | null;
  readonly convener: ContactRef | null;
  readonly districtContact: ContactRef | null;
  readonly policeContact: ContactRef | null;
  readonly otherParticipants: readonly ContactRef[];
  readonly followUp: FollowUpSchedule | null;
}

export type TermsField = Exclude<keyof ActivityTerms, 'duration'>;
type TermsValue = ActivityTerms[TermsField];
type FieldChange = { readonly field: TermsField; readonly from: TermsValue; readonly to: TermsValue };

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

const change = { field: 'public', from: 'public', to: 'public' } as const;

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
    },
  },
  ActivityDurationChanged: { schema: 1, fields: { from: 'public', to: 'public' } },
  ActivityDueDatePassed: { schema: 1, fields: { due: 'public', fact: 'public' }, optional: ['fact'] },
  ActivityDurationTookEffect: { schema: 1, fields: { fact: 'public', duration: 'public' } },
  ActivityTermsCorrected: { schema: 1, fields: change },
  ActivityTermsAmended: { schema: 1, fields: change },
};
