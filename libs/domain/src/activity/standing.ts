import type { Step } from '../effective-order';
import type { ActivityDelayed, ActivityEvent } from './activity.events';

/** Where an activity stands, and what of its past decides what may happen next. */
export type Standing =
  | { readonly status: 'proposed' | 'decided' | 'running' | 'paused' | 'cancelled' }
  /** `passed`: the due day that went by; null where somebody reported the delay before any did. */
  | { readonly status: 'delayed'; readonly before: 'decided' | 'running'; readonly passed: string | null }
  | { readonly status: 'completed'; readonly outcome: string | undefined };

/** What of an event matters to where the activity stands. */
export type LifeStep = Step<Exclude<ActivityEvent['type'], 'ActivityUpdateRecorded' | 'ActivityCorrected' | 'ActivityAmended'>> & {
  readonly outcome?: string;
  readonly delay?: ActivityDelayed['data'];
};

export type ActivityStatus = Standing['status'];

/** Where the steps lead, taken in the order in which they held. Total: what was entered afterwards may follow no rule of order. */
export function stand(steps: readonly LifeStep[]): Standing {
  return steps.reduce<Standing>(after, { status: 'proposed' });
}

function after(standing: Standing, step: LifeStep): Standing {
  switch (step.type) {
    case 'ActivityProposed':
      return { status: 'proposed' };
    case 'ActivityDecided':
      return { status: 'decided' };
    case 'ActivityStarted':
    case 'ActivityResumed':
      return { status: 'running' };
    case 'ActivityDelayed': {
      const was = standing.status === 'delayed' ? standing : { before: standing.status === 'decided' ? standing.status : ('running' as const), passed: null };
      return { status: 'delayed', before: was.before, passed: step.delay?.because === 'dueDatePassed' ? step.delay.due : was.passed };
    }
    case 'ActivityBackOnTrack':
      return standing.status === 'delayed' ? { status: standing.before } : standing;
    case 'ActivityPaused':
      return { status: 'paused' };
    case 'ActivityCompleted':
      return { status: 'completed', outcome: step.outcome };
    case 'ActivityCancelled':
      return { status: 'cancelled' };
  }
}
