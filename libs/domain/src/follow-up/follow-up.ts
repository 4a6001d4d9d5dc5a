import { carried } from '../carried';
import { demandDay, demandProtectedText, demandText, demandYear } from '../demands';
import type { Tertial } from '../duration';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { FollowUpEvent, FollowUpMissed, FollowUpSubmitted, Period } from './follow-up.events';

// Commands

export type FollowUpCommand = CommandContext &
  /** `scheduled`: the periods of the activity's terms, which are another stream. Left out: not asked. */
  (
    | ({ readonly type: 'SubmitFollowUp'; readonly scheduled?: readonly Tertial[] } & FollowUpSubmitted['data'])
    | ({ readonly type: 'NoteMissed' } & FollowUpMissed['data'])
  );
type Order<Type extends FollowUpCommand['type']> = Extract<FollowUpCommand, { readonly type: Type }>;

/** The id of the stream for one activity and one period. */
export function followUpId(activity: string, { year, tertial }: Period): string {
  return `${activity}.${year}-${tertial.toLowerCase()}`;
}

// State

export type FollowUpState =
  | { readonly status: 'none' }
  | { readonly status: 'missed' }
  /** `missed`: the calendar had already said that nobody followed up. That stays said. */
  | { readonly status: 'submitted'; readonly missed: boolean };

// Refusals

function nameOf({ year, tertial }: Period): string {
  return `${tertial} ${year}`;
}

function demandPeriod(command: CommandContext, period: Period): void {
  const begins = `${demandYear('period', period.year)}-01-01`;
  if (begins > command.today) refuse('DateAhead', { date: begins, today: command.today });
}

// One function per command

/**
 * Silence is recorded and never unsaid. Somebody who follows up after the last day may still do so, and is then asked to say that it is entered
 * afterwards: so she knows that the period stands as missed, and the report of that time keeps saying what was known.
 */
function submit(command: Order<'SubmitFollowUp'>, state: FollowUpState): readonly FollowUpEvent[] {
  const { activity, period, kind, rating } = command;
  demandPeriod(command, period);
  if (state.status === 'submitted') refuse('FollowUpAlreadySubmitted', { period: nameOf(period) });
  if (state.status === 'missed' && command.afterwards === undefined) refuse('FollowUpAlreadyMissed', { period: nameOf(period) });
  const unscheduled = command.scheduled !== undefined && !command.scheduled.includes(period.tertial);
  if (unscheduled && command.afterwards === undefined) refuse('PeriodNotScheduled', { period: nameOf(period) });
  const data = { activity: demandText('activity', activity), period, kind, rating, text: demandProtectedText('text', command.text) };
  return [{ type: 'FollowUpSubmitted', data, ...carried(command) }];
}

/** A clock that is early, or comes after somebody did follow up, has nothing to say. */
function noteMissed(command: Order<'NoteMissed'>, state: FollowUpState): readonly FollowUpEvent[] {
  const lastDay = demandDay('lastDay', command.lastDay);
  if (state.status !== 'none' || command.today <= lastDay) return [];
  const { activity, period } = command;
  demandPeriod(command, period);
  return [{ type: 'FollowUpMissed', data: { activity: demandText('activity', activity), period, lastDay }, ...carried(command) }];
}

function decide(command: FollowUpCommand, state: FollowUpState): readonly FollowUpEvent[] {
  switch (command.type) {
    case 'SubmitFollowUp':
      return submit(command, state);
    case 'NoteMissed':
      return noteMissed(command, state);
  }
}

function evolve(state: FollowUpState, event: FollowUpEvent): FollowUpState {
  switch (event.type) {
    case 'FollowUpSubmitted':
      return { status: 'submitted', missed: state.status === 'missed' };
    case 'FollowUpMissed':
      return { status: 'missed' };
  }
}

export const followUpDecider: AggregateDecider<FollowUpState, FollowUpCommand, FollowUpEvent> = {
  kind: 'follow-up',
  initial: { status: 'none' },
  decide,
  evolve,
};
