import { swedishDay } from './swedish-day';

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

test('is another day than in UTC late in the evening', () => {
  expect(swedishDay('2026-01-31T22:59:59.999Z')).toBe('2026-01-31');
  expect(swedishDay('2026-01-31T23:00:00.000Z')).toBe('2026-02-01');
  expect(swedishDay('2026-06-30T21:59:59.999Z')).toBe('2026-06-30');
  expect(swedishDay('2026-06-30T22:00:00.000Z')).toBe('2026-07-01');
  expect(swedishDay('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
});

test('agrees with the calendar on the wall, every hour of a leap year and of six others', () => {
  const wrong: string[] = [];
  for (const year of [2024, 2025, 2026, 2027, 2028, 2032, 2100]) {
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 3_600_000) {
      const instant = new Date(at).toISOString();
      if (swedishDay(instant) !== wall.format(at)) wrong.push(instant);
    }
  }
  expect(wrong).toEqual([]);
});
