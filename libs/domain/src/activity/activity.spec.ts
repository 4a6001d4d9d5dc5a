import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import type { OnDate } from '../fact';
import { activityDecider, type ActivityCommand } from './activity';
import type { ActivityEvent } from './activity.events';

const { given, when, stateAfter } = scenario(activityDecider, catalogue);

const today = '2026-09-24';
const day = (date: string): OnDate => ({ precision: 'day', date });
const on = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: day(date) });

const plan = { reference: 'NV-07', title: 'Trygghetsvandringar i Norrvik', area: 'Platser', plan: 'Åtgärdsplan 2026' };
const proposed: ActivityEvent = { type: 'ActivityProposed', data: plan, ...on('2026-01-10') };
const decided: ActivityEvent = { type: 'ActivityDecided', data: {}, ...on('2026-02-01') };
const started: ActivityEvent = { type: 'ActivityStarted', data: {}, ...on('2026-03-01') };
const reported: ActivityEvent = { type: 'ActivityDelayed', data: { because: 'reported', due: null }, reason: 'Ingen sammankallande', ...on('2026-05-02') };
const passed: ActivityEvent = { type: 'ActivityDelayed', data: { because: 'dueDatePassed', due: '2026-08-31' }, ...on('2026-09-01') };
const paused: ActivityEvent = { type: 'ActivityPaused', data: {}, ...on('2026-05-01') };
const completed: ActivityEvent = { type: 'ActivityCompleted', data: { outcome: 'Tolv vandringar' }, ...on('2026-06-01') };
const cancelled: ActivityEvent = { type: 'ActivityCancelled', data: {}, reason: 'Slogs ihop', ...on('2026-06-01') };
const running = [proposed, decided, started] as const;

describe('proposing', () => {
  test('writes down what the plan says, trimmed', () => {
    when({ type: 'ProposeActivity', today, ...plan, title: '  Trygghetsvandringar i Norrvik ' }).then({ type: 'ActivityProposed', data: plan });
  });
  test('twice is once', () => given(proposed).when({ type: 'ProposeActivity', today, ...plan }).thenNothing());
  test('another activity in the same place is refused', () => {
    given(proposed).when({ type: 'ProposeActivity', today, ...plan, title: 'Något annat' }).thenRefused('AlreadyExists', { what: 'activity' });
  });
  test.each(['reference', 'title', 'area', 'plan', 'targetGroup'])('asks for words in %s', (field) => {
    when({ type: 'ProposeActivity', today, ...plan, [field]: '   ' }).thenRefused('TextMissing', { field });
  });
  test('letters written in two parts are stored in one', () => {
    when({ type: 'ProposeActivity', today, ...plan, area: 'A\u030Alderdom' }).then({ type: 'ActivityProposed', data: { ...plan, area: 'Ålderdom' } });
  });
});

