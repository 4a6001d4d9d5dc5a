import { demandReason, demandTextOrNull } from '../demands';
import type { CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { Continuation } from './activity.events';
import { hasEnded, type ActivityStatus } from './standing';

/** `activity` is the one that goes on, `standings` where those it goes on as stand: other streams, read by who sends the command. */
export type ContinueActivity = Continuation & {
  readonly type: 'ContinueActivity';
  readonly activity: string;
  readonly standings: readonly (ActivityStatus | 'none')[];
};

/** What is to be recorded: into others that are there and still open, several of them where it is split and else one. */
export function demandContinuation(command: CommandContext & ContinueActivity): Continuation {
  const { how, plan, activity, standings } = command;
  const into = [...new Set(command.in)];
  if (into.includes(activity)) refuse('ActivityIntoItself', {});
  if (how === 'split' && into.length < 2) refuse('ActivitySplitIntoOne', {});
  if (how !== 'split' && into.length !== 1) refuse('ActivityContinuesInOne', {});
  // That it is in the next plan says why; that it is divided or goes into another does not.
  if (how !== 'nextPlan') demandReason('ActivityContinued', command.reason);
  if (standings.includes('none')) refuse('NotFound', { what: 'activity' });
  if (standings.some((standing) => standing !== 'none' && standing !== 'completed' && hasEnded(standing))) refuse('SuccessorEnded', {});
  return { how, in: into, plan: how === 'nextPlan' ? demandTextOrNull('plan', plan) : null };
}
