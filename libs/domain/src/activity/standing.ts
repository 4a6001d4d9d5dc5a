import type { Step } from '../effective-order';
import type { ActivityDelayed, ActivityEvent, Continuation } from './activity.events';

/** Where an activity stands, and what of its past decides what may happen next. */
export type Standing =
  | { readonly status: 'proposed' | 'decided' | 'running' | 'paused' | 'cancelled' | 'continued' }
  /** `passed`: the due day that went by; null where somebody reported the delay before any did. */
  | { readonly status: 'delayed'; readonly before: 'decided' | 'running'; readonly passed: string | null }
  | { readonly status: 'completed'; readonly outcome: string | undefined };

/** What of an event matters to where the activity stands. */
export type LifeStep = Step<Exclude<ActivityEvent['type'], 'ActivityUpdateRecorded' | 'ActivityCorrected' | 'ActivityAmended'>> & {
  readonly outcome?: string;
  readonly delay?: ActivityDelayed['data'];
  readonly continuation?: Continuation;
};

export type ActivityStatus = Standing['status'];

/** Where the steps lead, taken in the order in which they held. Total: what was entered afterwards may follow no rule of order. */
export function stand(steps: readonly LifeStep[]): Standing {
  return steps.reduce<Standing>(standAfter, { status: 'proposed' });
}

/**
 * One step further. What happens once in a life (proposed, decided, started) only leads onwards: a step known as "under 2024" counts from the last
 * day of that year, and must not undo what is known to the day. Nor does the calendar make late what was paused or ended on an earlier day.
 */
export function standAfter(standing: Standing, step: LifeStep): Standing {
  switch (step.type) {
    case 'ActivityProposed':
      return standing;
    case 'ActivityDecided':
      return standing.status === 'proposed' ? { status: 'decided' } : standing;
    case 'ActivityStarted':
      return hasStarted(standing) ? standing : { status: 'running' };
    case 'ActivityResumed':
      return { status: 'running' };
    case 'ActivityDelayed': {
      const found = step.delay?.because === 'dueDatePassed';
      if (found && (standing.status === 'paused' || hasEnded(standing.status))) return standing;
      const was =
        standing.status === 'delayed'
          ? standing
          : { before: standing.status === 'decided' ? standing.status : ('running' as const), passed: null };
      return { status: 'delayed', before: was.before, passed: found ? (step.delay?.due ?? null) : was.passed };
    }
    case 'ActivityBackOnTrack':
      return standing.status === 'delayed' ? { status: standing.before } : standing;
    case 'ActivityPaused':
      return { status: 'paused' };
    case 'ActivityCompleted':
      return { status: 'completed', outcome: step.outcome };
    case 'ActivityCancelled':
      return { status: 'cancelled' };
    case 'ActivityContinued':
      return { status: 'continued' };
  }
}

/** Nothing more is awaited of it: it is done, will not be done, or goes on as others. */
export function hasEnded(status: ActivityStatus | 'none'): boolean {
  return status === 'completed' || status === 'cancelled' || status === 'continued';
}

function hasStarted(standing: Standing): boolean {
  switch (standing.status) {
    case 'proposed':
    case 'decided':
      return false;
    case 'delayed':
      return standing.before === 'running';
    case 'running':
    case 'paused':
    case 'completed':
    case 'cancelled':
    case 'continued':
      return true;
  }
}