describe('the life of an activity', () => {
  test('what was proposed is decided', () => given(proposed).when({ type: 'DecideActivity', today, decision: 'd-1' }).then({ type: 'ActivityDecided', data: {}, decision: 'd-1' }));
  test('deciding again is nothing', () => given(proposed, decided).when({ type: 'DecideActivity', today }).thenNothing());
  test('another decision on what is decided is refused', () => {
    given(proposed, decided).when({ type: 'DecideActivity', today, decision: 'd-2' }).thenRefused('ActivityNotProposed', { status: 'decided' });
  });
  test('what is decided can start', () => given(proposed, decided).when({ type: 'StartActivity', today }).then({ type: 'ActivityStarted', data: {} }));
  test('what is only proposed cannot', () => given(proposed).when({ type: 'StartActivity', today }).thenRefused('ActivityNotDecided', { status: 'proposed' }));
  test('starting again is nothing', () => given(...running).when({ type: 'StartActivity', today }).thenNothing());
  test('starting again on another day is refused', () => {
    given(...running).when({ type: 'StartActivity', today, ...on('2026-04-01') }).thenRefused('ActivityNotDecided', { status: 'running' });
    given(...running).when({ type: 'StartActivity', today, ...on('2026-02-15') }).thenRefused('ActivityNotDecided', { status: 'running' });
    given(...running).when({ type: 'StartActivity', today, ...on('2026-03-01') }).thenNothing();
  });
  test('pausing and resuming', () => {
    given(...running).when({ type: 'PauseActivity', today }).then({ type: 'ActivityPaused', data: {} });
    given(...running, paused).when({ type: 'PauseActivity', today }).thenNothing();
    given(...running, paused).when({ type: 'ResumeActivity', today }).then({ type: 'ActivityResumed', data: {} });
    given(...running).when({ type: 'ResumeActivity', today }).thenRefused('ActivityNotPaused', { status: 'running' });
    given(proposed, decided).when({ type: 'PauseActivity', today }).thenRefused('ActivityNotRunning', { status: 'decided' });
  });
  test('completing, with what came of it', () => {
    given(...running).when({ type: 'CompleteActivity', today, outcome: 'Tolv vandringar ' }).then({ type: 'ActivityCompleted', data: { outcome: 'Tolv vandringar' } });
    given(...running).when({ type: 'CompleteActivity', today }).then({ type: 'ActivityCompleted', data: {} });
    given(...running, completed).when({ type: 'CompleteActivity', today, outcome: 'Tolv vandringar' }).thenNothing();
    given(...running, completed).when({ type: 'CompleteActivity', today, outcome: 'Något annat' }).thenRefused('ActivityAlreadyCompleted');
    given(...running, completed).when({ type: 'PauseActivity', today }).thenRefused('ActivityAlreadyCompleted');
    given(...running, paused).when({ type: 'CompleteActivity', today }).thenRefused('ActivityNotRunning', { status: 'paused' });
  });
  test('cancelling, with a reason', () => {
    given(proposed).when({ type: 'CancelActivity', today, reason: ' Slogs ihop ' }).then({ type: 'ActivityCancelled', data: {}, reason: 'Slogs ihop' });
    given(proposed).when({ type: 'CancelActivity', today, reason: ' ' }).thenRefused('ReasonMissing', { for: 'ActivityCancelled' });
    given(...running, cancelled).when({ type: 'CancelActivity', today, reason: 'Slogs ihop' }).thenNothing();
    given(...running, cancelled).when({ type: 'CancelActivity', today, reason: 'Pengarna tog slut' }).thenRefused('ActivityCancelled');
    given(...running, completed).when({ type: 'CancelActivity', today, reason: 'Slogs ihop' }).thenRefused('ActivityAlreadyCompleted');
  });
  test('nothing happens to what does not exist', () => when({ type: 'StartActivity', today }).thenRefused('NotFound', { what: 'activity' }));
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
    given(...before).when({ type: 'RecordUpdate', today, text }).then({ type: 'ActivityUpdateRecorded', data: { text } });
  });
  test('but not on what is cancelled, unless it is from before that', () => {
    given(...running, cancelled).when({ type: 'RecordUpdate', today, text }).thenRefused('ActivityCancelled');
    const before = { ...on('2026-05-10'), afterwards: true } as const;
    given(...running, cancelled).when({ type: 'RecordUpdate', today, text, ...before }).then({ type: 'ActivityUpdateRecorded', data: { text }, ...before });
  });
  test('nor without words', () => given(...running).when({ type: 'RecordUpdate', today, text: { open: '\n' } }).thenRefused('TextMissing', { field: 'text' }));
});

