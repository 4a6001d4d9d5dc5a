import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { activityTermsDecider, type ActivityTermsCommand } from './activity-terms';
import type { ActivityTerms, ActivityTermsEvent } from './activity-terms.events';

const { given, when } = scenario(activityTermsDecider, catalogue);
const today = '2026-09-24';
const nothing: ActivityTerms = {
  ...{ duration: null, workingGroup: null, meetingFrequency: null, convener: null, districtContact: null, policeContact: null },
  ...{ otherParticipants: [], followUp: null },
};
const agreed: ActivityTermsEvent = { type: 'ActivityTermsAgreed', data: nothing };
const officer = { kind: 'role', role: 'Kommunpolis' } as const;
const chief = { kind: 'role', role: 'Områdeschef' } as const;

describe('the particulars of the plan’s row', () => {
  const agree = (terms: Partial<ActivityTerms>): ActivityTermsCommand => ({ type: 'AgreeTerms', today, terms: { ...nothing, ...terms } });
  test('are recorded where they are stated, and left out where they are not', () => {
    when(agree({ cause: ' Mörkt ', measure: null, preventionKinds: ['social', 'social'], indicators: [] })).then({
      type: 'ActivityTermsAgreed',
      data: { ...nothing, cause: 'Mörkt', preventionKinds: ['social'] },
    });
    given(agreed)
      .when(agree({ cause: null }))
      .thenNothing();
  });
  test('are words, or nothing', () => {
    when(agree({ operativeGoal: ' ' })).thenRefused('TextMissing', { field: 'operativeGoal' });
    when(agree({ verbatim: { convener: { text: ' ' } } })).thenRefused('TextMissing', { field: 'convener' });
    when(agree({ indicators: [{ kind: 'indicator', name: '', baseline: null, target: null }] })).thenRefused('TextMissing', {
      field: 'indicators',
    });
    const baseline = { value: '7', on: { precision: 'month', date: '2026-13' } } as const;
    when(agree({ indicators: [{ kind: 'indicator', name: 'Anmälningar', baseline, target: null }] })).thenRefused('DateMalformed', {
      field: 'indicators',
      value: '2026-13',
    });
    const followUp = { periods: [], continuous: true, coordinator: { kind: 'group', name: ' ' } } as const;
    when(agree({ followUp })).thenRefused('TextMissing', { field: 'followUp' });
  });
  test('are corrected and amended like the other terms, each keeping what stood there', () => {
    const cost = { kind: 'cost', amount: null, financing: 'ownBudget' } as const;
    const stated: ActivityTermsEvent = { type: 'ActivityTermsAmended', data: { field: 'cost', from: null, to: cost }, reason: 'Beräknat' };
    given(agreed).when({ type: 'AmendTerms', today, field: 'cost', to: cost, reason: 'Beräknat' }).then(stated);
    given(agreed, stated).when({ type: 'AmendTerms', today, field: 'cost', to: cost, reason: 'Igen' }).thenNothing();
    given(agreed, stated)
      .when({ type: 'CorrectTerms', today, field: 'cost', to: { ...cost, amount: 40_000 }, reason: 'Fel rad' })
      .then({ type: 'ActivityTermsCorrected', data: { field: 'cost', from: cost, to: { ...cost, amount: 40_000 } }, reason: 'Fel rad' });
    given(agreed, stated).when({ type: 'CorrectTerms', today, field: 'cost', to: null, reason: ' ' }).thenRefused('ReasonMissing');
  });
});

describe('the paper’s words', () => {
  const amend = { type: 'AmendTerms', today, field: 'policeContact', to: officer, reason: 'Utsedd' } as const;
  const wording = { text: 'Kommunpolis' };
  const worded: ActivityTermsEvent = {
    ...{ type: 'ActivityTermsAmended', reason: 'Utsedd' },
    data: { field: 'policeContact', from: null, to: officer, wording },
  };
  test('go with the value they stand for', () =>
    given(agreed)
      .when({ ...amend, wording })
      .then(worded));
  test('the same value in the same words, or in none, says nothing new', () => {
    given(agreed, worded)
      .when({ ...amend, wording })
      .thenNothing();
    given(agreed, worded).when(amend).thenNothing();
  });
  test('the same value in other words is a fact', () => {
    const other = { text: 'Kommunpolis', label: 'Polisens kontakt' };
    given(agreed, worded)
      .when({ ...amend, type: 'CorrectTerms', wording: other })
      .then({
        type: 'ActivityTermsCorrected',
        data: { field: 'policeContact', from: officer, to: officer, wording: other },
        reason: 'Utsedd',
      });
  });
  test('do not outlive it', () => {
    const without: ActivityTermsEvent = {
      ...{ type: 'ActivityTermsAmended', reason: 'Ny' },
      data: { field: 'policeContact', from: officer, to: chief },
    };
    given(agreed, worded)
      .when({ ...amend, to: chief, reason: 'Ny' })
      .then(without);
    const back = { ...worded, data: { field: 'policeContact', from: chief, to: officer, wording } } as const;
    given(agreed, worded, without)
      .when({ ...amend, wording })
      .then(back);
  });
});
