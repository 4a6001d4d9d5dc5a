import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import type { Duration } from '../duration';
import type { OnDate } from '../fact';
import { activityTermsDecider, type ActivityTermsCommand } from './activity-terms';
import type { ActivityTerms, ActivityTermsEvent } from './activity-terms.events';

const { given, when } = scenario(activityTermsDecider, catalogue);

const today = '2026-09-24';
const on = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: { precision: 'day', date } });

const august: Duration = { kind: 'dueBy', date: { precision: 'month', date: '2026-08' }, verbatim: 'Klar augusti 2026' };
const annual: Duration = { kind: 'milestone', tertial: 'VB', year: 2026 };
const openEnded: Duration = { kind: 'openEnded', verbatim: 'Tillsvidare' };

const terms: ActivityTerms = {
  duration: august,
  workingGroup: { kind: 'group', name: 'Befintlig arbetsgrupp' },
  meetingFrequency: '1 gång per månad',
  convener: { kind: 'party', party: 'p-district' },
  districtContact: { kind: 'sameAs', field: 'convener' },
  policeContact: { kind: 'toBeAppointed', by: 'p-police' },
  otherParticipants: [{ kind: 'role', role: 'Fastighetsägare' }],
  followUp: { periods: ['T1', 'T2', 'VB'], continuous: true },
};
const agreed: ActivityTermsEvent = { type: 'ActivityTermsAgreed', data: terms, ...on('2026-02-01') };
const extended: ActivityTermsEvent = { type: 'ActivityDurationChanged', data: { from: august, to: annual }, ...on('2026-09-10') };
const passed: ActivityTermsEvent = { type: 'ActivityDueDatePassed', data: { due: '2026-08-31' }, ...on('2026-09-01') };

describe('agreeing on the terms', () => {
  const agree: ActivityTermsCommand = { type: 'AgreeTerms', today, terms };
  test('writes them all down; what is not stated stays not stated', () => {
    when(agree).then({ type: 'ActivityTermsAgreed', data: terms });
    const nothing: ActivityTerms = {
      duration: null,
      workingGroup: null,
      meetingFrequency: null,
      convener: null,
      districtContact: null,
      policeContact: null,
      otherParticipants: [],
      followUp: null,
    };
    when({ ...agree, terms: nothing }).then({ type: 'ActivityTermsAgreed', data: nothing });
  });
  test('twice is once; other terms are a change', () => {
    given(agreed).when(agree).thenNothing();
    given(agreed)
      .when({ ...agree, terms: { ...terms, meetingFrequency: null } })
      .thenRefused('TermsAlreadyAgreed');
    given(agreed, extended).when(agree).thenNothing();
  });
  test('a contact has words, a date its form', () => {
    when({ ...agree, terms: { ...terms, convener: { kind: 'several', of: [{ kind: 'role', role: ' ' }] } } }).thenRefused('TextMissing', {
      field: 'convener',
    });
    when({ ...agree, terms: { ...terms, convener: { kind: 'several', of: [] } } }).thenRefused('TextMissing', { field: 'convener' });
    when({ ...agree, terms: { ...terms, meetingFrequency: '' } }).thenRefused('TextMissing', { field: 'meetingFrequency' });
    const season: Duration = { kind: 'dueBy', date: { precision: 'season', date: '2026-25' } };
    when({ ...agree, terms: { ...terms, duration: season } }).thenRefused('DateMalformed', { field: 'duration', value: '2026-25' });
    const state: Duration = { kind: 'stateByDate', state: 'En grupp finns', date: { precision: 'day', date: '2026-09-31' } };
    when({ ...agree, terms: { ...terms, duration: state } }).thenRefused('DateMalformed', { field: 'duration', value: '2026-09-31' });
    when({ ...agree, terms: { ...terms, duration: { ...state, date: { precision: 'year', date: '2026' }, state: ' ' } } }).thenRefused(
      'TextMissing',
      { field: 'duration' },
    );
  });
  test.each([2026.5, 999, 10_000, -2026, Number.NaN])('%s is no year', (year) => {
    when({ ...agree, terms: { ...terms, duration: { kind: 'assignmentYear', year } } }).thenRefused('DateMalformed', {
      field: 'duration',
      value: String(year),
    });
    when({ ...agree, terms: { ...terms, duration: { kind: 'milestone', tertial: 'T1', year } } }).thenRefused('DateMalformed', {
      field: 'duration',
      value: String(year),
    });
  });
});

