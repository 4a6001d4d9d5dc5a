import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { followUpDecider, followUpId, type FollowUpCommand } from './follow-up';
import type { FollowUpEvent } from './follow-up.events';

const { given, when, stateAfter } = scenario(followUpDecider, catalogue);

const today = '2026-10-02';
const period = { year: 2026, tertial: 'T2' } as const;
const content = { activity: 'a-7', period, kind: 'effect', rating: 'yellow', text: { open: 'Färre anmälningar på torget.' } } as const;
const submit: FollowUpCommand = { type: 'SubmitFollowUp', today, ...content };
const submitted: FollowUpEvent = { type: 'FollowUpSubmitted', data: content };
const missing = { activity: 'a-7', period, lastDay: '2026-09-30' } as const;
const note: FollowUpCommand = { type: 'NoteMissed', today, ...missing, effectiveOn: { precision: 'day', date: '2026-10-01' } };
const missed: FollowUpEvent = { type: 'FollowUpMissed', data: missing, effectiveOn: { precision: 'day', date: '2026-10-01' } };

test('one activity and one period has one stream', () => {
  expect(followUpId('a-7', period)).toBe('a-7.2026-t2');
  expect(followUpId('a-7', { year: 2026, tertial: 'VB' })).toBe('a-7.2026-vb');
});

describe('following up', () => {
  test('once', () => {
    when(submit).then(submitted);
    given(submitted).when(submit).thenRefused('FollowUpAlreadySubmitted', { period: 'T2 2026' });
  });
  test('with words, on a period that has begun and is scheduled', () => {
    when({ ...submit, text: { open: ' ' } }).thenRefused('TextMissing', { field: 'text' });
    when({ ...submit, period: { year: 2027, tertial: 'T1' } }).thenRefused('DateAhead', { date: '2027-01-01', today });
    when({ ...submit, period: { year: 2026, tertial: 'T1' }, today: '2026-01-01' }).then({
      ...submitted,
      data: { ...content, period: { year: 2026, tertial: 'T1' } },
    });
    when({ ...submit, period: { year: 20.5, tertial: 'T1' } }).thenRefused('DateMalformed', { field: 'period', value: '20.5' });
    when({ ...submit, scheduled: ['VB'] }).thenRefused('PeriodNotScheduled', { period: 'T2 2026' });
    when({ ...submit, scheduled: ['T2', 'VB'] }).then(submitted);
  });
});

describe('silence', () => {
  test('is recorded once the last day has gone by', () => {
    when(note).then(missed);
    when({ ...note, today: '2026-09-30', effectiveOn: { precision: 'day', date: '2026-09-30' } }).thenNothing();
    given(missed).when(note).thenNothing();
    when({ ...note, period: { year: 0, tertial: 'T2' } }).thenRefused('DateMalformed', { field: 'period', value: '0' });
    when({ ...note, lastDay: '2026-09-31' }).thenRefused('DateMalformed', { field: 'lastDay', value: '2026-09-31' });
  });
  test('is not recorded where somebody spoke', () => given(submitted).when(note).thenNothing());
  test('is never unsaid: who follows up after it says that it is afterwards', () => {
    given(missed).when(submit).thenRefused('FollowUpAlreadyMissed', { period: 'T2 2026' });
    given(missed)
      .when({ ...submit, afterwards: true })
      .then({ ...submitted, afterwards: true });
    given(missed, { ...submitted, afterwards: true })
      .when({ ...submit, afterwards: true })
      .thenRefused('FollowUpAlreadySubmitted');
    given(missed, { ...submitted, afterwards: true })
      .when(note)
      .thenNothing();
    expect(stateAfter(missed, { ...submitted, afterwards: true })).toEqual({ status: 'submitted', missed: true });
    expect(stateAfter(submitted)).toEqual({ status: 'submitted', missed: false });
  });
});
