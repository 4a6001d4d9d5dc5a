import { carried, carriedInOrder, dayOf, planned } from '../carried';
import { dueDay } from '../calendar/tertials';
import { demandContact, demandDay, demandDuration, demandReason, demandText, demandTextOrNull } from '../demands';
import type { Duration } from '../duration';
import { heldFrom, placed, sinceOf, valueAt, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { ActivityStatus } from '../activity/standing';
import {
  wordedFields,
  type ActivityTerms,
  type ActivityTermsEvent,
  type TermsField,
  type TermsValue,
  type Verbatim,
} from './activity-terms.events';
import { demandCoordinator, demandPlanRow, demandPlanValue, demandWording, planFields, type Wording } from './plan-row';

// Commands

/** A field of the terms with a value that fits it. */
export type TermsValueOf = {
  [Field in TermsField]-?: { readonly field: Field; readonly to: Exclude<ActivityTerms[Field], undefined> };
}[TermsField];
/** With the words the value stands for, where a paper has them. */
type ChangeOrder = TermsValueOf & { readonly wording?: Wording };

export type ActivityTermsCommand = CommandContext &
  (
    | { readonly type: 'AgreeTerms'; readonly terms: ActivityTerms }
    /** `activity`: where the activity itself stands, which is another stream; who sends the command reads it there. Left out: not asked. */
    | { readonly type: 'ChangeDuration'; readonly duration: Duration; readonly activity?: ActivityStatus | 'none' }
    | { readonly type: 'NoteDueDatePassed'; readonly due: string; readonly fact?: string }
    | { readonly type: 'NoteDurationTookEffect'; readonly fact: string }
    | ({ readonly type: 'CorrectTerms' } & ChangeOrder)
    | ({ readonly type: 'AmendTerms' } & ChangeOrder)
  );
type Order<Type extends ActivityTermsCommand['type']> = Extract<ActivityTermsCommand, { readonly type: Type }>;

// State

interface Agreed {
  readonly status: 'agreed';
  readonly agreedOn: string | null;
  /** What was agreed at first; the fields below say what has become of it. */
  readonly terms: ActivityTerms;
  /** With the days they hold from: some may lie ahead. */
  readonly durations: readonly Dated<Duration | null>[];
  readonly fields: Readonly<Record<TermsField, readonly Dated<TermsValue>[]>>;
  /** The paper's words, with the days of the values they stand for: a value that came without any has none. */
  readonly wordings: Readonly<Partial<Record<TermsField, readonly Dated<Wording | undefined>[]>>>;
  readonly passed: readonly string[];
  readonly tookEffect: readonly string[];
}

export type ActivityTermsState = { readonly status: 'none' } | Agreed;

/** The duration in force on a day. */
export function durationOn(state: ActivityTermsState, day: string): Duration | null {
  return state.status === 'none' ? null : (valueAt(state.durations, day) ?? null);
}

// Refusals

function agreed(state: ActivityTermsState): Agreed {
  return state.status === 'none' ? refuse('TermsNotAgreed', {}) : state;
}

function demandTerms(terms: ActivityTerms): ActivityTerms {
  return {
    duration: terms.duration === null ? null : demandDuration(terms.duration),
    workingGroup: terms.workingGroup === null ? null : demandContact('workingGroup', terms.workingGroup),
    meetingFrequency: demandTextOrNull('meetingFrequency', terms.meetingFrequency),
    convener: terms.convener === null ? null : demandContact('convener', terms.convener),
    districtContact: terms.districtContact === null ? null : demandContact('districtContact', terms.districtContact),
    policeContact: terms.policeContact === null ? null : demandContact('policeContact', terms.policeContact),
    otherParticipants: terms.otherParticipants.map((one) => demandContact('otherParticipants', one)),
    followUp: demandSchedule(terms.followUp),
    ...demandPlanRow(terms),
    ...demandVerbatim(terms.verbatim),
  };
}

function demandSchedule(followUp: ActivityTerms['followUp']): ActivityTerms['followUp'] {
  return followUp === null ? null : { ...followUp, ...demandCoordinator(followUp.coordinator) };
}

function demandVerbatim(verbatim: Verbatim = {}): Pick<ActivityTerms, 'verbatim'> {
  const said = wordedFields.flatMap((field) => {
    const wording = verbatim[field];
    return wording === undefined ? [] : [[field, demandWording(field, wording)] as const];
  });
  return said.length === 0 ? {} : { verbatim: Object.fromEntries(said) };
}

function demandValue(order: TermsValueOf): TermsValue {
  const { field, to } = order;
  switch (field) {
    case 'meetingFrequency':
      return demandTextOrNull(field, to);
    case 'otherParticipants':
      return to.map((one) => demandContact(field, one));
    case 'followUp':
      return demandSchedule(to);
    case 'workingGroup':
    case 'convener':
    case 'districtContact':
    case 'policeContact':
      return to === null ? null : demandContact(field, to);
    case 'meetingRecurrence':
    case 'cause':
    case 'measure':
    case 'operativeGoal':
    case 'when':
    case 'who':
    case 'comment':
    case 'preventionKinds':
    case 'preventionLevels':
    case 'indicators':
    case 'cost':
      return demandPlanValue(order as Parameters<typeof demandPlanValue>[0]);
  }
}

// One function per command

function agree(command: Order<'AgreeTerms'>, state: ActivityTermsState): readonly ActivityTermsEvent[] {
  const terms = demandTerms(command.terms);
  if (state.status === 'none') return [{ type: 'ActivityTermsAgreed', data: terms, ...carried(command) }];
  return same(state.terms, terms) ? [] : refuse('TermsAlreadyAgreed', {});
}

/**
 * May be announced ahead of its day; then a clock notes the day on which it takes effect. What follows on a decision takes the decision's day, also
 * where a later decision was recorded first; but no day before there were terms to change.
 */
function changeDuration(command: Order<'ChangeDuration'>, state: Agreed): readonly ActivityTermsEvent[] {
  if (command.activity === 'cancelled' && command.afterwards === undefined) refuse('ActivityCancelled', {});
  const to = demandDuration(command.duration);
  const inForce = sinceOf(state.durations.filter(({ day }) => day === null || day <= command.today));
  const since = { first: state.agreedOn, latest: command.following === true ? state.agreedOn : inForce.latest };
  const context = carriedInOrder(command, since, planned);
  const from = durationOn(state, dayOf(context, command.today) ?? command.today);
  if (!same(from, to)) return [{ type: 'ActivityDurationChanged', data: { from, to }, ...context }];
  // A decision that changes nothing is told so: its effect would wait for ever otherwise.
  return command.following === true && command.decision !== undefined ? refuse('FieldUnchanged', { field: 'duration' }) : [];
}

/** The clock may be behind: the day counts only if it is still the one that was promised. */
function noteDueDatePassed(command: Order<'NoteDueDatePassed'>, state: Agreed): readonly ActivityTermsEvent[] {
  const due = demandDay('due', command.due);
  const duration = durationOn(state, command.today);
  const stands = duration !== null && dueDay(duration) === due && due < command.today;
  if (!stands || state.passed.includes(due)) return [];
  const fact = command.fact === undefined ? {} : { fact: command.fact };
  return [{ type: 'ActivityDueDatePassed', data: { due, ...fact }, ...carried(command) }];
}

function noteTookEffect(command: Order<'NoteDurationTookEffect'>, state: Agreed): readonly ActivityTermsEvent[] {
  const fact = demandText('fact', command.fact);
  const context = carried(command);
  const duration = durationOn(state, dayOf(context, command.today) ?? command.today);
  if (duration === null || state.tookEffect.includes(fact)) return [];
  return [{ type: 'ActivityDurationTookEffect', data: { fact, duration }, ...context }];
}

function change(command: Order<'CorrectTerms' | 'AmendTerms'>, state: Agreed): readonly ActivityTermsEvent[] {
  const type = command.type === 'CorrectTerms' ? 'ActivityTermsCorrected' : 'ActivityTermsAmended';
  demandReason(type, command.reason);
  const values = state.fields[command.field];
  const to = demandValue(command);
  const context = carriedInOrder(command, sinceOf(values));
  const day = dayOf(context, command.today);
  const from = valueAt(values, day) ?? null;
  const wording = command.wording === undefined ? {} : { wording: demandWording(command.field, command.wording) };
  const reworded = wording.wording !== undefined && !same(valueAt(state.wordings[command.field] ?? [], day), wording.wording);
  return same(from, to) && !reworded ? [] : [{ type, data: { field: command.field, from, to, ...wording }, ...context }];
}

function decide(command: ActivityTermsCommand, state: ActivityTermsState): readonly ActivityTermsEvent[] {
  switch (command.type) {
    case 'AgreeTerms':
      return agree(command, state);
    case 'ChangeDuration':
      return changeDuration(command, agreed(state));
    case 'NoteDueDatePassed':
      return noteDueDatePassed(command, agreed(state));
    case 'NoteDurationTookEffect':
      return noteTookEffect(command, agreed(state));
    case 'CorrectTerms':
    case 'AmendTerms':
      return change(command, agreed(state));
  }
}

function evolve(state: ActivityTermsState, event: ActivityTermsEvent): ActivityTermsState {
  if (event.type === 'ActivityTermsAgreed') return begin(event.data, heldFrom(event));
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ActivityDurationChanged': {
      const { to } = event.data;
      // A day that is promised anew can pass anew.
      const passed = state.passed.filter((due) => due !== dueDay(to));
      return { ...state, durations: placed(state.durations, { day: heldFrom(event), value: to }), passed };
    }
    case 'ActivityDueDatePassed':
      return { ...state, passed: [...state.passed, event.data.due] };
    case 'ActivityDurationTookEffect':
      return { ...state, tookEffect: [...state.tookEffect, event.data.fact] };
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended': {
      const { field, to, wording } = event.data;
      const day = heldFrom(event);
      const fields = { ...state.fields, [field]: placed(state.fields[field], { day, value: to }) };
      return { ...state, fields, wordings: { ...state.wordings, [field]: placed(state.wordings[field] ?? [], { day, value: wording }) } };
    }
  }
}

function begin(terms: ActivityTerms, day: string | null): Agreed {
  const own = [
    'workingGroup',
    'meetingFrequency',
    'convener',
    'districtContact',
    'policeContact',
    'otherParticipants',
    'followUp',
  ] as const;
  const first = <Value>(value: Value): readonly Dated<Value>[] => [{ day, value }];
  const fields = Object.fromEntries([...own, ...planFields].map((field) => [field, first(terms[field] ?? null)])) as Agreed['fields'];
  const wordings = Object.fromEntries(Object.entries(terms.verbatim ?? {}).map(([field, wording]) => [field, first(wording)]));
  return { status: 'agreed', agreedOn: day, terms, durations: first(terms.duration), fields, wordings, passed: [], tookEffect: [] };
}

export const activityTermsDecider: AggregateDecider<ActivityTermsState, ActivityTermsCommand, ActivityTermsEvent> = {
  kind: 'activity-terms',
  initial: { status: 'none' },
  decide,
  evolve,
};
