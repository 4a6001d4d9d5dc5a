import { carried, carriedInOrder, dayOf, isLate } from '../carried';
import type { ContactRef } from '../contact';
import { demandContact, demandDay, demandReason, demandText, demandTextOrNull } from '../demands';
import { heldFrom, placed, repeats, sinceOf, valueAt, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext } from '../fact';
import { demandActing, type Acting } from '../forum/acting';
import type { Mandate } from '../forum/forum.events';
import { refuse } from '../refusal';
import { same } from '../same';
import { demandContent, mandateFor, saysTheSame } from './decision-content';
import {
  insteadOf,
  lifeStepOf,
  standingCorrection,
  standsAfter,
  standsAlready,
  withoutWrong,
  type DecisionStatus,
  type Instead,
  type LifeStep,
} from './decision-standing';
import type {
  DecisionContent,
  DecisionEffect,
  DecisionEffectRefused,
  DecisionEvent,
  DecisionStandingCorrected,
  StandingCorrectable,
} from './decision.events';

// Commands

type FieldOrder = { readonly field: 'text' | 'ground'; readonly to: string | null };

export type DecisionCommand = CommandContext &
  /** `mandate`: what the forum may decide, and `acting`: who acts for it. Both stand in other streams; who sends the command reads them there. */
  (
    | ({ readonly type: 'RecordDecision'; readonly mandate: readonly Mandate[]; readonly acting?: Acting } & DecisionContent)
    | { readonly type: 'AssignDecision'; readonly to: ContactRef; readonly due: string | null }
    | { readonly type: 'CarryOutDecision'; readonly note: string | null }
    | { readonly type: 'NotCarryOutDecision' }
    | ({ readonly type: 'NoteEffectRefused' } & DecisionEffectRefused['data'])
    | ({ readonly type: 'CorrectDecision' } & FieldOrder)
    | ({ readonly type: 'AmendDecision'; readonly acting?: Acting } & FieldOrder)
    | { readonly type: 'RevokeDecision'; readonly acting?: Acting }
    /** `was`: what one means to correct. `instead`: what is to be said in its place, from the command's own day; null: nothing. */
    | { readonly type: 'CorrectDecisionStanding'; readonly was: StandingCorrectable; readonly instead: Instead | null }
  );
type Order<Type extends DecisionCommand['type']> = Extract<DecisionCommand, { readonly type: Type }>;

// State

export type { DecisionStatus };

interface Known {
  readonly status: DecisionStatus;
  readonly content: DecisionContent;
  readonly steps: readonly LifeStep[];
  readonly fields: Readonly<Record<'text' | 'ground', readonly Dated<string | null>[]>>;
  readonly assigned: readonly Dated<{ readonly to: ContactRef; readonly due: string | null }>[];
  readonly refused: readonly DecisionEffect[];
  /** The last correction of where it stands, and what it left. */
  readonly corrected: { readonly fact: DecisionStandingCorrected; readonly left: number } | null;
}

export type DecisionState = { readonly status: 'none' } | Known;

// Refusals

function known(state: DecisionState): Known {
  return state.status === 'none' ? refuse('NotFound', { what: 'decision' }) : state;
}

/** What can be done with a decision that was taken and is still open. What is entered afterwards is not bound by today's order. */
function demandOpen(command: CommandContext, state: Known): void {
  if (isLate(command)) return;
  switch (state.status) {
    case 'taken':
      return;
    case 'proposed':
      return refuse('DecisionNotTaken', {});
    case 'carriedOut':
    case 'notCarriedOut':
      return refuse('DecisionAlreadyClosed', { outcome: state.status });
    case 'revoked':
      return refuse('DecisionRevoked', {});
  }
}

function demandStanding(command: CommandContext, state: Known): void {
  if (state.status === 'revoked' && !isLate(command)) refuse('DecisionRevoked', {});
}

function saidAlready(command: CommandContext, state: Known, type: LifeStep['type'], note?: string | null): boolean {
  const steps = isLate(command) ? state.steps : state.steps.slice(-1);
  return steps.some((step) => repeats(step, type, command) && step.note === note);
}

function inOrder(command: CommandContext, state: Known): FactContext {
  return carriedInOrder(command, sinceOf(state.steps));
}

// One function per command

/** Within its mandate a forum decides; outside it, it proposes. Older papers say "decided" of forums whose mandate nobody wrote down. */
function record(command: Order<'RecordDecision'>, state: DecisionState): readonly DecisionEvent[] {
  const data = demandContent(command);
  if (state.status !== 'none') return saysTheSame(state.content, data) ? [] : refuse('AlreadyExists', { what: 'decision' });
  demandActing(command, command.acting);
  const within = command.afterwards === true || mandateFor(data).every((one) => command.mandate.includes(one));
  return [{ type: within ? 'DecisionRecorded' : 'DecisionProposed', data, ...carried(command) }];
}

function assign(command: Order<'AssignDecision'>, state: Known): readonly DecisionEvent[] {
  demandOpen(command, state);
  const to = demandContact('to', command.to);
  const due = command.due === null ? null : demandDay('due', command.due);
  const context = carriedInOrder(command, {
    first: sinceOf(state.steps).first,
    latest: sinceOf([...state.steps.slice(0, 1), ...state.assigned]).latest,
  });
  const was = valueAt(state.assigned, dayOf(context, command.today));
  return same(was, { to, due }) ? [] : [{ type: 'DecisionAssigned', data: { to, due }, ...context }];
}

