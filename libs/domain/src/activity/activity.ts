import { carried, carriedInOrder, dayOf, isAhead, isLate } from '../carried';
import { demandProtectedText, demandReason, demandText } from '../demands';
import { heldFrom, placed, repeats, sinceOf, stepOf, valueAt } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext, Protected } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import { demandField, demandProposal, fieldsOf } from './activity-fields';
import type { ActivityCompleted, ActivityEvent, ActivityProposed, CorrectableActivityField } from './activity.events';
import { demandStatus, known, type ActivityState, type KnownActivity as Known } from './activity-state';
import { demandContinuation, type ContinueActivity } from './continuation';
import { stand, type LifeStep } from './standing';

// Commands

type FieldOrder = { readonly field: CorrectableActivityField; readonly to: string | null };

export type ActivityCommand = CommandContext &
  (
    | ({ readonly type: 'ProposeActivity' } & ActivityProposed['data'])
    | { readonly type: 'IncludeActivity' }
    | { readonly type: 'StartActivity' }
    | { readonly type: 'RecordUpdate'; readonly text: Protected<string> }
    | { readonly type: 'DelayActivity' }
    | { readonly type: 'NoteDueDatePassed'; readonly due: string }
    | { readonly type: 'NoteBackOnTrack'; readonly due: string | null }
    | { readonly type: 'PauseActivity' }
    | { readonly type: 'ResumeActivity' }
    | { readonly type: 'CompleteActivity'; readonly outcome?: string }
    | { readonly type: 'CancelActivity' }
    | ContinueActivity
    | ({ readonly type: 'CorrectActivity' } & FieldOrder)
    | ({ readonly type: 'AmendActivity' } & FieldOrder)
  );
type Order<Type extends ActivityCommand['type']> = Extract<ActivityCommand, { readonly type: Type }>;

type Told = Pick<LifeStep, 'outcome' | 'continuation'>;

/** Today the last thing said is what can be said again; what is entered afterwards may stand anywhere. */
function saidAlready(command: CommandContext, state: Known, type: LifeStep['type'], told: Told = {}): boolean {
  const steps = isLate(command) ? state.steps : state.steps.slice(-1);
  return steps.some((step) => repeats(step, type, command) && step.outcome === told.outcome && same(step.continuation, told.continuation));
}

/** What older papers say may lie before the proposal: that is when it was written down, not when there was anything to write about. */
function inOrder(command: CommandContext, state: Known): FactContext {
  return carriedInOrder(command, { first: null, latest: sinceOf(state.steps).latest });
}

/** What the calendar says it says today: it holds from its day, or from when the activity came to stand where it does. */
function asItFollows({ afterwards: _, ...command }: CommandContext, state: Known): FactContext {
  return inOrder({ ...command, following: true }, state);
}

// One function per command

function propose(command: Order<'ProposeActivity'>, state: ActivityState): readonly ActivityEvent[] {
  const data = demandProposal(command);
  if (state.status === 'none') return [{ type: 'ActivityProposed', data, ...carried(command) }];
  return same(state.proposal, data) ? [] : refuse('AlreadyExists', { what: 'activity' });
}

function include(command: Order<'IncludeActivity'>, state: Known): readonly ActivityEvent[] {
  if (saidAlready(command, state, 'ActivityDecided')) return [];
  demandStatus(command, state, ['proposed'], 'ActivityNotProposed');
  return [{ type: 'ActivityDecided', data: {}, ...inOrder(command, state) }];
}

function start(command: Order<'StartActivity'>, state: Known): readonly ActivityEvent[] {
  if (saidAlready(command, state, 'ActivityStarted')) return [];
  const late = state.status === 'delayed' && state.before === 'decided';
  demandStatus(command, state, late ? ['decided', 'delayed'] : ['decided'], 'ActivityNotDecided');
  return [{ type: 'ActivityStarted', data: {}, ...inOrder(command, state) }];
}

/** Every update is something new that was said, also when the words are the same. It may come late: also about what is paused or completed. */
function recordUpdate(command: Order<'RecordUpdate'>, state: Known): readonly ActivityEvent[] {
  if (state.status === 'cancelled' && !isLate(command)) refuse('ActivityCancelled', {});
  return [{ type: 'ActivityUpdateRecorded', data: { text: demandProtectedText('text', command.text) }, ...carried(command) }];
}

/** An activity that is late already may be reported again: then somebody says why. */
function delay(command: Order<'DelayActivity'>, state: Known): readonly ActivityEvent[] {
  demandReason('ActivityDelayed', command.reason);
  if (saidAlready(command, state, 'ActivityDelayed')) return [];
  const unstarted = state.status === 'proposed';
  demandStatus(command, state, ['decided', 'running', 'delayed'], unstarted ? 'ActivityNotDecided' : 'ActivityNotRunning');
  return [{ type: 'ActivityDelayed', data: { because: 'reported', due: null }, ...inOrder(command, state) }];
}

function noteDueDatePassed(command: Order<'NoteDueDatePassed'>, state: Known): readonly ActivityEvent[] {
  if (state.status !== 'decided' && state.status !== 'running') return [];
  return [{ type: 'ActivityDelayed', data: { because: 'dueDatePassed', due: command.due }, ...asItFollows(command, state) }];
}

/** Only the calendar takes back what the calendar said. A delay that somebody reported is ended by somebody. */
function noteBackOnTrack(command: Order<'NoteBackOnTrack'>, state: Known): readonly ActivityEvent[] {
  if (state.status !== 'delayed' || state.passed === null || isAhead(command)) return [];
  if (command.due !== null && command.due < command.today) return [];
  return [{ type: 'ActivityBackOnTrack', data: { due: command.due }, ...asItFollows(command, state) }];
}