describe('changing the duration', () => {
  const extend: ActivityTermsCommand = { type: 'ChangeDuration', today, duration: annual };
  test('keeps both values', () =>
    given(agreed)
      .when({ ...extend, decision: 'd-1' })
      .then({ type: 'ActivityDurationChanged', data: { from: august, to: annual }, decision: 'd-1' }));
  test('to what it is already is nothing', () => {
    given(agreed, extended).when(extend).thenNothing();
    given(agreed)
      .when({ ...extend, duration: august })
      .thenNothing();
  });
  test('a decision that changes nothing is told so', () =>
    given(agreed)
      .when({ ...extend, duration: august, decision: 'd-1', following: true })
      .thenRefused('FieldUnchanged', { field: 'duration' }));
  test('from nothing stated', () => {
    given({ ...agreed, data: { ...terms, duration: null } })
      .when(extend)
      .then({ type: 'ActivityDurationChanged', data: { from: null, to: annual } });
  });
  test('needs terms, and an activity that is not cancelled', () => {
    when(extend).thenRefused('TermsNotAgreed');
    given(agreed)
      .when({ ...extend, activity: 'cancelled' })
      .thenRefused('ActivityCancelled');
    given(agreed)
      .when({ ...extend, activity: 'completed' })
      .then({ type: 'ActivityDurationChanged', data: { from: august, to: annual } });
  });
  test('may be announced ahead, and holds from its day', () => {
    const announced: ActivityTermsEvent = { type: 'ActivityDurationChanged', data: { from: august, to: annual }, ...on('2026-10-01') };
    given(agreed)
      .when({ ...extend, ...on('2026-10-01') })
      .then(announced);
    given(agreed, announced)
      .when({ ...extend, ...on('2026-10-01') })
      .thenNothing();
    given(agreed, announced)
      .when({ ...extend, duration: openEnded })
      .then({ type: 'ActivityDurationChanged', data: { from: august, to: openEnded } });
    given(agreed, announced)
      .when({ ...extend, duration: openEnded, ...on('2026-11-01') })
      .then({ type: 'ActivityDurationChanged', data: { from: annual, to: openEnded }, ...on('2026-11-01') });
  });
  test('a day before another change is refused, unless it is entered afterwards: then from is what held then', () => {
    const early = { ...extend, duration: openEnded, ...on('2026-08-01') } as const;
    given(agreed, extended).when(early).thenRefused('OutOfOrder', { date: '2026-08-01', since: '2026-09-10' });
    given(agreed, { ...extended, ...on(today) })
      .when({ ...early, ...on('2026-09-23') })
      .thenRefused('OutOfOrder', { date: '2026-09-23', since: today });
    const late: ActivityTermsEvent = {
      type: 'ActivityDurationChanged',
      data: { from: august, to: openEnded },
      ...on('2026-08-01'),
      afterwards: true,
    };
    given(agreed, extended)
      .when({ ...early, afterwards: true })
      .then(late);
    given(agreed, extended, late)
      .when({ ...early, afterwards: true })
      .thenNothing();
    given(agreed, extended, late).when(extend).thenNothing();
  });
  test('an earlier decision that was recorded later does not undo a later one', () => {
    const earlier = { ...extend, duration: openEnded, decision: 'd-1', following: true, ...on('2026-09-01') } as const;
    const placed: ActivityTermsEvent = {
      type: 'ActivityDurationChanged',
      data: { from: august, to: openEnded },
      decision: 'd-1',
      ...on('2026-09-01'),
    };
    given(agreed, extended).when(earlier).then(placed);
    given(agreed, extended, placed).when(extend).thenNothing();
    given({ ...agreed, ...on('2026-09-15') })
      .when(earlier)
      .then({ ...placed, ...on('2026-09-15') });
  });
});

