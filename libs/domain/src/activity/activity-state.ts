import { isLate } from '../carried';
import type { CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { ActivityProposed } from './activity.events';
import type { ActivityFields } from './activity-fields';
import type { ActivityStatus, LifeStep, Standing } from './standing';

/** What is remembered of an activity that has been proposed. */
export type KnownActivity = Standing & {
  readonly proposal: ActivityProposed['data'];
  readonly steps: readonly LifeStep[];
  readonly fields: ActivityFields;
};

export type ActivityState = { readonly status: 'none' } | KnownActivity;

export function known(state: ActivityState): KnownActivity {
  return state.status === 'none' ? refuse('NotFound', { what: 'activity' }) : state;
}

/** Today's rules of order: the statuses from which this can happen. What is entered afterwards is not bound by them. */
export function demandStatus(
  command: CommandContext,
  state: KnownActivity,
  from: readonly ActivityStatus[],
  otherwise: 'ActivityNotProposed' | 'ActivityNotDecided' | 'ActivityNotRunning' | 'ActivityNotPaused',
): void {
  if (isLate(command) || from.includes(state.status)) return;
  if (state.status === 'cancelled') refuse('ActivityCancelled', {});
  if (state.status === 'completed') refuse('ActivityAlreadyCompleted', {});
  if (state.status === 'continued') refuse('ActivityAlreadyContinued', {});
  refuse(otherwise, { status: state.status });
}