function pause(command: Order<'PauseActivity'>, state: Known): readonly ActivityEvent[] {
  if (saidAlready(command, state, 'ActivityPaused')) return [];
  const started = state.status === 'delayed' && state.before === 'running';
  demandStatus(command, state, started ? ['running', 'delayed'] : ['running'], 'ActivityNotRunning');
  return [{ type: 'ActivityPaused', data: {}, ...inOrder(command, state) }];
}

/** From a pause, or from a delay that is over. */
function resume(command: Order<'ResumeActivity'>, state: Known): readonly ActivityEvent[] {
  if (saidAlready(command, state, 'ActivityResumed')) return [];
  const started = state.status === 'delayed' && state.before === 'running';
  demandStatus(command, state, started ? ['paused', 'delayed'] : ['paused'], 'ActivityNotPaused');
  return [{ type: 'ActivityResumed', data: {}, ...inOrder(command, state) }];
}

function complete(command: Order<'CompleteActivity'>, state: Known): readonly ActivityEvent[] {
  const data: ActivityCompleted['data'] = command.outcome === undefined ? {} : { outcome: demandText('outcome', command.outcome) };
  if (saidAlready(command, state, 'ActivityCompleted', data)) return [];
  demandStatus(command, state, ['running', 'delayed'], 'ActivityNotRunning');
  return [{ type: 'ActivityCompleted', data, ...inOrder(command, state) }];
}

function cancel(command: Order<'CancelActivity'>, state: Known): readonly ActivityEvent[] {
  demandReason('ActivityCancelled', command.reason);
  if (saidAlready(command, state, 'ActivityCancelled')) return [];
  demandStatus(command, state, ['proposed', 'decided', 'running', 'delayed', 'paused'], 'ActivityNotRunning');
  return [{ type: 'ActivityCancelled', data: {}, ...inOrder(command, state) }];
}

/** It ends here and goes on there; whoever looks at either sees the other. */
function goOn(command: Order<'ContinueActivity'>, state: Known): readonly ActivityEvent[] {
  const data = demandContinuation(command);
  if (saidAlready(command, state, 'ActivityContinued', { continuation: data })) return [];
  demandStatus(command, state, ['decided', 'running', 'delayed', 'paused'], 'ActivityNotDecided');
  return [{ type: 'ActivityContinued', data, ...inOrder(command, state) }];
}

/** Rättelse may touch anything that was ever written wrongly; ändring is for what is still to be. */
function change(command: Order<'CorrectActivity' | 'AmendActivity'>, state: Known): readonly ActivityEvent[] {
  const type = command.type === 'CorrectActivity' ? 'ActivityCorrected' : 'ActivityAmended';
  demandReason(type, command.reason);
  if (type === 'ActivityAmended' && state.status === 'cancelled' && !isLate(command)) refuse('ActivityCancelled', {});
  const { field } = command;
  const to = demandField(field, command.to);
  const context = carriedInOrder(command, sinceOf(state.fields[field]));
  const from = valueAt(state.fields[field], dayOf(context, command.today)) ?? null;
  return from === to ? [] : [{ type, data: { field, from, to }, ...context }];
}

function decide(command: ActivityCommand, state: ActivityState): readonly ActivityEvent[] {
  switch (command.type) {
    case 'ProposeActivity':
      return propose(command, state);
    case 'IncludeActivity':
      return include(command, known(state));
    case 'StartActivity':
      return start(command, known(state));
    case 'RecordUpdate':
      return recordUpdate(command, known(state));
    case 'DelayActivity':
      return delay(command, known(state));
    case 'NoteDueDatePassed':
      return noteDueDatePassed(command, known(state));
    case 'NoteBackOnTrack':
      return noteBackOnTrack(command, known(state));
    case 'PauseActivity':
      return pause(command, known(state));
    case 'ResumeActivity':
      return resume(command, known(state));
    case 'CompleteActivity':
      return complete(command, known(state));
    case 'CancelActivity':
      return cancel(command, known(state));
    case 'ContinueActivity':
      return goOn(command, known(state));
    case 'CorrectActivity':
    case 'AmendActivity':
      return change(command, known(state));
  }
}

function evolve(state: ActivityState, event: ActivityEvent): ActivityState {
  switch (event.type) {
    case 'ActivityProposed': {
      const steps = [stepOf(event)];
      return { ...stand(steps), proposal: event.data, steps, fields: fieldsOf(event) };
    }
    case 'ActivityDecided':
    case 'ActivityStarted':
    case 'ActivityBackOnTrack':
    case 'ActivityPaused':
    case 'ActivityResumed':
    case 'ActivityCancelled':
      return step(state, stepOf(event));
    case 'ActivityDelayed':
      return step(state, { ...stepOf(event), delay: event.data });
    case 'ActivityCompleted':
      return step(state, { ...stepOf(event), ...event.data });
    case 'ActivityContinued':
      return step(state, { ...stepOf(event), continuation: event.data });
    case 'ActivityUpdateRecorded':
      return state;
    case 'ActivityCorrected':
    case 'ActivityAmended': {
      if (state.status === 'none') return state;
      const { field, to } = event.data;
      const values = placed(state.fields[field], { day: heldFrom(event), value: to });
      return { ...state, fields: { ...state.fields, [field]: values } };
    }
  }
}

function step(state: ActivityState, next: LifeStep): ActivityState {
  if (state.status === 'none') return state;
  const steps = placed(state.steps, next);
  return { ...stand(steps), proposal: state.proposal, fields: state.fields, steps };
}

export const activityDecider: AggregateDecider<ActivityState, ActivityCommand, ActivityEvent> = {
  kind: 'activity',
  initial: { status: 'none' },
  decide,
  evolve,
};
