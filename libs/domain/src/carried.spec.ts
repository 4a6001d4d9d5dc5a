import { carried, dayOf } from './carried';
import type { OnDate } from './fact';

describe('the day from which a fact counts', () => {
  const known = '2026-07-10';
  test.each<readonly [OnDate, string]>([
    [{ precision: 'day', date: '2026-03-01' }, '2026-03-01'],
    [{ precision: 'month', date: '2026-03' }, '2026-03-31'],
    [{ precision: 'year', date: '2026', text: 'under 2026' }, known],
    [{ precision: 'month', date: '2026-07' }, known],
    [{ precision: 'unknown', date: null }, known],
    [{ precision: 'day', date: '2026-10-01' }, '2026-10-01'],
    [{ precision: 'year', date: '2027' }, '2027-12-31'],
  ])('%j, known in July, counts from %s', (effectiveOn, day) => expect(dayOf({ effectiveOn }, known)).toBe(day));

  test('what was said on the first day of its span counts from that day', () => {
    expect(dayOf({ effectiveOn: { precision: 'year', date: '2026' } }, '2026-01-01')).toBe('2026-01-01');
  });
  test('no day is no day', () => expect(dayOf({}, known)).toBeNull());
});

describe('what a fact carries', () => {
  test('is what was given, and nothing that was not', () => {
    const source = { document: 'sha256:0f', reading: 'stated' } as const;
    expect(carried({ today: '2026-07-10' })).toEqual({});
    expect(
      carried({ today: '2026-07-10', following: true, reason: ' ', decision: 'd-1', afterwards: true, source, onBehalfOf: 'f-1' }),
    ).toEqual({
      decision: 'd-1',
      afterwards: true,
      source,
      onBehalfOf: 'f-1',
    });
  });
});
