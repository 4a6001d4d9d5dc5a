import type { Duration } from '../duration';
import { dueDay, followUpDeadline, followUpsPast, tertialEnd } from './tertials';

test('a tertial ends in April, in August, with the year', () => {
  expect([tertialEnd(2026, 'T1'), tertialEnd(2026, 'T2'), tertialEnd(2026, 'VB')]).toEqual(['2026-04-30', '2026-08-31', '2026-12-31']);
});

test('a follow-up is handed in within a month of it', () => {
  expect([followUpDeadline(2026, 'T1'), followUpDeadline(2026, 'T2'), followUpDeadline(2026, 'VB')]).toEqual([
    '2026-05-31',
    '2026-09-30',
    '2027-01-31',
  ]);
});

describe('the follow-ups whose last day has gone by', () => {
  test('since a day, in order', () => {
    expect(followUpsPast(['T1', 'T2', 'VB'], '2026-01-15', '2027-02-01')).toEqual([
      { year: 2025, tertial: 'VB', deadline: '2026-01-31' },
      { year: 2026, tertial: 'T1', deadline: '2026-05-31' },
      { year: 2026, tertial: 'T2', deadline: '2026-09-30' },
      { year: 2026, tertial: 'VB', deadline: '2027-01-31' },
    ]);
  });
  test('the day itself is one of those it counts from', () => {
    expect(followUpsPast(['T2'], '2026-09-30', '2026-10-01')).toEqual([{ year: 2026, tertial: 'T2', deadline: '2026-09-30' }]);
    expect(followUpsPast(['T2'], '2026-10-01', '2026-10-02')).toEqual([]);
  });
  test('only those that are scheduled, and not on the day itself', () => {
    expect(followUpsPast(['T2'], '2026-02-01', '2026-10-01')).toEqual([{ year: 2026, tertial: 'T2', deadline: '2026-09-30' }]);
    expect(followUpsPast(['T2'], '2026-02-01', '2026-09-30')).toEqual([]);
    expect(followUpsPast([], '2020-01-01', '2026-09-30')).toEqual([]);
  });
});

test.each<readonly [Duration, string | null]>([
  [{ kind: 'openEnded', verbatim: 'Tillsvidare' }, null],
  [{ kind: 'dueBy', date: { precision: 'month', date: '2020-06' }, verbatim: 'Klar juni 2020' }, '2020-06-30'],
  [{ kind: 'dueBy', date: { precision: 'unknown', date: null } }, null],
  [{ kind: 'assignmentYear', year: 2020, verbatim: 'Uppdrag 2020' }, '2020-12-31'],
  [{ kind: 'milestone', tertial: 'T1', year: 2020, verbatim: 'Planen klar till T1' }, '2020-04-30'],
  [{ kind: 'stateByDate', state: 'En arbetande grupp på plats', date: { precision: 'month', date: '2020-09' } }, '2020-09-30'],
])('%j is due %s', (duration, due) => expect(dueDay(duration)).toBe(due));