describe('the due day', () => {
  const note: ActivityTermsCommand = { type: 'NoteDueDatePassed', today, due: '2026-08-31', ...on('2026-09-01') };
  test('passes once, the day after', () => {
    given(agreed).when(note).then(passed);
    given(agreed)
      .when({ ...note, fact: 'e-1' })
      .then({ ...passed, data: { due: '2026-08-31', fact: 'e-1' } });
    given(agreed, passed).when(note).thenNothing();
    given(agreed, passed, { ...extended, ...on('2026-10-01') })
      .when(note)
      .thenNothing();
    given(agreed)
      .when({ ...note, today: '2026-09-01' })
      .then(passed);
    given(agreed)
      .when({ ...note, today: '2026-08-31', ...on('2026-08-31') })
      .thenNothing();
  });
  test('is no longer the one that was promised', () => given(agreed, extended).when(note).thenNothing());
  test('is still the one that was promised, while a change is only announced', () =>
    given(agreed, { ...extended, ...on('2026-10-01') })
      .when(note)
      .then(passed));
  test('does not pass where there is none', () =>
    given({ ...agreed, data: { ...terms, duration: openEnded } })
      .when(note)
      .thenNothing());
  test('promised anew, it can pass anew', () => {
    const back: ActivityTermsEvent = { type: 'ActivityDurationChanged', data: { from: annual, to: august }, ...on('2026-09-12') };
    given(agreed, passed, extended, back)
      .when({ ...note, ...on(today) })
      .then({ ...passed, ...on(today) });
  });
});

describe('taking effect', () => {
  const announced: ActivityTermsEvent = { ...extended, ...on('2026-10-01') };
  const note: ActivityTermsCommand = { type: 'NoteDurationTookEffect', fact: 'e-2', today: '2026-10-03', ...on('2026-10-01') };
  const tookEffect: ActivityTermsEvent = {
    type: 'ActivityDurationTookEffect',
    data: { fact: 'e-2', duration: annual },
    ...on('2026-10-01'),
  };
  test('says what holds from now on, once', () => {
    given(agreed, announced).when(note).then(tookEffect);
    given(agreed, announced, tookEffect).when(note).thenNothing();
  });
  test('says what came instead, where something did', () => {
    const instead: ActivityTermsEvent = { type: 'ActivityDurationChanged', data: { from: annual, to: openEnded }, ...on('2026-10-01') };
    given(agreed, announced, instead)
      .when(note)
      .then({ ...tookEffect, data: { fact: 'e-2', duration: openEnded } });
  });
});

describe('the other terms', () => {
  const amend = {
    type: 'AmendTerms',
    today,
    field: 'convener',
    to: { kind: 'role', role: 'Säkerhetssamordnare' },
    reason: 'Ny organisation',
  } as const;
  const data = { field: 'convener', from: terms.convener, to: amend.to } as const;
  test('rättelse and ändring are different facts', () => {
    given(agreed).when(amend).then({ type: 'ActivityTermsAmended', data, reason: 'Ny organisation' });
    given(agreed)
      .when({ ...amend, type: 'CorrectTerms' })
      .then({ type: 'ActivityTermsCorrected', data, reason: 'Ny organisation' });
    given(agreed, { type: 'ActivityTermsAmended', data, reason: 'Ny organisation', ...on('2026-09-01') })
      .when(amend)
      .thenNothing();
  });
  test('may be taken away, with a reason', () => {
    given(agreed)
      .when({ type: 'AmendTerms', today, field: 'followUp', to: null, reason: 'Följs inte upp' })
      .then({ type: 'ActivityTermsAmended', data: { field: 'followUp', from: terms.followUp, to: null }, reason: 'Följs inte upp' });
    given(agreed)
      .when({ ...amend, reason: '  ' })
      .thenRefused('ReasonMissing', { for: 'ActivityTermsAmended' });
    given(agreed)
      .when({ type: 'CorrectTerms', today, field: 'otherParticipants', to: [{ kind: 'unit', name: '' }], reason: 'Fel' })
      .thenRefused('TextMissing', { field: 'otherParticipants' });
  });
});
