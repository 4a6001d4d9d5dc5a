import { typedDay } from './typed-day';

describe('a day as it is typed', () => {
  test.each([
    ['2026-09-24', '2026-09-24'],
    ['20260924', '2026-09-24'],
    [' 2026-9-4 ', '2026-09-04'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is a day', (typed, day) => expect(typedDay(typed)).toBe(day));

  test.each(['2026-02-29', '2026-13-01', '2026924', '2026-09', '24/9 2026', ''])('%s is none', (typed) =>
    expect(typedDay(typed)).toBeUndefined(),
  );
});
