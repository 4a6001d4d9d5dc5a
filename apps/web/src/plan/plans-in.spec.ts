import { plansIn } from './plans-in';

const [last, now] = [{ plan: 'Åtgärdsplan 2025' }, { plan: 'Åtgärdsplan 2026' }];

describe('which plan is shown', () => {
  test('the only one there is', () => expect(plansIn([now], undefined, 2025)).toMatchObject({ plan: now.plan, inPlan: [now] }));
  test('of several, the one of the year one looks at', () =>
    expect(plansIn([last, now], undefined, 2025)).toEqual({ plans: [last.plan, now.plan], plan: last.plan, inPlan: [last] }));
  test('or the one that is asked for, or all', () => {
    expect(plansIn([last, now], now.plan, 2025).inPlan).toEqual([now]);
    expect(plansIn([last, now], 'alla', 2025)).toMatchObject({ plan: undefined, inPlan: [last, now] });
  });
  test('all where none names the year', () => expect(plansIn([last, now], undefined, 2024).inPlan).toEqual([last, now]));
});
