import type { ActivityTerms } from './activity-terms.events';
import { completenessOf } from './completeness';

const whole: ActivityTerms = {
  duration: { kind: 'openEnded' },
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'party', party: 'p-1' },
  districtContact: { kind: 'sameAs', field: 'convener' },
  policeContact: { kind: 'toBeAppointed', by: 'p-2' },
  otherParticipants: [],
  followUp: { periods: ['T2'], continuous: false },
};

describe('how much of what an activity has to have is stated', () => {
  test('all of it; what is to be appointed is stated, and said to be still to come', () =>
    expect(completenessOf(whole)).toEqual({ stated: 5, of: 5, missing: [], notYet: ['policeContact'] }));
  test('nothing, where there are no terms', () =>
    expect(completenessOf(null)).toEqual({
      ...{ stated: 0, of: 5, notYet: [] },
      missing: ['convener', 'districtContact', 'policeContact', 'duration', 'followUp'],
    }));
  test('the same as nobody is nobody', () =>
    expect(completenessOf({ ...whole, convener: null }).missing).toEqual(['convener', 'districtContact']));
  test('a circle of references names nobody', () => {
    const circle = { kind: 'sameAs', field: 'districtContact' } as const;
    expect(completenessOf({ ...whole, convener: circle }).missing).toEqual(['convener', 'districtContact']);
  });
  test.each([
    [{ periods: [], continuous: false }, ['followUp']],
    [{ periods: [], continuous: true }, []],
  ] as const)('followed up %j', (followUp, missing) => expect(completenessOf({ ...whole, followUp }).missing).toEqual(missing));
});
