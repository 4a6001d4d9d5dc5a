import { RecentTimes } from './recent-times';

describe('recent times', () => {
  it('counts those that still matter, and knows the oldest of them', () => {
    const times = new RecentTimes();
    expect(times.oldest).toBeUndefined();
    for (const time of [10, 20, 20, 30]) times.add(time);
    times.forgetUntil(9);
    expect([times.count, times.oldest]).toEqual([4, 10]);
    times.forgetUntil(10);
    expect([times.count, times.oldest]).toEqual([3, 20]);
    times.forgetUntil(20);
    expect([times.count, times.oldest]).toEqual([1, 30]);
    times.add(40);
    expect([times.count, times.oldest]).toEqual([2, 30]);
    times.forgetUntil(40);
    expect([times.count, times.oldest]).toEqual([0, undefined]);
  });
});
