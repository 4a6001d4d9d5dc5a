import type { OnDate } from '../fact';
import { firstDay, isDay, isWellFormed, lastDay } from './on-date';

describe('a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('%s is one', (day) => expect(isDay(day)).toBe(true));
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '2026-01-01T00:00',
    '0000-01-01',
    '',
    'igår',
  ])('%s is none', (day) => expect(isDay(day)).toBe(false));
});

describe('a date as well as it is known', () => {
  test.each<readonly [OnDate, string | null, string | null]>([
    [{ precision: 'day', date: '2026-09-24' }, '2026-09-24', '2026-09-24'],
    [{ precision: 'month', date: '2020-06', text: 'Klar juni 2020' }, '2020-06-01', '2020-06-30'],
    [{ precision: 'month', date: '2024-02' }, '2024-02-01', '2024-02-29'],
    [{ precision: 'month', date: '2026-12' }, '2026-12-01', '2026-12-31'],
    [{ precision: 'season', date: '2020-21', text: 'våren 2020' }, '2020-03-01', '2020-05-31'],
    [{ precision: 'season', date: '2020-22' }, '2020-06-01', '2020-08-31'],
    [{ precision: 'season', date: '2023-23', text: 'senast hösten 2023' }, '2023-09-01', '2023-11-30'],
    [{ precision: 'season', date: '2023-24' }, '2023-12-01', '2024-02-29'],
    [{ precision: 'year', date: '2018', text: 'sedan 2018' }, '2018-01-01', '2018-12-31'],
    [{ precision: 'unknown', date: null, text: 'oklart' }, null, null],
  ])('%j lies between %s and %s', (on, first, last) => {
    expect(isWellFormed(on)).toBe(true);
    expect(firstDay(on)).toBe(first);
    expect(lastDay(on)).toBe(last);
  });

  test.each<OnDate>([
    { precision: 'day', date: '2026-09' },
    { precision: 'day', date: '2026-02-30' },
    { precision: 'month', date: '2026-13' },
    { precision: 'month', date: '2026-21' },
    { precision: 'season', date: '2026-20' },
    { precision: 'season', date: '2026-25' },
    { precision: 'season', date: '2026-03' },
    { precision: 'year', date: '26' },
    { precision: 'year', date: '2026-01' },
  ])('%j is not written as it says it is', (on) => expect(isWellFormed(on)).toBe(false));
});
