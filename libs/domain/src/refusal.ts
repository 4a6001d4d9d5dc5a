/** Every way the domain says no, with the values its sentence needs. Closed: the message catalogue and the HTTP edge must know each one. */
export interface RefusalValues {
  readonly AlreadyExists: { readonly what: string };
  readonly NotFound: { readonly what: string };
  readonly TextMissing: { readonly field: string };
  readonly DateMalformed: { readonly field: string; readonly value: string };
  readonly DateAhead: { readonly date: string; readonly today: string };
  /** The day lies before what is already recorded, and the fact is not marked as entered afterwards. */
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
  /** What it is to go on as has itself ended. */
  readonly SuccessorEnded: Record<never, never>;
  readonly TermsNotAgreed: Record<never, never>;
  readonly TermsAlreadyAgreed: Record<never, never>;
  readonly FieldUnchanged: { readonly field: string };
  readonly DecisionRevoked: Record<never, never>;
  readonly DecisionNotTaken: Record<never, never>;
  readonly DecisionAlreadyClosed: { readonly outcome: string };
  /** What one means to correct is no longer what stands there. */
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
  /** `party` has no seat in `forum` on that day; `seats` have. */
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

export type RefusalReason = keyof RefusalValues;

export class Refusal<Reason extends RefusalReason = RefusalReason> extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly reason: Reason,
    readonly values: RefusalValues[Reason],
  ) {
    super(reason);
  }
}

export function refuse<Reason extends RefusalReason>(reason: Reason, values: RefusalValues[Reason]): never {
  throw new Refusal(reason, values);
}
