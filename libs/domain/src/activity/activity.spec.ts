import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityDecider } from './activity';
import type { ActivityEvent } from './activity.events';
import { cancelled, completed, decided, on, passed, paused, plan, proposed, running, today } from './testing/an-activity';

const { given, when, stateAfter } = scenario(activityDecider, catalogue);

describe('proposing', () => {
  test('writes down what the plan says, trimmed', () => {
    when({ type: 'ProposeActivity', today, ...plan, title: '  Trygghetsvandringar i Norrvik ' }).then({
      type: 'ActivityProposed',
      data: plan,
    });
  });
  test('twice is once', () =>
    given(proposed)
      .when({ type: 'ProposeActivity', today, ...plan })
      .thenNothing());
  test('another activity in the same place is refused', () => {
    given(proposed)
      .when({ type: 'ProposeActivity', today, ...plan, title: 'Något annat' })
      .thenRefused('AlreadyExists', { what: 'activity' });
  });
  test.each(['reference', 'title', 'area', 'plan', 'targetGroup'])('asks for words in %s', (field) => {
    when({ type: 'ProposeActivity', today, ...plan, [field]: '   ' }).thenRefused('TextMissing', { field });
  });
  test('letters written in two parts are stored in one', () => {
    when({ type: 'ProposeActivity', today, ...plan, area: 'A\u030Alderdom' }).then({
      type: 'ActivityProposed',
      data: { ...plan, area: 'Ålderdom' },
    });
  });
});

describe('the life of an activity', () => {
  test('what was proposed is decided', () =>
    given(proposed).when({ type: 'IncludeActivity', today, decision: 'd-1' }).then({ type: 'ActivityDecided', data: {}, decision: 'd-1' }));
  test('deciding again is nothing', () => given(proposed, decided).when({ type: 'IncludeActivity', today }).thenNothing());
  test('another decision on what is decided is refused', () => {
    given(proposed, decided)
      .when({ type: 'IncludeActivity', today, decision: 'd-2' })
      .thenRefused('ActivityNotProposed', { status: 'decided' });
  });
  test('what is decided can start', () =>
    given(proposed, decided).when({ type: 'StartActivity', today }).then({ type: 'ActivityStarted', data: {} }));
  test('what is only proposed cannot', () =>
    given(proposed).when({ type: 'StartActivity', today }).thenRefused('ActivityNotDecided', { status: 'proposed' }));
  test('starting again is nothing', () =>
    given(...running)
      .when({ type: 'StartActivity', today })
      .thenNothing());
  test('starting again on another day is refused', () => {
    given(...running)
      .when({ type: 'StartActivity', today, ...on('2026-04-01') })
      .thenRefused('ActivityNotDecided', { status: 'running' });
    given(...running)
      .when({ type: 'StartActivity', today, ...on('2026-02-15') })
      .thenRefused('ActivityNotDecided', { status: 'running' });
    given(...running)
      .when({ type: 'StartActivity', today, ...on('2026-03-01') })
      .thenNothing();
  });
  test('pausing and resuming', () => {
    given(...running)
      .when({ type: 'PauseActivity', today })
      .then({ type: 'ActivityPaused', data: {} });
    given(...running, paused)
      .when({ type: 'PauseActivity', today })
      .thenNothing();
    given(...running, paused)
      .when({ type: 'ResumeActivity', today })
      .then({ type: 'ActivityResumed', data: {} });
    given(...running)
      .when({ type: 'ResumeActivity', today })
      .thenRefused('ActivityNotPaused', { status: 'running' });
    given(proposed, decided).when({ type: 'PauseActivity', today }).thenRefused('ActivityNotRunning', { status: 'decided' });
  });
  test('completing, with what came of it', () => {
    given(...running)
      .when({ type: 'CompleteActivity', today, outcome: 'Tolv vandringar ' })
      .then({ type: 'ActivityCompleted', data: { outcome: 'Tolv vandringar' } });
    given(...running)
      .when({ type: 'CompleteActivity', today })
      .then({ type: 'ActivityCompleted', data: {} });
    given(...running, completed)
      .when({ type: 'CompleteActivity', today, outcome: 'Tolv vandringar' })
      .thenNothing();
    given(...running, completed)
      .when({ type: 'CompleteActivity', today, outcome: 'Något annat' })
      .thenRefused('ActivityAlreadyCompleted');
    given(...running, completed)
      .when({ type: 'PauseActivity', today })
      .thenRefused('ActivityAlreadyCompleted');
    given(...running, paused)
      .when({ type: 'CompleteActivity', today })
      .thenRefused('ActivityNotRunning', { status: 'paused' });
  });
  test('cancelling, with a reason', () => {
    given(proposed)
      .when({ type: 'CancelActivity', today, reason: ' Slogs ihop ' })
      .then({ type: 'ActivityCancelled', data: {}, reason: 'Slogs ihop' });
    given(proposed).when({ type: 'CancelActivity', today, reason: ' ' }).thenRefused('ReasonMissing', { for: 'ActivityCancelled' });
    given(...running, cancelled)
      .when({ type: 'CancelActivity', today, reason: 'Slogs ihop' })
      .thenNothing();
    given(...running, cancelled)
      .when({ type: 'CancelActivity', today, reason: 'Pengarna tog slut' })
      .thenRefused('ActivityCancelled');
    given(...running, completed)
      .when({ type: 'CancelActivity', today, reason: 'Slogs ihop' })
      .thenRefused('ActivityAlreadyCompleted');
  });
  test('nothing happens to what does not exist', () =>
    when({ type: 'StartActivity', today }).thenRefused('NotFound', { what: 'activity' }));
});

describe('updates', () => {
  const text = { open: 'Vi gick i Norrvik centrum.' };
  test.each<readonly [string, readonly ActivityEvent[]]>([
    ['proposed', [proposed]],
    ['decided', [proposed, decided]],
    ['running', running],
    ['delayed', [...running, passed]],
    ['paused', [...running, paused]],
    ['completed', [...running, completed]],
  ])('are taken on what is %s', (status, before) => {
    expect(stateAfter(...before)).toMatchObject({ status });
    given(...before)
      .when({ type: 'RecordUpdate', today, text })
      .then({ type: 'ActivityUpdateRecorded', data: { text } });
  });
  test('but not on what is cancelled, unless it is from before that', () => {
    given(...running, cancelled)
      .when({ type: 'RecordUpdate', today, text })
      .thenRefused('ActivityCancelled');
    const before = { ...on('2026-05-10'), afterwards: true } as const;
    given(...running, cancelled)
      .when({ type: 'RecordUpdate', today, text, ...before })
      .then({ type: 'ActivityUpdateRecorded', data: { text }, ...before });
  });
  test('nor without words', () =>
    given(...running)
      .when({ type: 'RecordUpdate', today, text: { open: '\n' } })
      .thenRefused('TextMissing', { field: 'text' }));
});
