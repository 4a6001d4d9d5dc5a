import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityDecider } from './activity';
import type { ActivityEvent } from './activity.events';
import { cancelled, on, plan, proposed, running, today } from './testing/an-activity';

const { given } = scenario(activityDecider, catalogue);

describe('what it is called', () => {
  const correct = { type: 'CorrectActivity', today, field: 'title', to: 'Trygghetsvandringar', reason: 'Felskrivet' } as const;
  test('rättelse and ändring are different facts, with both values and the reason', () => {
    const data = { field: 'title', from: plan.title, to: 'Trygghetsvandringar' } as const;
    given(...running)
      .when(correct)
      .then({ type: 'ActivityCorrected', data, reason: 'Felskrivet' });
    given(...running)
      .when({ ...correct, type: 'AmendActivity' })
      .then({ type: 'ActivityAmended', data, reason: 'Felskrivet' });
  });
  test('from is what it was called last', () => {
    const first: ActivityEvent = {
      type: 'ActivityCorrected',
      data: { field: 'title', from: plan.title, to: 'Vandringar' },
      reason: 'Felskrivet',
      ...on('2026-04-01'),
    };
    given(...running, first)
      .when(correct)
      .then({ type: 'ActivityCorrected', data: { field: 'title', from: 'Vandringar', to: 'Trygghetsvandringar' }, reason: 'Felskrivet' });
    given(...running, first)
      .when({ ...correct, to: 'Vandringar' })
      .thenNothing();
    given(...running, first)
      .when({ ...correct, ...on('2026-03-01') })
      .thenRefused('OutOfOrder', { date: '2026-03-01', since: '2026-04-01' });
  });
  test('a target group can be given and taken away; a title cannot', () => {
    given(proposed)
      .when({ ...correct, field: 'targetGroup', to: 'Äldre' })
      .then({ type: 'ActivityCorrected', data: { field: 'targetGroup', from: null, to: 'Äldre' }, reason: 'Felskrivet' });
    given(proposed)
      .when({ ...correct, field: 'targetGroup', to: null })
      .thenNothing();
    given(proposed)
      .when({ ...correct, to: null })
      .thenRefused('TextMissing', { field: 'title' });
  });
  test('what is cancelled may be corrected but not amended', () => {
    given(...running, cancelled)
      .when(correct)
      .then({ type: 'ActivityCorrected', data: { field: 'title', from: plan.title, to: 'Trygghetsvandringar' }, reason: 'Felskrivet' });
    given(...running, cancelled)
      .when({ ...correct, type: 'AmendActivity' })
      .thenRefused('ActivityCancelled');
    const before = { ...on('2026-05-10'), afterwards: true } as const;
    given(...running, cancelled)
      .when({ ...correct, type: 'AmendActivity', ...before })
      .then({
        type: 'ActivityAmended',
        data: { field: 'title', from: plan.title, to: 'Trygghetsvandringar' },
        reason: 'Felskrivet',
        ...before,
      });
  });
  test('needs a reason', () =>
    given(...running)
      .when({ ...correct, reason: '' })
      .thenRefused('ReasonMissing', { for: 'ActivityCorrected' }));
});
