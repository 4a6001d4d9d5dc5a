import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityDecider, type ActivityCommand } from './activity';
import type { ActivityEvent } from './activity.events';
import { cancelled, completed, decided, on, passed, paused, proposed, reported, running, started, today } from './testing/an-activity';

const { given, stateAfter } = scenario(activityDecider, catalogue);

describe('being late', () => {
  const notePassed: ActivityCommand = { type: 'NoteDueDatePassed', due: '2026-08-31', today, ...on('2026-09-01'), following: true };
  test('somebody reports it, with a reason', () => {
    given(...running)
      .when({ type: 'DelayActivity', today, reason: 'Ingen sammankallande' })
      .then({ ...reported, effectiveOn: undefined } as unknown as ActivityEvent);
    given(...running)
      .when({ type: 'DelayActivity', today })
      .thenRefused('ReasonMissing', { for: 'ActivityDelayed' });
    given(...running, reported)
      .when({ type: 'DelayActivity', today, reason: 'Ingen sammankallande' })
      .thenNothing();
    given(proposed).when({ type: 'DelayActivity', today, reason: 'Väntar' }).thenRefused('ActivityNotDecided', { status: 'proposed' });
    given(...running, paused)
      .when({ type: 'DelayActivity', today, reason: 'Väntar' })
      .thenRefused('ActivityNotRunning', { status: 'paused' });
  });
  test('the calendar finds it', () => {
    given(...running)
      .when(notePassed)
      .then(passed);
    given(proposed, decided).when(notePassed).then(passed);
    given(...running, passed)
      .when(notePassed)
      .thenNothing();
  });
  test.each<readonly [string, readonly ActivityEvent[]]>([
    ['proposed', [proposed]],
    ['reported as late', [...running, reported]],
    ['paused', [...running, paused]],
    ['completed', [...running, completed]],
    ['cancelled', [...running, cancelled]],
  ])('the calendar says nothing of what is %s', (_, before) =>
    given(...before)
      .when(notePassed)
      .thenNothing(),
  );
  test('nothing is late before it began', () => {
    given(proposed, { ...decided, ...on('2026-09-10') })
      .when(notePassed)
      .then({ ...passed, ...on('2026-09-10') });
  });
  test('a new day ahead ends what the calendar found, and what was before is so again', () => {
    const ahead: ActivityCommand = { type: 'NoteBackOnTrack', due: '2026-12-31', today };
    const back: ActivityEvent = { type: 'ActivityBackOnTrack', data: { due: '2026-12-31' } };
    given(...running, passed)
      .when(ahead)
      .then(back);
    given(...running, passed)
      .when({ ...ahead, due: today })
      .then({ ...back, data: { due: today } });
    given(...running, passed)
      .when({ ...ahead, due: null })
      .then({ ...back, data: { due: null } });
    given(...running, passed)
      .when({ ...ahead, due: '2026-09-23' })
      .thenNothing();
    given(...running, passed)
      .when({ ...ahead, ...on('2026-10-01') })
      .thenNothing();
    given(...running, reported)
      .when(ahead)
      .thenNothing();
    given(...running)
      .when(ahead)
      .thenNothing();
    expect(stateAfter(...running, passed, { ...back, ...on(today) })).toMatchObject({ status: 'running' });
    expect(stateAfter(proposed, decided, passed, { ...back, ...on(today) })).toMatchObject({ status: 'decided' });
  });
  test('also where somebody has said since why it is late', () => {
    const why: ActivityEvent = { ...reported, ...on('2026-09-05') };
    given(...running, passed, why)
      .when({ type: 'NoteBackOnTrack', due: '2026-12-31', today })
      .then({ type: 'ActivityBackOnTrack', data: { due: '2026-12-31' } });
  });
  test('it is not over before it began', () => {
    given(...running, passed)
      .when({ type: 'NoteBackOnTrack', due: '2026-12-31', today, ...on('2026-05-20'), following: true })
      .then({ type: 'ActivityBackOnTrack', data: { due: '2026-12-31' }, ...on('2026-09-01') });
  });
  test('what is late can start, be resumed, paused, completed', () => {
    given(proposed, decided, passed).when({ type: 'StartActivity', today }).then({ type: 'ActivityStarted', data: {} });
    given(...running, reported)
      .when({ type: 'StartActivity', today })
      .thenRefused('ActivityNotDecided', { status: 'delayed' });
    given(...running, reported)
      .when({ type: 'ResumeActivity', today })
      .then({ type: 'ActivityResumed', data: {} });
    given(...running, passed)
      .when({ type: 'PauseActivity', today })
      .then({ type: 'ActivityPaused', data: {} });
    given(proposed, decided, passed).when({ type: 'PauseActivity', today }).thenRefused('ActivityNotRunning', { status: 'delayed' });
    given(proposed, decided, passed).when({ type: 'ResumeActivity', today }).thenRefused('ActivityNotPaused', { status: 'delayed' });
    expect(stateAfter(proposed, decided, passed, { ...started, ...on('2026-09-10') })).toMatchObject({ status: 'running' });
    given(...running, passed)
      .when({ type: 'CompleteActivity', today })
      .then({ type: 'ActivityCompleted', data: {} });
  });
});
