import type { Tertial } from '../duration';
import type { Declarations, Fact, Protected } from '../fact';

export interface Period {
  readonly year: number;
  readonly tertial: Tertial;
}

export type FollowUpKind = 'production' | 'process' | 'effect';
export type Rating = 'green' | 'yellow' | 'red';

/** One activity, one period: either somebody followed it up, or the calendar recorded that nobody did. Silence is a fact too. */
export type FollowUpSubmitted = Fact<
  'FollowUpSubmitted',
  {
    readonly activity: string;
    readonly period: Period;
    readonly kind: FollowUpKind;
    readonly rating: Rating;
    readonly text: Protected<string>;
  }
>;
export type FollowUpMissed = Fact<'FollowUpMissed', { readonly activity: string; readonly period: Period; readonly lastDay: string }>;

export type FollowUpEvent = FollowUpSubmitted | FollowUpMissed;

export const followUpEvents: Declarations<FollowUpEvent> = {
  FollowUpSubmitted: {
    schema: 1,
    fields: {
      activity: 'public',
      period: 'public',
      kind: 'public',
      rating: 'public',
      text: { sealed: 'personal', retention: 'note', subject: 'event' },
    },
  },
  FollowUpMissed: { schema: 1, fields: { activity: 'public', period: 'public', lastDay: 'public' } },
};