describe('being late', () => {
  const notePassed: ActivityCommand = { type: 'NoteDueDatePassed', due: '2026-08-31', today, ...on('2026-09-01'), following: true };
  test('somebody reports it, with a reason', () => {
    given(...running).when({ type: 'DelayActivity', today, reason: 'Ingen sammankallande' }).then({ ...reported, effectiveOn: undefined } as unknown as ActivityEvent);
    given(...running).when({ type: 'DelayActivity', today }).thenRefused('ReasonMissing', { for: 'ActivityDelayed' });
    given(...running, reported).when({ type: 'DelayActivity', today, reason: 'Ingen sammankallande' }).thenNothing();
    given(proposed).when({ type: 'DelayActivity', today, reason: 'Väntar' }).thenRefused('ActivityNotDecided', { status: 'proposed' });
    given(...running, paused).when({ type: 'DelayActivity', today, reason: 'Väntar' }).thenRefused('ActivityNotRunning', { status: 'paused' });
  });
  test('the calendar finds it', () => {
    given(...running).when(notePassed).then(passed);
    given(proposed, decided).when(notePassed).then(passed);
    given(...running, passed).when(notePassed).thenNothing();
  });
  test.each<readonly [string, readonly ActivityEvent[]]>([
    ['proposed', [proposed]],
    ['reported as late', [...running, reported]],
    ['paused', [...running, paused]],
    ['completed', [...running, completed]],
    ['cancelled', [...running, cancelled]],
  ])('the calendar says nothing of what is %s', (_, before) => given(...before).when(notePassed).thenNothing());
  test('nothing is late before it began', () => {
    given(proposed, { ...decided, ...on('2026-09-10') }).when(notePassed).then({ ...passed, ...on('2026-09-10') });
  });
  test('a new day ahead ends what the calendar found, and what was before is so again', () => {
    const ahead: ActivityCommand = { type: 'NoteBackOnTrack', due: '2026-12-31', today };
    const back: ActivityEvent = { type: 'ActivityBackOnTrack', data: { due: '2026-12-31' } };
    given(...running, passed).when(ahead).then(back);
    given(...running, passed).when({ ...ahead, due: today }).then({ ...back, data: { due: today } });
    given(...running, passed).when({ ...ahead, due: null }).then({ ...back, data: { due: null } });
    given(...running, passed).when({ ...ahead, due: '2026-09-23' }).thenNothing();
    given(...running, passed).when({ ...ahead, ...on('2026-10-01') }).thenNothing();
    given(...running, reported).when(ahead).thenNothing();
    given(...running).when(ahead).thenNothing();
    expect(stateAfter(...running, passed, { ...back, ...on(today) })).toMatchObject({ status: 'running' });
    expect(stateAfter(proposed, decided, passed, { ...back, ...on(today) })).toMatchObject({ status: 'decided' });
  });
  test('also where somebody has said since why it is late', () => {
    const why: ActivityEvent = { ...reported, ...on('2026-09-05') };
    given(...running, passed, why).when({ type: 'NoteBackOnTrack', due: '2026-12-31', today }).then({ type: 'ActivityBackOnTrack', data: { due: '2026-12-31' } });
  });
  test('it is not over before it began', () => {
    given(...running, passed)
      .when({ type: 'NoteBackOnTrack', due: '2026-12-31', today, ...on('2026-05-20'), following: true })
      .then({ type: 'ActivityBackOnTrack', data: { due: '2026-12-31' }, ...on('2026-09-01') });
  });
  test('what is late can start, be resumed, paused, completed', () => {
    given(proposed, decided, passed).when({ type: 'StartActivity', today }).then({ type: 'ActivityStarted', data: {} });
    given(...running, reported).when({ type: 'StartActivity', today }).thenRefused('ActivityNotDecided', { status: 'delayed' });
    given(...running, reported).when({ type: 'ResumeActivity', today }).then({ type: 'ActivityResumed', data: {} });
    given(...running, passed).when({ type: 'PauseActivity', today }).then({ type: 'ActivityPaused', data: {} });
    given(proposed, decided, passed).when({ type: 'PauseActivity', today }).thenRefused('ActivityNotRunning', { status: 'delayed' });
    given(proposed, decided, passed).when({ type: 'ResumeActivity', today }).thenRefused('ActivityNotPaused', { status: 'delayed' });
    expect(stateAfter(proposed, decided, passed, { ...started, ...on('2026-09-10') })).toMatchObject({ status: 'running' });
    given(...running, passed).when({ type: 'CompleteActivity', today }).then({ type: 'ActivityCompleted', data: {} });
  });
});

describe('when it held', () => {
  test('a day ahead is refused, an imprecise one only if all of it lies ahead', () => {
    given(proposed).when({ type: 'DecideActivity', today, ...on('2026-09-25') }).thenRefused('DateAhead', { date: '2026-09-25', today });
    given(proposed).when({ type: 'DecideActivity', today, effectiveOn: { precision: 'year', date: '2027' } }).thenRefused('DateAhead', { date: '2027', today });
    const thisYear = { effectiveOn: { precision: 'year', date: '2026', text: 'under 2026' } } as const;
    given(proposed).when({ type: 'DecideActivity', today, ...thisYear }).then({ type: 'ActivityDecided', data: {}, ...thisYear });
  });
  test('"under 2026", said in January, holds back nothing that comes after', () => {
    const vague: ActivityEvent = { ...decided, effectiveOn: { precision: 'year', date: '2026' } };
    expect(stateAfter({ ...proposed, ...on('2025-12-01') }, vague, started)).toMatchObject({ status: 'running' });
  });
  test.each(['2026-02-29', '2026-13-01', '2026-9-1', 'i går'])('%s is no day', (date) => {
    given(proposed).when({ type: 'DecideActivity', today, ...on(date) }).thenRefused('DateMalformed', { field: 'effectiveOn', value: date });
  });
  test('a day before what is recorded already is refused', () => {
    given(...running).when({ type: 'PauseActivity', today, ...on('2026-03-01') }).then({ type: 'ActivityPaused', data: {}, ...on('2026-03-01') });
    given(...running).when({ type: 'PauseActivity', today, ...on('2026-02-10') }).thenRefused('OutOfOrder', { date: '2026-02-10', since: '2026-03-01' });
  });
  test('what follows on another fact holds from the first day it can', () => {
    given(proposed).when({ type: 'DecideActivity', today, ...on('2026-01-02'), decision: 'd-1', following: true }).then({ type: 'ActivityDecided', data: {}, decision: 'd-1', ...on('2026-01-10') });
    given(proposed, { ...decided, decision: 'd-1' }).when({ type: 'DecideActivity', today, ...on('2026-01-02'), decision: 'd-1', following: true }).thenNothing();
  });
});

