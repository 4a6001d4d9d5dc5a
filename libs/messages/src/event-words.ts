import type { CapacityWord, ContactWords, DateWords, DurationWords, FieldValue, MandateWord, MinutesRuleWords, PeriodWords } from './words';

interface OfActivity {
  /** What people call it: NV-07. */
  readonly activity: string;
}
interface OfDecision {
  /** What people call it: B-12. */
  readonly decision: string;
}
interface OfAppendix {
  /** Its title and version: Prioriterade områden (2024). */
  readonly appendix: string;
}
export type HandlingWord = 'actionPlan' | 'lineWork' | 'citywide' | 'otherAreas' | 'outsideParties';
interface OfAgreement {
  /** Its title. */
  readonly agreement: string;
}
interface OfArea {
  readonly area: string;
}
interface OfForum {
  /** What it was called that day. */
  readonly forum: string;
}
interface OfRole {
  readonly roleTitle: string;
  readonly party: string;
}
interface Seated {
  readonly who: ContactWords;
  readonly capacity: CapacityWord;
}
interface Change {
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}
interface DecisionTaken extends OfDecision {
  readonly forum: string;
  readonly text: string;
}

/** What each sentence of the history needs, with names in the place of ids. One member for each kind of event. */
export interface EventWords {
  readonly CooperationOpened: { readonly name: string; readonly district: string };
  readonly PartyRegistered: { readonly name: string };
  readonly PartyMerged: { readonly party: string; readonly into: string };
  readonly PartyDivided: { readonly party: string; readonly into: readonly string[] };
  readonly PartyRenamed: { readonly from: string; readonly name: string; readonly shortName: string };
  readonly PartyAlsoCalled: { readonly party: string; readonly alias: string };
  readonly PartyNotCalled: { readonly party: string; readonly alias: string };
  readonly ForumAnnounced: { readonly name: string; readonly expected: DateWords | null };
  readonly ForumEstablished: { readonly name: string };
  readonly ForumRenamed: { readonly from: string; readonly name: string };
  readonly ForumMandateChanged: OfForum & { readonly mayDecide: readonly MandateWord[] };
  readonly ForumChairsNamed: OfForum & { readonly chairs: readonly ContactWords[] };
  readonly ForumMemberJoined: OfForum & Seated;
  readonly ForumMemberDeparted: OfForum & Seated;
  readonly ForumComposed: OfForum & { readonly of: readonly string[] };
  readonly ForumSubordinated: OfForum & { readonly under: string | null };
  readonly ForumMeetingsAgreed: OfForum & { readonly frequency: string | null; readonly place: string | null };
  readonly ForumMinutesAgreed: OfForum & { readonly rule: MinutesRuleWords };
  readonly PersonRegistered: Record<never, never>;
  readonly PersonRenamed: Record<never, never>;
  readonly PersonContactChanged: Record<never, never>;
  readonly RoleAssigned: OfRole & { readonly unit: string | null };
  readonly RoleEnded: OfRole;
  readonly ForumDissolved: OfForum & { readonly into: readonly string[] };
  readonly AccessGranted: { readonly account: string; readonly role: string; readonly party: string };
  readonly AccessRevoked: { readonly account: string };
  readonly AccountOpened: Record<never, never>;
  readonly PasswordChanged: Record<never, never>;
  readonly AccountClosed: Record<never, never>;
  readonly FirstAdministratorMade: Record<never, never>;
  readonly ActivityProposed: OfActivity & { readonly title: string; readonly area: string };
  readonly ActivityDecided: OfActivity;
  readonly ActivityStarted: OfActivity;
  readonly ActivityUpdateRecorded: OfActivity;
  readonly ActivityDelayed: OfActivity & { readonly because: 'reported' | 'dueDatePassed'; readonly due: string | null };
  readonly ActivityBackOnTrack: OfActivity & { readonly due: string | null };
  readonly ActivityPaused: OfActivity;
  readonly ActivityResumed: OfActivity;
  readonly ActivityCompleted: OfActivity;
  readonly ActivityCancelled: OfActivity;
  /** `in`: what people call those it goes on as. */
  readonly ActivityContinued: OfActivity & {
    readonly how: 'nextPlan' | 'split' | 'merged';
    readonly in: readonly string[];
    readonly plan: string | null;
  };
  readonly ActivityCorrected: OfActivity & Change;
  readonly ActivityAmended: OfActivity & Change;
  readonly ActivityTermsAgreed: OfActivity & { readonly duration: DurationWords | null };
  readonly ActivityDurationChanged: OfActivity & {
    readonly from: DurationWords | null;
    readonly to: DurationWords;
    readonly direction: 'extended' | 'shortened' | 'changed';
    /** When it is to hold, if that is later than the day it was recorded. */
    readonly takesEffect?: DateWords;
  };
  readonly ActivityDueDatePassed: OfActivity & { readonly due: string };
  readonly ActivityDurationTookEffect: OfActivity;
  readonly ActivityTermsCorrected: OfActivity & Change;
  readonly ActivityTermsAmended: OfActivity & Change;
  readonly FollowUpSubmitted: OfActivity & { readonly period: PeriodWords; readonly rating: 'green' | 'yellow' | 'red' };
  readonly FollowUpMissed: OfActivity & { readonly period: PeriodWords; readonly lastDay: string };
  readonly DecisionRecorded: DecisionTaken;
  readonly DecisionProposed: DecisionTaken;
  readonly DecisionAssigned: OfDecision & { readonly to: ContactWords; readonly due: string | null };
  readonly DecisionCarriedOut: OfDecision;
  readonly DecisionNotCarriedOut: OfDecision;
  /** `refusal` is the sentence that says why, without its full stop. */
  readonly DecisionEffectRefused: OfDecision & OfActivity & { readonly refusal: string };
  readonly DecisionCorrected: OfDecision & { readonly field: string };
  readonly DecisionAmended: OfDecision & { readonly field: string };
  readonly DecisionRevoked: OfDecision;
  /** What was said by mistake. */
  readonly DecisionStandingCorrected: OfDecision & { readonly was: 'carriedOut' | 'notCarriedOut' | 'revoked' };
  readonly PriorityAppendixAdopted: { readonly title: string; readonly version: string; readonly count: number };
  readonly PriorityAppendixReviewed: OfAppendix & { readonly verdict: 'kept' | 'toBeReplaced' };
  readonly PriorityAreaMapped: OfArea & {
    readonly fate: 'successors' | 'instrument' | 'ceased';
    readonly successors: readonly string[];
    /** Something else had been decided of it before. */
    readonly anew: boolean;
  };
  readonly PriorityAreaAlsoCalled: OfArea & { readonly alias: string };
  readonly PriorityAreaNotCalled: OfArea & { readonly alias: string };
  readonly AgreementDrafted: OfAgreement;
  readonly AgreementRevised: OfAgreement;
  readonly AgreementPartyJoined: OfAgreement & { readonly party: string };
  readonly AgreementPartyDeparted: OfAgreement & { readonly party: string };
  readonly AgreementAreaDescribed: OfAgreement & OfArea & { readonly handledIn: HandlingWord | null; readonly prioritised: boolean };
  readonly AgreementAreaDropped: OfAgreement & OfArea;
  /** Through which areas it runs; none any more, if there are none. */
  readonly AgreementThemeTraced: OfAgreement & { readonly theme: string; readonly areas: readonly string[] };
  readonly AgreementSigned: OfAgreement & { readonly parties: readonly string[] };
  readonly AgreementReviewStarted: OfAgreement;
  readonly AgreementConfirmed: OfAgreement;
  readonly AgreementEnded: OfAgreement & { readonly replacedBy: string | null };
}

export type EventSentences = { readonly [Type in keyof EventWords]: (values: EventWords[Type]) => string };

/** What can stand in a cooperation's history: accounts stand in the system's own log. */
export type HistoryEventWord = Exclude<keyof EventWords, 'AccountOpened' | 'PasswordChanged' | 'AccountClosed' | 'FirstAdministratorMade'>;
