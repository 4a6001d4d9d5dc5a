import {
  activityVerbs,
  standAfter,
  type ActivityProposed,
  type CorrectableActivityField,
  type LifeStep,
  type OnDate,
  type Standing,
} from '@sparbar/domain';
import type { Delivered } from '@sparbar/event-sourcing';
import { causeOf, type Cause } from '../cause';
import type { RecordedEvent } from '../recorded-event';
import { streamId } from '../stream-name';
import { because, type ActivityField } from './activity-causes';
import type { ActivityCore } from './activity-core';

export type LifeEventType =
  | 'ActivityProposed'
  | 'ActivityDecided'
  | 'ActivityStarted'
  | 'ActivityDelayed'
  | 'ActivityBackOnTrack'
  | 'ActivityPaused'
  | 'ActivityResumed'
  | 'ActivityCompleted'
  | 'ActivityCancelled'
  | 'ActivityContinued'
  | 'ActivityCorrected'
  | 'ActivityAmended';

/**
 * An activity after one more event of its own stream. The events come in the order in which they held, which need not be that in which they were
 * recorded: "decided in the spring" counts from its last day, after a start on a day in March. So what comes first in every life (it was proposed)
 * fills in only what nobody has set since, and where it stands is left to the domain, whose steps are total.
 */
export function afterLifeEvent(core: ActivityCore, event: RecordedEvent<LifeEventType>, delivered: Delivered): ActivityCore {
  const cause = causeOf(delivered);
  const on = cause.effectiveOn;
  switch (event.type) {
    case 'ActivityProposed':
      return stepped({ ...proposed(core, event.data, cause), proposed: true, proposedOn: on }, { type: event.type, day: null }, cause);
    case 'ActivityDecided':
      return stepped({ ...core, decidedOn: core.decidedOn ?? on }, { type: event.type, day: null }, cause);
    case 'ActivityStarted':
      return stepped({ ...core, startedOn: core.startedOn ?? on }, { type: event.type, day: null }, cause);
    case 'ActivityDelayed':
      return delayed(core, event, cause);
    case 'ActivityBackOnTrack':
    case 'ActivityPaused':
    case 'ActivityResumed':
      return stepped(core, { type: event.type, day: null }, cause);
    case 'ActivityCompleted':
      return stepped({ ...core, completedOn: on, outcome: event.data.outcome ?? core.outcome }, { type: event.type, day: null }, cause);
    case 'ActivityCancelled':
      return stepped({ ...core, cancelledOn: on }, { type: event.type, day: null }, cause);
    case 'ActivityContinued': {
      const continuedIn = { ...event.data, on, seq: cause.seq };
      return stepped({ ...core, continuedIn }, { type: event.type, day: null }, cause);
    }
    case 'ActivityCorrected':
    case 'ActivityAmended':
      return { ...core, ...worded(event.data.field, event.data.to), ...because(core, [event.data.field], cause) };
  }
}

/** The same fact for both ends: the one that ended, and those that carry it on. */
export function afterContinuation(
  core: ActivityCore,
  event: RecordedEvent<'ActivityContinued'>,
  delivered: Delivered,
  id: string,
): ActivityCore {
  const activity = streamId(event.stream);
  if (activity === id) return afterLifeEvent(core, event, delivered);
  const { seq, effectiveOn: on } = causeOf(delivered);
  return { ...core, continues: [...core.continues, { activity, how: event.data.how, on, seq }] };
}

function delayed(core: ActivityCore, { data, reason, type }: RecordedEvent<'ActivityDelayed'>, cause: Cause): ActivityCore {
  const next = stepped(core, { type, day: null, delay: data }, cause);
  if (next.status !== 'delayed') return next;
  return { ...next, delayedBecause: { because: data.because, due: data.due, reason: reason ?? null, seq: cause.seq } };
}

const proposable: readonly ActivityField[] = ['reference', 'title', 'area', 'plan', 'targetGroup', 'subheading', 'verb'];

function proposed(core: ActivityCore, data: ActivityProposed['data'], cause: Cause): ActivityCore {
  const said = { ...data, targetGroup: data.targetGroup ?? null, subheading: data.subheading ?? null, verb: data.verb ?? null };
  const unset = proposable.filter((field) => core.why[field] === undefined);
  const values = Object.fromEntries(Object.entries(said).filter(([field]) => unset.some((one) => one === field)));
  return { ...core, ...values, ...because(core, unset, cause) };
}

function worded(field: CorrectableActivityField, to: string | null): Partial<Pick<ActivityCore, CorrectableActivityField>> {
  switch (field) {
    case 'targetGroup':
      return { targetGroup: to };
    case 'subheading':
      return { subheading: to };
    case 'verb':
      return { verb: activityVerbs.find((verb) => verb === to) ?? null };
    case 'reference':
    case 'title':
    case 'area':
      return { [field]: to ?? '' };
  }
}

function stepped(core: ActivityCore, step: LifeStep, cause: Cause): ActivityCore {
  const was: Standing = core.standing.status === 'completed' ? { status: 'completed', outcome: core.outcome ?? undefined } : core.standing;
  const now = standAfter(was, step);
  const standing = now.status === 'completed' ? ({ status: 'completed' } as const) : now;
  const { status } = now;
  const first = core.why.status === undefined;
  if (status === core.status && !first) return { ...core, standing };
  return {
    ...core,
    ...reopened(core.status, status),
    standing,
    status,
    delayedBecause: status === 'delayed' ? core.delayedBecause : null,
    paused: status === 'paused',
    spans: spanned(core.spans, { status, from: cause.effectiveOn, seq: cause.seq }),
    ...because(core, ['status'], cause),
  };
}

/** What is taken up again has no end any more. */
function reopened(was: ActivityCore['status'], is: ActivityCore['status']): Partial<ActivityCore> {
  if (was === is) return {};
  return {
    ...(was === 'completed' ? { completedOn: null, outcome: null } : {}),
    ...(was === 'cancelled' ? { cancelledOn: null } : {}),
    ...(was === 'continued' ? { continuedIn: null } : {}),
  };
}

function spanned(
  spans: ActivityCore['spans'],
  next: { readonly status: ActivityCore['status']; readonly from: OnDate; readonly seq: number },
): ActivityCore['spans'] {
  return [...spans, next];
}
