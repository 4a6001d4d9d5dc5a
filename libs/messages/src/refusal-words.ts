import type { Explained } from './words';

/** What each no needs, shaped like the domain's own values. */
export interface RefusalWords {
  readonly AlreadyExists: { readonly what: string };
  readonly NotFound: { readonly what: string };
  readonly TextMissing: { readonly field: string };
  readonly DateMalformed: { readonly field: string; readonly value: string };
  readonly DateAhead: { readonly date: string; readonly today: string };
  readonly OutOfOrder: { readonly date: string; readonly since: string };
  readonly ReasonMissing: { readonly for: string };
  readonly ActivityNotProposed: { readonly status: string };
  readonly ActivityNotDecided: { readonly status: string };
  readonly ActivityNotRunning: { readonly status: string };
  readonly ActivityNotPaused: { readonly status: string };
  readonly ActivityAlreadyCompleted: Record<never, never>;
  readonly ActivityCancelled: Record<never, never>;
  readonly ActivityAlreadyContinued: Record<never, never>;
  readonly ActivityIntoItself: Record<never, never>;
  readonly ActivitySplitIntoOne: Record<never, never>;
  readonly ActivityContinuesInOne: Record<never, never>;
  readonly SuccessorEnded: Record<never, never>;
  readonly TermsNotAgreed: Record<never, never>;
  readonly TermsAlreadyAgreed: Record<never, never>;
  readonly FieldUnchanged: { readonly field: string };
  readonly DecisionRevoked: Record<never, never>;
  readonly DecisionNotTaken: Record<never, never>;
  readonly DecisionAlreadyClosed: { readonly outcome: string };
  readonly DecisionStandsOtherwise: { readonly standing: string };
  readonly FollowUpAlreadySubmitted: { readonly period: string };
  readonly FollowUpAlreadyMissed: { readonly period: string };
  readonly PeriodNotScheduled: { readonly period: string };
  readonly PartyAlreadyMerged: Record<never, never>;
  readonly PartyAlreadySplit: Record<never, never>;
  readonly PartySplitIntoOne: Record<never, never>;
  readonly PartyIntoItself: Record<never, never>;
  readonly AreaTwice: { readonly area: string };
  readonly AreaOfSameAppendix: Record<never, never>;
  readonly ForumNotFormed: Record<never, never>;
  readonly ForumDissolved: Record<never, never>;
  readonly ForumIntoItself: Record<never, never>;
  readonly ForumMemberAlready: Record<never, never>;
  readonly ForumMemberGone: Record<never, never>;
  readonly FrequencyUnclear: { readonly least: number; readonly most: number };
  readonly RoleHeldAlready: Record<never, never>;
  readonly RoleAlreadyEnded: Record<never, never>;
  readonly NotInForum: { readonly forum: string; readonly party: string; readonly seats: readonly string[] };
  readonly AgreementUnfinished: { readonly missing: 'purposes' | 'areas' | 'parties' };
  readonly AgreementHasEnded: Record<never, never>;
  readonly PartyNotInAgreement: Record<never, never>;
  readonly AreaNotInAppendix: Record<never, never>;
  readonly AreaRefersToItself: Record<never, never>;
  readonly AccessMissing: { readonly account: string };
  readonly AccountIsClosed: Record<never, never>;
  readonly InstallationHasAdministrator: Record<never, never>;
}

export type RefusalSentences = { readonly [Reason in keyof RefusalWords]: (values: RefusalWords[Reason]) => Explained };

export type RefusalTexts = { readonly [Reason in keyof RefusalWords]: (values: RefusalWords[Reason]) => string };

/** What, why and what to do, one after the other. */
export function inOneText(sentences: RefusalSentences): RefusalTexts {
  const texts = Object.entries(sentences).map(([reason, explain]) => {
    const text = (values: never) => {
      const { title, detail } = explain(values);
      return `${title} ${detail}`;
    };
    return [reason, text];
  });
  return Object.fromEntries(texts) as RefusalTexts;
}
