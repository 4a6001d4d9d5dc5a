import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityDecider, type ActivityCommand } from './activity';
import type { ActivityEvent } from './activity.events';
import { completed, decided, on, passed, paused, proposed, running, started, today } from './testing/an-activity';

const { given, stateAfter } = scenario(activityDecider, catalogue);

describe('when it held', () => {
  test('a day ahead is refused, an imprecise one only if all of it lies ahead', () => {
    given(proposed)
      .when({ type: 'IncludeActivity', today, ...on('2026-09-25') })
      .thenRefused('DateAhead', { date: '2026-09-25', today });
    given(proposed)
      .when({ type: 'IncludeActivity', today, effectiveOn: { precision: 'year', date: '2027' } })
      .thenRefused('DateAhead', { date: '2027', today });
    const thisYear = { effectiveOn: { precision: 'year', date: '2026', text: 'under 2026' } } as const;
    given(proposed)
      .when({ type: 'IncludeActivity', today, ...thisYear })
      .then({ type: 'ActivityDecided', data: {}, ...thisYear });
  });
  test('"under 2026", said in January, holds back nothing that comes after', () => {
    const vague: ActivityEvent = { ...decided, effectiveOn: { precision: 'year', date: '2026' } };
    expect(stateAfter({ ...proposed, ...on('2025-12-01') }, vague, started)).toMatchObject({ status: 'running' });
  });
  test.each(['2026-02-29', '2026-13-01', '2026-9-1', 'i går'])('%s is no day', (date) => {
    given(proposed)
      .when({ type: 'IncludeActivity', today, ...on(date) })
      .thenRefused('DateMalformed', { field: 'effectiveOn', value: date });
  });
  test('a day before what is recorded already is refused', () => {
    given(...running)
      .when({ type: 'PauseActivity', today, ...on('2026-03-01') })
      .then({ type: 'ActivityPaused', data: {}, ...on('2026-03-01') });
    given(...running)
      .when({ type: 'PauseActivity', today, ...on('2026-02-10') })
      .thenRefused('OutOfOrder', { date: '2026-02-10', since: '2026-03-01' });
  });
  test('what follows on another fact holds from the first day it can', () => {
    given(proposed)
      .when({ type: 'IncludeActivity', today, ...on('2026-01-02'), decision: 'd-1', following: true })
      .then({ type: 'ActivityDecided', data: {}, decision: 'd-1', ...on('2026-01-10') });
    given(proposed, { ...decided, decision: 'd-1' })
      .when({ type: 'IncludeActivity', today, ...on('2026-01-02'), decision: 'd-1', following: true })
      .thenNothing();
  });
});

describe('entered afterwards', () => {
  const latePause: ActivityEvent = { type: 'ActivityPaused', data: {}, ...on('2026-05-20'), afterwards: true };
  const pauseLate: ActivityCommand = { type: 'PauseActivity', today, ...on('2026-05-20'), afterwards: true };
  test('breaks the rules of order', () => {
    given(...running, completed)
      .when(pauseLate)
      .then(latePause);
    given(proposed)
      .when({ type: 'StartActivity', today, ...on('2026-02-10'), afterwards: true })
      .then({ ...started, ...on('2026-02-10'), afterwards: true });
  });
  test('once is enough', () =>
    given(...running, completed, latePause)
      .when(pauseLate)
      .thenNothing());
  test('changes what was, not what is', () => {
    expect(stateAfter(...running, completed, latePause)).toMatchObject({ status: 'completed' });
    expect(stateAfter(...running, latePause)).toMatchObject({ status: 'paused' });
    expect(stateAfter(...running, passed, { ...started, ...on('2026-09-10'), afterwards: true })).toMatchObject({ status: 'delayed' });
    expect(stateAfter(...running, completed, { ...started, ...on('2026-06-10'), afterwards: true })).toMatchObject({ status: 'completed' });
    expect(stateAfter(...running, completed, passed)).toMatchObject({ status: 'completed' });
    expect(stateAfter(...running, paused, passed)).toMatchObject({ status: 'paused' });
  });
  test('may lie before the day on which it was proposed here', () => {
    const old: ActivityEvent = { ...started, ...on('2018-03-01'), afterwards: true };
    given(proposed)
      .when({ type: 'StartActivity', today, ...on('2018-03-01'), afterwards: true })
      .then(old);
    expect(stateAfter(proposed, old)).toMatchObject({ status: 'running' });
  });
  test('what it is called was proposed with it, and is not older', () => {
    given(proposed)
      .when({
        type: 'CorrectActivity',
        today,
        field: 'title',
        to: 'Vandringar',
        reason: 'Felskrivet',
        ...on('2018-03-01'),
        afterwards: true,
      })
      .thenRefused('OutOfOrder', { date: '2018-03-01', since: '2026-01-10' });
  });
  test('without a day of its own it is bound like any other', () => {
    given(...running, completed)
      .when({ type: 'PauseActivity', today, afterwards: true })
      .thenRefused('ActivityAlreadyCompleted');
  });
  test('still needs its reason', () =>
    given(...running, completed)
      .when({ type: 'CancelActivity', today, ...on('2026-05-20'), afterwards: true })
      .thenRefused('ReasonMissing'));
});
