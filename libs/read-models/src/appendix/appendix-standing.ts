import { firstDay, lastDay, type OnDate } from '@sparbar/domain';
import type { AppendixDocument } from './appendix';

/** How an appendix stands on a day. Between the day it is in force by its own words and the day somebody signed it, it is in force and unsigned. */
export interface AppendixStanding {
  readonly standing: 'coming' | 'inForce' | 'replaced';
  readonly signed: boolean;
  /** The day it is to be looked over, as its latest review or itself says; null where nothing is said. */
  readonly reviewDue: OnDate | null;
  readonly reviewOverdue: boolean;
}

/** The latest first, as they are listed: the first that has come into force is the one that holds. */
export function standingsOn(day: string, appendices: readonly AppendixDocument[]): readonly AppendixStanding[] {
  const holds = appendices.findIndex(({ inForceFrom }) => hasBegun(inForceFrom, day));
  return appendices.map((appendix, index) => {
    const { signedOn } = appendix;
    const review = appendix.reviews.at(-1);
    const reviewDue = review === undefined ? appendix.reviewDue : review.nextReview;
    const standing = index === holds ? 'inForce' : hasBegun(appendix.inForceFrom, day) ? 'replaced' : 'coming';
    return {
      standing,
      signed: signedOn !== null && hasBegun(signedOn, day),
      reviewDue,
      reviewOverdue: standing === 'inForce' && reviewDue !== null && (lastDay(reviewDue) ?? '9') < day,
    };
  });
}

/** Of a day that is known only to a month or a year, the first: it is not said to be later than its own words. Where nothing is known, long ago. */
const hasBegun = (on: OnDate, day: string): boolean => (firstDay(on) ?? '') <= day;
