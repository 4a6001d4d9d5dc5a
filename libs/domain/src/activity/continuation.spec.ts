import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityDecider, type ActivityCommand } from './activity';
import type { ActivityEvent } from './activity.events';
import { cancelled, completed, decided, on, proposed, started, today } from './testing/an-activity';

const { given } = scenario(activityDecider, catalogue);
const under = [proposed, decided, started] as const;
type Continue = Extract<ActivityCommand, { readonly type: 'ContinueActivity' }>;

const next: Continue = {
  ...{ type: 'ContinueActivity', today, activity: 'a-1', how: 'nextPlan', in: ['a-2'], plan: 'Plan 2027', standings: ['proposed'] },
};
const gone: ActivityEvent = { type: 'ActivityContinued', data: { how: 'nextPlan', in: ['a-2'], plan: 'Plan 2027' } };
const stored: ActivityEvent = { ...gone, ...on(today) };
const split: Continue = { ...next, how: 'split', in: ['a-2', 'a-3'], plan: null, standings: ['running', 'decided'], reason: 'Två torg' };

describe('an activity goes on as another', () => {
  test('in the next plan, once', () => {
    given(...under)
      .when(next)
      .then(gone);
    given(...under, stored)
      .when(next)
      .thenNothing();
  });
  test('split into several, or merged into one, with a reason', () => {
    given(...under)
      .when(split)
      .then({ type: 'ActivityContinued', data: { how: 'split', in: ['a-2', 'a-3'], plan: null }, reason: 'Två torg' });
    given(...under)
      .when({ ...next, how: 'merged', reason: 'Samma torg' })
      .then({ type: 'ActivityContinued', data: { how: 'merged', in: ['a-2'], plan: null }, reason: 'Samma torg' });
    given(...under)
      .when({ ...next, how: 'merged' })
      .thenRefused('ReasonMissing', { for: 'ActivityContinued' });
  });
  test('into as many as it says', () => {
    given(...under)
      .when({ ...split, in: ['a-2', 'a-2'] })
      .thenRefused('ActivitySplitIntoOne');
    given(...under)
      .when({ ...next, in: ['a-2', 'a-3'] })
      .thenRefused('ActivityContinuesInOne');
    given(...under)
      .when({ ...next, in: [] })
      .thenRefused('ActivityContinuesInOne');
  });
  test('not as itself, nor as what is not there or has ended', () => {
    given(...under)
      .when({ ...next, in: ['a-1'] })
      .thenRefused('ActivityIntoItself');
    given(...under)
      .when({ ...next, standings: ['none'] })
      .thenRefused('NotFound', { what: 'activity' });
    given(...under)
      .when({ ...next, standings: ['continued'] })
      .thenRefused('SuccessorEnded');
    given(...under)
      .when({ ...split, standings: ['running', 'cancelled'] })
      .thenRefused('SuccessorEnded');
  });
  test('from where it stands: not before it was decided, nor after its end', () => {
    given(proposed).when(next).thenRefused('ActivityNotDecided', { status: 'proposed' });
    given(...under, cancelled)
      .when(next)
      .thenRefused('ActivityCancelled');
    given(...under, stored)
      .when({ ...next, in: ['a-9'] })
      .thenRefused('ActivityAlreadyContinued');
    given(...under, stored)
      .when({ type: 'PauseActivity', today })
      .thenRefused('ActivityAlreadyContinued');
  });
  test('of what was done already, as older papers say', () => {
    const late = { ...on('2026-08-01'), afterwards: true } as const;
    given(...under, completed)
      .when({ ...next, ...late })
      .then({ ...gone, ...late });
  });
});
