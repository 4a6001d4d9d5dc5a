import type { ContactRef } from '../contact';
import type { Duration } from '../duration';
import type { Declarations, Fact, Protected } from '../fact';

/** What a decision is to bring about in the plan. Carried out by a reaction, in the activity's own streams. */
export type DecisionEffect =
  | { readonly kind: 'includeActivity'; readonly activity: string }
  | { readonly kind: 'changeDuration'; readonly activity: string; readonly duration: Duration }
  | { readonly kind: 'cancelActivity'; readonly activity: string };

/** The five things a written decision shows: its date (`effectiveOn`), what, who decided, who presented, and who took part without deciding. */
export interface DecisionContent {
  readonly forum: string;
  readonly text: string;
  readonly ground: string | null;
  readonly presentedBy: Protected<string> | null;
  readonly tookPart: Protected<string> | null;
  readonly effects: readonly DecisionEffect[];
  /** The proposal this decides on, where there was one. */
  readonly proposal: string | null;
}

/** A forum decided, within its mandate. */
export type DecisionRecorded = Fact<'DecisionRecorded', DecisionContent>;
/** A forum agreed on something outside its mandate: a proposal, with no effect of its own. */
export type DecisionProposed = Fact<'DecisionProposed', DecisionContent>;
export type DecisionAssigned = Fact<'DecisionAssigned', { readonly to: ContactRef; readonly due: string | null }>;
export type DecisionCarriedOut = Fact<'DecisionCarriedOut', { readonly note: string | null }>;
/** Why is in the envelope's `reason`. */
export type DecisionNotCarriedOut = Fact<'DecisionNotCarriedOut', Record<never, never>>;
/** An effect met an activity that could not take it, and why. */
export type DecisionEffectRefused = Fact<
  'DecisionEffectRefused',
  { readonly effect: DecisionEffect; readonly refusal: string; readonly values: Readonly<Record<string, string | number | null>> }
>;

type TextChange = { readonly field: 'text' | 'ground'; readonly from: string | null; readonly to: string | null };
/** Rättelse: written wrongly in the record. */
export type DecisionCorrected = Fact<'DecisionCorrected', TextChange>;
/** Ändring: the forum decided otherwise afterwards. */
export type DecisionAmended = Fact<'DecisionAmended', TextChange>;
export type DecisionRevoked = Fact<'DecisionRevoked', Record<never, never>>;

export type StandingCorrectable = 'carriedOut' | 'notCarriedOut' | 'revoked';
export type StandingSaid = 'proposed' | 'decided' | StandingCorrectable;
/**
 * Rättelse: that it was carried out, was not, or was revoked, was said by mistake. It holds from the day that was said, for it never was so.
 * `from` is what was said, `to` what stands without it; what is to be said instead is a fact of its own, beside this one.
 */
export type DecisionStandingCorrected = Fact<
  'DecisionStandingCorrected',
  {
    readonly from: { readonly standing: StandingCorrectable; readonly note: string | null; readonly reason: string | null };
    readonly to: { readonly standing: StandingSaid };
  }
>;

export type DecisionEvent =
  | DecisionRecorded
  | DecisionProposed
  | DecisionAssigned
  | DecisionCarriedOut
  | DecisionNotCarriedOut
  | DecisionEffectRefused
  | DecisionCorrected
  | DecisionAmended
  | DecisionRevoked
  | DecisionStandingCorrected;

const named = { sealed: 'personal', retention: 'record', subject: 'stream' } as const;
const content = {
  forum: 'public',
  text: 'public',
  ground: 'internal',
  presentedBy: named,
  tookPart: named,
  effects: 'public',
  proposal: 'public',
} as const;
const change = { field: 'public', from: 'internal', to: 'internal' } as const;

export const decisionEvents: Declarations<DecisionEvent> = {
  DecisionRecorded: { schema: 1, fields: content },
  DecisionProposed: { schema: 1, fields: content },
  DecisionAssigned: { schema: 1, fields: { to: 'public', due: 'public' } },
  DecisionCarriedOut: { schema: 1, fields: { note: 'internal' } },
  DecisionNotCarriedOut: { schema: 1, fields: {} },
  DecisionEffectRefused: { schema: 1, fields: { effect: 'public', refusal: 'public', values: 'public' } },
  DecisionCorrected: { schema: 1, fields: change },
  DecisionAmended: { schema: 1, fields: change },
  DecisionRevoked: { schema: 1, fields: {} },
  DecisionStandingCorrected: { schema: 1, fields: { from: 'internal', to: 'public' } },
};