function carryOut(command: Order<'CarryOutDecision'>, state: Known): readonly DecisionEvent[] {
  const note = demandTextOrNull('note', command.note);
  if (saidAlready(command, state, 'DecisionCarriedOut', note)) return [];
  demandOpen(command, state);
  return [{ type: 'DecisionCarriedOut', data: { note }, ...inOrder(command, state) }];
}

function notCarryOut(command: Order<'NotCarryOutDecision'>, state: Known): readonly DecisionEvent[] {
  demandReason('DecisionNotCarriedOut', command.reason);
  if (saidAlready(command, state, 'DecisionNotCarriedOut')) return [];
  demandOpen(command, state);
  return [{ type: 'DecisionNotCarriedOut', data: {}, ...inOrder(command, state) }];
}

/** Said of every decision, also one revoked or closed since: what became of an effect is never dropped. */
function noteEffectRefused(command: Order<'NoteEffectRefused'>, state: Known): readonly DecisionEvent[] {
  const { effect, refusal, values } = command;
  if (!state.content.effects.some((one) => same(one, effect))) refuse('NotFound', { what: 'effect' });
  if (state.refused.some((one) => same(one, effect))) return [];
  return [{ type: 'DecisionEffectRefused', data: { effect, refusal, values }, ...carried(command) }];
}

function change(command: Order<'CorrectDecision' | 'AmendDecision'>, state: Known): readonly DecisionEvent[] {
  const type = command.type === 'CorrectDecision' ? 'DecisionCorrected' : 'DecisionAmended';
  demandReason(type, command.reason);
  demandStanding(command, state);
  const { field } = command;
  const to = field === 'ground' ? demandTextOrNull(field, command.to) : demandText(field, command.to ?? '');
  const context = carriedInOrder(command, sinceOf(state.fields[field]));
  const from = valueAt(state.fields[field], dayOf(context, command.today)) ?? null;
  if (from === to) return [];
  if (command.type === 'AmendDecision') demandActing(command, command.acting);
  return [{ type, data: { field, from, to }, ...context }];
}

/** Also a proposal can be taken back, and a decision that was carried out can be repealed. */
function revoke(command: Order<'RevokeDecision'>, state: Known): readonly DecisionEvent[] {
  demandReason('DecisionRevoked', command.reason);
  if (saidAlready(command, state, 'DecisionRevoked')) return [];
  demandStanding(command, state);
  demandActing(command, command.acting);
  return [{ type: 'DecisionRevoked', data: {}, ...inOrder(command, state) }];
}

/** Undoes what was said by mistake, and says the right thing in its place by the rules that hold for saying it. */
function correctStanding(command: Order<'CorrectDecisionStanding'>, state: Known): readonly DecisionEvent[] {
  const reason = demandReason('DecisionStandingCorrected', command.reason);
  const { was, instead } = command;
  const { fact, left } = state.corrected ?? {};
  const before = fact?.data.from.standing === was && fact.reason === reason;
  if (instead === null && before && state.steps.length === left) return [];
  if (instead !== null && (before || state.status === was) && standsAlready(instead, command, state.steps)) return [];
  const correction = standingCorrection(command, state.steps);
  const right = instead === null ? [] : decide(insteadOf(instead, command), step(state, state.steps.slice(0, -1)));
  return [correction, ...right];
}

function decide(command: DecisionCommand, state: DecisionState): readonly DecisionEvent[] {
  switch (command.type) {
    case 'RecordDecision':
      return record(command, state);
    case 'AssignDecision':
      return assign(command, known(state));
    case 'CarryOutDecision':
      return carryOut(command, known(state));
    case 'NotCarryOutDecision':
      return notCarryOut(command, known(state));
    case 'NoteEffectRefused':
      return noteEffectRefused(command, known(state));
    case 'CorrectDecision':
    case 'AmendDecision':
      return change(command, known(state));
    case 'RevokeDecision':
      return revoke(command, known(state));
    case 'CorrectDecisionStanding':
      return correctStanding(command, known(state));
  }
}

function evolve(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === 'DecisionRecorded' || event.type === 'DecisionProposed') {
    const first = (value: string | null): readonly Dated<string | null>[] => [{ day: heldFrom(event), value }];
    const fields = { text: first(event.data.text), ground: first(event.data.ground) };
    const taken = { status: 'taken', content: event.data, fields, assigned: [], refused: [], corrected: null } as const;
    return step(taken, [lifeStepOf(event)]);
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'DecisionAssigned':
      return { ...state, assigned: placed(state.assigned, { day: heldFrom(event), value: event.data }) };
    case 'DecisionCarriedOut':
    case 'DecisionNotCarriedOut':
    case 'DecisionRevoked':
      return step(state, placed(state.steps, lifeStepOf(event)));
    case 'DecisionStandingCorrected': {
      const steps = withoutWrong(state.steps, event);
      return { ...step(state, steps), corrected: { fact: event, left: steps.length } };
    }
    case 'DecisionEffectRefused':
      return { ...state, refused: [...state.refused, event.data.effect] };
    case 'DecisionCorrected':
    case 'DecisionAmended': {
      const { field, to } = event.data;
      const values = placed(state.fields[field], { day: heldFrom(event), value: to });
      return { ...state, fields: { ...state.fields, [field]: values } };
    }
  }
}

function step(state: Omit<Known, 'steps'>, steps: readonly LifeStep[]): Known {
  const last = steps.at(-1);
  return { ...state, steps, status: last === undefined ? state.status : standsAfter(last) };
}

export const decisionDecider: AggregateDecider<DecisionState, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  initial: { status: 'none' },
  decide,
  evolve,
};
