import type { ContactRef, DecisionEffect, Duration, OnDate, Protected } from '@sparbar/domain';
import type { Actor } from '@sparbar/event-sourcing';
import type { Cause } from '../cause';

export type DecisionStanding = 'proposed' | 'decided' | 'carriedOut' | 'notCarriedOut' | 'revoked';

export type EffectOutcome = 'pending' | 'done' | 'refused';

/** What the decision was to bring about, and what came of it. */
export interface EffectDocument {
  readonly effect: DecisionEffect;
  readonly outcome: EffectOutcome;
  /** The event that carried it out or refused it. */
  readonly by: Cause | null;
  readonly refusal: { readonly reason: string; readonly values: Readonly<Record<string, string | number | null>> } | null;
}

export interface DecisionAmendment {
  readonly kind: 'correction' | 'amendment';
  readonly field: 'text' | 'ground';
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: Cause;
}

/** That it was carried out, was not, or was revoked: when it held from, and what was said of it. */
export interface StandingSaid {
  readonly standing: DecisionStanding;
  readonly effectiveOn: OnDate;
  /** The day it counts from. */
  readonly day: string;
  readonly note: string | null;
  readonly reason: string | null;
  readonly cause: Cause;
}

/** Somebody had said it by mistake: what she said, and what stands in its place. */
export interface StandingCorrection {
  readonly from: StandingSaid;
  readonly to: StandingSaid;
  /** What the correction was sent with: what is said in its place came with it. */
  readonly command: string;
  readonly cause: Cause;
}

/** An event in the plan that names this decision. */
export interface DecisionConsequence {
  readonly activity: string;
  readonly type: string;
  /** What the duration became, where that is what happened. */
  readonly duration: Duration | null;
  /** The event it followed from; `null` where somebody linked it to the decision by hand. */
  readonly followedFrom: string | null;
  readonly cause: Cause;
}

/** An effect that met an activity that could not take it. */
export interface RefusedEffect {
  readonly effect: DecisionEffect;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly cause: Cause;
}

export type DecisionField = 'text' | 'ground' | 'forum' | 'assignedTo' | 'due' | 'standing';

export interface DecisionDocument {
  readonly id: string;
  /** False while something is known of it that held before it was taken: number, forum and text are then empty. */
  readonly recorded: boolean;
  /** B-<number>: the seq of its first event. */
  readonly number: number;
  readonly forum: string;
  readonly decidedOn: OnDate;
  readonly recordedAt: string;
  readonly recordedBy: Actor;
  readonly owner: string;
  readonly afterwards: boolean;
  /** Decided within the mandate, or agreed on outside it as a proposal. */
  readonly form: 'decision' | 'proposal';
  readonly standing: DecisionStanding;
  readonly text: string;
  readonly ground: string | null;
  readonly presentedBy: Protected<string> | null;
  readonly tookPart: Protected<string> | null;
  readonly effects: readonly EffectDocument[];
  /** The proposal this decides on, and the decision that was taken on this proposal. */
  readonly proposal: string | null;
  readonly decidedBy: string | null;
  readonly assignedTo: ContactRef | null;
  readonly due: string | null;
  readonly note: string | null;
  readonly amendments: readonly DecisionAmendment[];
  /** What has been said of where it stands since it was taken, without what was taken back. */
  readonly said: readonly StandingSaid[];
  readonly standingCorrections: readonly StandingCorrection[];
  readonly consequences: readonly DecisionConsequence[];
  readonly refused: readonly RefusedEffect[];
  /** The ids of its own events: what follows from one of these follows from the decision. */
  readonly events: readonly string[];
  readonly why: Readonly<Partial<Record<DecisionField, Cause>>>;
}

/** Nothing is known of it yet but what happened in its name. */
export function blankDecision(id: string): DecisionDocument {
  return {
    id,
    recorded: false,
    number: 0,
    forum: '',
    decidedOn: { precision: 'unknown', date: null },
    recordedAt: '',
    recordedBy: { id: '', role: '', party: '' },
    owner: '',
    afterwards: false,
    form: 'decision',
    standing: 'proposed',
    text: '',
    ground: null,
    presentedBy: null,
    tookPart: null,
    effects: [],
    proposal: null,
    decidedBy: null,
    assignedTo: null,
    due: null,
    note: null,
    amendments: [],
    said: [],
    standingCorrections: [],
    consequences: [],
    refused: [],
    events: [],
    why: {},
  };
}
