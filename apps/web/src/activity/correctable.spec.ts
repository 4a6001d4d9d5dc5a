import type { ActivityAnswer } from '@sparbar/contracts';
import { correctable, standing, valueOf } from './correctable';

const activity = (terms: object) =>
  ({ title: 'Vandringar', area: 'Torg', subheading: null, targetGroup: null, verb: 'start', terms }) as unknown as ActivityAnswer;

describe('what the form puts right', () => {
  const full = {
    ...{ meetingFrequency: 'Varannan vecka', meetingRecurrence: { kind: 'regularly', times: 1, every: 2, per: 'week' } },
    ...{
      cause: 'Mörkt',
      preventionKinds: ['social', 'safety'],
      cost: { kind: 'cost', amount: 250000, financing: 'grant', verbatim: '250 tkr' },
    },
  };
  test.each(correctable)('%s comes back as it stands', (field) => {
    const stands = { ...activity(full), ...activity(full).terms }[field] ?? null;
    expect(valueOf(field, standing(activity(full), field))).toEqual(stands);
  });
  test('an amount is written as people write it, and one that is left out is not stated', () => {
    expect(valueOf('cost', { cost: '1 250 000', financing: '' })).toEqual({ kind: 'cost', amount: 1_250_000, financing: 'unknown' });
    expect(valueOf('cost', { cost: '', financing: 'ownBudget' })).toEqual({ kind: 'cost', amount: null, financing: 'ownBudget' });
    expect(valueOf('cost', { cost: '', financing: '', costWords: ' ' })).toBeNull();
  });
});
