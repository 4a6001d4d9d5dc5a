import { endOfStockholmDay, nextDay, stockholmDay } from './calendar-day';
import { countsOn, span } from './effective';

describe('the day in Sweden', () => {
  it.each([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-06-30T21:00:00.000Z', '2026-06-30'],
  ])('at %s it is %s', (instant, day) => {
    expect(stockholmDay(new Date(instant))).toBe(day);
  });

  it('is what the calendar says, at every hour of a century', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });
    const instants = Array.from({ length: 175_000 }, (_, index) => Date.UTC(1960, 0, 1) + index * 5 * 3_599_000);
    expect(instants.filter((instant) => stockholmDay(new Date(instant)) !== calendar.format(instant))).toEqual([]);
  });

  it.each([
    ['2026-02-01', '2026-02-01T22:59:59.999Z'],
    ['2026-07-01', '2026-07-01T21:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
  ])('%s ends at %s', (day, end) => {
    expect(endOfStockholmDay(day).toISOString()).toBe(end);
  });

  it('knows the day after, and no day that is none', () => {
    expect([nextDay('2028-02-28'), nextDay('2026-12-31')]).toEqual(['2028-02-29', '2027-01-01']);
    expect(() => nextDay('våren')).toThrow('not a day');
  });
});

describe('when a fact can have held', () => {
  const recordedAt = '2026-07-10T22:30:00.000Z';
  it.each([
    ['day', '2020-06-01', '2020-06-01', '2020-06-01'],
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2025-12', '2025-12-01', '2025-12-31'],
    ['season', '2020-21', '2020-03-01', '2020-05-31'],
    ['season', '2020-22', '2020-06-01', '2020-08-31'],
    ['season', '2020-23', '2020-09-01', '2020-11-30'],
    ['season', '2023-24', '2023-12-01', '2024-02-29'],
    ['year', '2023', '2023-01-01', '2023-12-31'],
    // Said on 11 July (Swedish time) of the month and the year that go on: it had happened by then.
    ['month', '2026-07', '2026-07-01', '2026-07-11'],
    ['year', '2026', '2026-01-01', '2026-07-11'],
    // Ahead altogether: a plan.
    ['month', '2026-09', '2026-09-01', '2026-09-30'],
    ['year', '2027', '2027-01-01', '2027-12-31'],
  ] as const)('%s %s: from %s, by %s', (precision, date, from, to) => {
    expect(span({ precision, date }, recordedAt)).toEqual({ from, to });
  });

  it('an unknown day lies no later than the day it was recorded', () => {
    expect(span({ precision: 'unknown', date: null }, recordedAt)).toEqual({ from: null, to: '2026-07-11' });
  });

  it('says yes, no, and that it cannot be said', () => {
    const during = span({ precision: 'year', date: '2023' }, recordedAt);
    expect(['2022-12-31', '2023-01-01', '2023-12-30', '2023-12-31'].map((day) => countsOn(during, day))).toEqual([
      'no',
      'uncertain',
      'uncertain',
      'yes',
    ]);
    expect(countsOn({ from: null, to: '2026-07-11' }, '1950-01-01')).toBe('uncertain');
  });
});
