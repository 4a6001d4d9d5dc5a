import { heldFrom } from './effective-order';

test('what is only known as "under 2026" counts from the Swedish day on which it was written down', () => {
  const under2026 = { effectiveOn: { precision: 'year', date: '2026' } } as const;
  expect(heldFrom({ ...under2026, recordedAt: '2026-06-30T21:30:00.000Z' })).toBe('2026-06-30');
  expect(heldFrom({ ...under2026, recordedAt: '2026-06-30T22:30:00.000Z' })).toBe('2026-07-01');
});