describe('entered afterwards', () => {
  const latePause: ActivityEvent = { type: 'ActivityPaused', data: {}, ...on('2026-05-20'), afterwards: true };
  const pauseLate: ActivityCommand = { type: 'PauseActivity', today, ...on('2026-05-20'), afterwards: true };
  test('breaks the rules of order', () => {
    given(...running, completed).when(pauseLate).then(latePause);
    given(proposed).when({ type: 'StartActivity', today, ...on('2026-02-10'), afterwards: true }).then({ ...started, ...on('2026-02-10'), afterwards: true });
  });
  test('once is enough', () => given(...running, completed, latePause).when(pauseLate).thenNothing());
  test('changes what was, not what is', () => {
    expect(stateAfter(...running, completed, latePause)).toMatchObject({ status: 'completed' });
    expect(stateAfter(...running, latePause)).toMatchObject({ status: 'paused' });
    expect(stateAfter(...running, passed, { ...started, ...on('2026-09-10'), afterwards: true })).toMatchObject({ status: 'delayed' });
    expect(stateAfter(...running, completed, { ...started, ...on('2026-06-10'), afterwards: true })).toMatchObject({ status: 'completed' });
    expect(stateAfter(...running, completed, passed)).toMatchObject({ status: 'completed' });
  });
  test('may lie before the day on which it was proposed here', () => {
    const old: ActivityEvent = { ...started, ...on('2018-03-01'), afterwards: true };
    given(proposed).when({ type: 'StartActivity', today, ...on('2018-03-01'), afterwards: true }).then(old);
    expect(stateAfter(proposed, old)).toMatchObject({ status: 'running' });
  });
  test('what it is called was proposed with it, and is not older', () => {
    given(proposed)
      .when({ type: 'CorrectActivity', today, field: 'title', to: 'Vandringar', reason: 'Felskrivet', ...on('2018-03-01'), afterwards: true })
      .thenRefused('OutOfOrder', { date: '2018-03-01', since: '2026-01-10' });
  });
  test('without a day of its own it is bound like any other', () => {
    given(...running, completed).when({ type: 'PauseActivity', today, afterwards: true }).thenRefused('ActivityAlreadyCompleted');
  });
  test('still needs its reason', () => given(...running, completed).when({ type: 'CancelActivity', today, ...on('2026-05-20'), afterwards: true }).thenRefused('ReasonMissing'));
});

describe('what it is called', () => {
  const correct = { type: 'CorrectActivity', today, field: 'title', to: 'Trygghetsvandringar', reason: 'Felskrivet' } as const;
  test('rättelse and ändring are different facts, with both values and the reason', () => {
    const data = { field: 'title', from: plan.title, to: 'Trygghetsvandringar' } as const;
    given(...running).when(correct).then({ type: 'ActivityCorrected', data, reason: 'Felskrivet' });
    given(...running).when({ ...correct, type: 'AmendActivity' }).then({ type: 'ActivityAmended', data, reason: 'Felskrivet' });
  });
  test('from is what it was called last', () => {
    const first: ActivityEvent = { type: 'ActivityCorrected', data: { field: 'title', from: plan.title, to: 'Vandringar' }, reason: 'Felskrivet', ...on('2026-04-01') };
    given(...running, first).when(correct).then({ type: 'ActivityCorrected', data: { field: 'title', from: 'Vandringar', to: 'Trygghetsvandringar' }, reason: 'Felskrivet' });
    given(...running, first).when({ ...correct, to: 'Vandringar' }).thenNothing();
    given(...running, first).when({ ...correct, ...on('2026-03-01') }).thenRefused('OutOfOrder', { date: '2026-03-01', since: '2026-04-01' });
  });
  test('a target group can be given and taken away; a title cannot', () => {
    given(proposed).when({ ...correct, field: 'targetGroup', to: 'Äldre' }).then({ type: 'ActivityCorrected', data: { field: 'targetGroup', from: null, to: 'Äldre' }, reason: 'Felskrivet' });
    given(proposed).when({ ...correct, field: 'targetGroup', to: null }).thenNothing();
    given(proposed).when({ ...correct, to: null }).thenRefused('TextMissing', { field: 'title' });
  });
  test('what is cancelled may be corrected but not amended', () => {
    given(...running, cancelled).when(correct).then({ type: 'ActivityCorrected', data: { field: 'title', from: plan.title, to: 'Trygghetsvandringar' }, reason: 'Felskrivet' });
    given(...running, cancelled).when({ ...correct, type: 'AmendActivity' }).thenRefused('ActivityCancelled');
    const before = { ...on('2026-05-10'), afterwards: true } as const;
    given(...running, cancelled).when({ ...correct, type: 'AmendActivity', ...before }).then({ type: 'ActivityAmended', data: { field: 'title', from: plan.title, to: 'Trygghetsvandringar' }, reason: 'Felskrivet', ...before });
  });
  test('needs a reason', () => given(...running).when({ ...correct, reason: '' }).thenRefused('ReasonMissing', { for: 'ActivityCorrected' }));
});
