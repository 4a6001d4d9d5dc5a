import { carried, carriedInOrder, dayOf, isLate } from '../carried';
import type { ContactRef } from '../contact';
import { demandContact, demandDay, demandDuration, demandProtectedText, demandReason, demandText, demandTextOrNull } from '../demands';
import { heldFrom, placed, repeats, sinceOf, stepOf, valueAt, type Dated, type Step } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext, Protected } from '../fact';
import type { Mandate } from '../forum/forum.events';
import { refuse } from '../refusal';
import { same } from '../same';
import type { DecisionContent, DecisionEffect, DecisionEffectRefused, DecisionEvent } from './decision.events';

// Commands

type FieldOrder = { readonly field: 'text' | 'ground'; readonly to: string | null };

export type DecisionCommand = CommandContext &
  /** `mandate`: what the forum may decide, which is another stream; who sends the command reads it there. */
  (
    | ({ readonly type: 'RecordDecision'; readonly mandate: readonly Mandate[] } & DecisionContent)
    | { readonly type: 'AssignDecision'; readonly to: ContactRef; readonly due: string | null }
    | { readonly type: 'CarryOutDecision'; readonly note: string | null }
    | { readonly type: 'NotCarryOutDecision' }
    | ({ readonly type: 'NoteEffectRefused' } & DecisionEffectRefused['data'])
    | ({ readonly type: 'CorrectDecision' } & FieldOrder)
    | ({ readonly type: 'AmendDecision' } & FieldOrder)
    | { readonly type: 'RevokeDecision' }
  );
type Order<Type extends DecisionCommand['type']> = Extract<DecisionCommand, { readonly type: Type }>;

// State

export type DecisionStatus = 'proposed' | 'taken' | 'carriedOut' | 'notCarriedOut' | 'revoked';

type LifeStep = Step<
  Exclude<DecisionEvent['type'], 'DecisionAssigned' | 'DecisionEffectRefused' | 'DecisionCorrected' | 'DecisionAmended'>
> & {
  readonly note?: string | null;
};

interface Known {
  readonly status: DecisionStatus;
  readonly content: DecisionContent;
  readonly steps: readonly LifeStep[];
  readonly fields: Readonly<Record<'text' | 'ground', readonly Dated<string | null>[]>>;
  readonly assigned: readonly Dated<{ readonly to: ContactRef; readonly due: string | null }>[];
  readonly refused: readonly DecisionEffect[];
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

function demandEffect(effect: DecisionEffect): DecisionEffect {
  const activity = demandText('activity', effect.activity);
  return effect.kind === 'changeDuration' ? { ...effect, activity, duration: demandDuration(effect.duration) } : { ...effect, activity };
}

function demandNamed(field: string, value: Protected<string> | null): Protected<string> | null {
  return value === null ? null : demandProtectedText(field, value);
}

// One function per command

/** Within its mandate a forum decides; outside it, it proposes. Older papers say "decided" of forums whose mandate nobody wrote down. */
function record(command: Order<'RecordDecision'>, state: DecisionState): readonly DecisionEvent[] {
  const data: DecisionContent = {
    forum: demandText('forum', command.forum),
    text: demandText('text', command.text),
    ground: demandTextOrNull('ground', command.ground),
    presentedBy: demandNamed('presentedBy', command.presentedBy),
    tookPart: demandNamed('tookPart', command.tookPart),
    effects: command.effects.map(demandEffect),
    proposal: demandTextOrNull('proposal', command.proposal),
  };
  if (state.status !== 'none') return saysTheSame(state.content, data) ? [] : refuse('AlreadyExists', { what: 'decision' });
  const needed: readonly Mandate[] = data.effects.length === 0 ? ['other'] : data.effects.map(({ kind }) => kind);
  const within = command.afterwards === true || needed.every((one) => command.mandate.includes(one));
  return [{ type: within ? 'DecisionRecorded' : 'DecisionProposed', data, ...carried(command) }];
}

/** Sealed names cannot be compared; everything else can. */
function saysTheSame(was: DecisionContent, now: DecisionContent): boolean {
  const open = ({ forum, text, ground, effects, proposal }: DecisionContent): object => ({ forum, text, ground, effects, proposal });
  return same(open(was), open(now));
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
  return from === to ? [] : [{ type, data: { field, from, to }, ...context }];
}

/** Also a proposal can be taken back, and a decision that was carried out can be repealed. */
function revoke(command: Order<'RevokeDecision'>, state: Known): readonly DecisionEvent[] {
  demandReason('DecisionRevoked', command.reason);
  if (saidAlready(command, state, 'DecisionRevoked')) return [];
  demandStanding(command, state);
  return [{ type: 'DecisionRevoked', data: {}, ...inOrder(command, state) }];
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
  }
}

function evolve(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === 'DecisionRecorded' || event.type === 'DecisionProposed') {
    const first = (value: string | null): readonly Dated<string | null>[] => [{ day: heldFrom(event), value }];
    const fields = { text: first(event.data.text), ground: first(event.data.ground) };
    return step({ status: 'taken', content: event.data, steps: [], fields, assigned: [], refused: [] }, stepOf(event));
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'DecisionAssigned':
      return { ...state, assigned: placed(state.assigned, { day: heldFrom(event), value: event.data }) };
    case 'DecisionCarriedOut':
      return step(state, { ...stepOf(event), note: event.data.note });
    case 'DecisionNotCarriedOut':
    case 'DecisionRevoked':
      return step(state, stepOf(event));
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

const leadsTo: Readonly<Record<LifeStep['type'], DecisionStatus>> = {
  DecisionRecorded: 'taken',
  DecisionProposed: 'proposed',
  DecisionCarriedOut: 'carriedOut',
  DecisionNotCarriedOut: 'notCarriedOut',
  DecisionRevoked: 'revoked',
};

function step(state: Known, next: LifeStep): Known {
  const steps = placed(state.steps, next);
  return { ...state, steps, status: leadsTo[(steps.at(-1) ?? next).type] };
}

export const decisionDecider: AggregateDecider<DecisionState, DecisionCommand, DecisionEvent> = {
  kind: 'decision',
  initial: { status: 'none' },
  decide,
  evolve,
};
