import { laneOf, placeOf } from './lane';

const day = (date: string) => ({ precision: 'day' as const, date });
const span = (status: 'decided' | 'running' | 'delayed' | 'completed', date: string, seq: number) => ({ status, from: day(date), seq });

describe('a day in the year', () => {
  it('goes from the first of January to the last of December, and no further', () => {
    expect(placeOf('2026-01-01', 2026)).toBe(0);
    expect(placeOf('2026-07-02', 2026)).toBeCloseTo(498.6, 0);
    expect(placeOf('2027-05-01', 2026)).toBe(1000);
    expect(placeOf('2025-05-01', 2026)).toBe(0);
  });
});

describe('the lane of an activity', () => {
  it('draws what has been up to the day, and dots what is to be up to the due day', () => {
    const lane = laneOf(
      { spans: [span('decided', '2026-01-28', 1), span('running', '2026-03-01', 2)], due: '2026-12-31', dueDates: [] },
      2026,
      '2026-09-24',
    );
    expect(lane.stretches.map(({ look }) => look)).toEqual(['ahead', 'running', 'planned']);
    expect(lane.stretches[1]?.to).toBe(placeOf('2026-09-24', 2026));
    expect(lane.stretches[2]?.to).toBe(placeOf('2026-12-31', 2026));
    expect(lane.end).toBeUndefined();
  });

  it('ends where it was completed, with no due flag after that', () => {
    const lane = laneOf(
      { spans: [span('running', '2026-03-01', 2), span('completed', '2026-05-28', 3)], due: '2026-05-31', dueDates: [] },
      2026,
      '2026-09-24',
    );
    expect(lane.end).toEqual({ look: 'completed', at: placeOf('2026-05-28', 2026) });
    expect(lane.due).toBeUndefined();
    expect(lane.stretches.map(({ look }) => look)).toEqual(['running']);
  });

  it('shows the due days that were moved, and not the one that stands', () => {
    const dueDates = ['2026-06-30', '2026-09-30'].map((due, index) => ({ due, from: day('2026-01-12'), seq: index }));
    const lane = laneOf({ spans: [span('delayed', '2026-07-01', 2)], due: '2026-09-30', dueDates }, 2026, '2026-09-24');
    expect(lane.moved).toEqual([placeOf('2026-06-30', 2026)]);
    expect(lane.stretches[0]?.look).toBe('late');
  });

  it('has nothing dotted after a due day that has passed', () => {
    const lane = laneOf({ spans: [span('delayed', '2026-07-01', 2)], due: '2026-06-30', dueDates: [] }, 2026, '2026-09-24');
    expect(lane.stretches.map(({ look }) => look)).toEqual(['late']);
  });
});
