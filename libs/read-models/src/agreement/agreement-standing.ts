import { firstDay, lastDay, type OnDate } from '@sparbar/domain';
import type { AgreementDocument } from './agreement';

export type AgreementState = 'draft' | 'signed' | 'inForce' | 'underReview' | 'replaced' | 'ended';

export const agreementStates: readonly AgreementState[] = ['draft', 'signed', 'inForce', 'underReview', 'replaced', 'ended'];

/** How an agreement stands on a day. One may be in force by its own words and not signed yet: then `signed` is false, and it is in force. */
export interface AgreementStanding {
  readonly standing: AgreementState;
  readonly signed: boolean;
  /** Where it is under review: since when. */
  readonly reviewSince: OnDate | null;
}

export function agreementStanding({ versions, reviews, ended }: AgreementDocument, day: string): AgreementStanding {
  const version = versions.at(-1);
  const signed = (version?.signatures.length ?? 0) > 0;
  const review = reviews.at(-1);
  const open = review?.outcome === 'started' ? review.cause.effectiveOn : null;
  const over = (lastDay(version?.until ?? unknown) ?? '9') < day;
  const from = version?.inForceFrom ?? null;
  const begun = from !== null && (firstDay(from) ?? '9') <= day;
  const stands = (): AgreementState => {
    if (ended !== null) return ended.replacedBy === null ? 'ended' : 'replaced';
    if (over) return 'ended';
    if (open !== null) return 'underReview';
    if (begun) return 'inForce';
    return signed ? 'signed' : 'draft';
  };
  return { standing: stands(), signed, reviewSince: ended === null && !over ? open : null };
}

const unknown: OnDate = { precision: 'unknown', date: null };
