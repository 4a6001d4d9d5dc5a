import { dayNumber, dayOfNumber, eventDay, ribbonMarks, shownFrom, strokes, yearsOf } from './ribbon-marks';

const mark = (recorded: string, held: string, party = 'police', kind: 'update' | 'decision' | 'other' = 'update') => ({
  recorded,
  held,
  party,
  kind,
});

describe('the marks of the ribbon', () => {
  test('an event is drawn from the day on which the clock that is turned lets one see it', () => {
    const late = mark('2026-06-15', '2026-05-02');
    expect([shownFrom(late, undefined), shownFrom(late, 'was'), shownFrom(late, 'known')]).toEqual([
      '2026-06-15',
      '2026-05-02',
      '2026-06-15',
    ]);
    expect(shownFrom(mark('2026-03-01', '2026-12-01'), undefined)).toBe('2026-12-01');
  });

  test('decisions stand on the axis, the rest with its party; a day is one stroke, and other years are not this one', () => {
    const { joint, parties } = ribbonMarks(
      [
        mark('2026-01-01', '2026-01-01'),
        mark('2026-01-01', '2026-01-01'),
        mark('2026-07-02', '2026-07-02', 'school'),
        mark('2026-01-01', '2026-01-01', 'police', 'decision'),
        mark('2026-01-01', '2026-01-01', 'police', 'other'),
        mark('2025-05-05', '2025-05-05'),
      ],
      2026,
      undefined,
    );
    expect(joint).toEqual([0]);
    expect([...parties]).toEqual([
      ['police', [0]],
      ['school', [498.6]],
    ]);
  });

  test('Shift and an arrow go to the nearest day on which something happened, across the years', () => {
    const { days } = ribbonMarks([mark('2026-02-03', '2026-02-03'), mark('2025-11-30', '2025-11-30')], 2026, undefined);
    expect(eventDay(days, '2026-02-03', -1)).toBe('2025-11-30');
    expect(eventDay(days, '2025-12-01', 1)).toBe('2026-02-03');
    expect(eventDay(days, '2026-02-03', 1)).toBeUndefined();
    expect(yearsOf(days, '2026-09-24')).toEqual([2025, 2026]);
    expect(yearsOf([], '2026-09-24')).toEqual([2026]);
  });

  test('a day and its number in the year are the same thing, also in a leap year', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2024-02-29', '2024-12-31'])
      expect(dayOfNumber(Number(day.slice(0, 4)), dayNumber(day))).toBe(day);
  });

  test('strokes are one path', () => expect(strokes([0, 12.5], 4, 10)).toBe('M0 4v10M12.5 4v10'));
});
