import { span } from '@sparbar/event-sourcing';
import { firstDay } from './calendar/on-date';
import { heldFrom } from './effective-order';
import type { OnDate } from './fact';

test('what is only known as "under 2026" counts from the Swedish day on which it was written down', () => {
  const under2026 = { effectiveOn: { precision: 'year', date: '2026' } } as const;
  expect(heldFrom({ ...under2026, recordedAt: '2026-06-30T21:30:00.000Z' })).toBe('2026-06-30');
  expect(heldFrom({ ...under2026, recordedAt: '2026-06-30T22:30:00.000Z' })).toBe('2026-07-01');
});

/** The domain imports nothing, so the rule stands in both: an aggregate and a read model that put facts in different orders would contradict each other. */
describe('what an aggregate counts from is what read models count from', () => {
  const years = Array.from({ length: 8 }, (_, index) => String(2021 + index));
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const ends: readonly number[] = Array.from({ length: 12 }, (_, month) => month + 1);
  const known: readonly OnDate[] = years.flatMap((year): readonly OnDate[] => [
    { precision: 'year', date: year },
    ...['21', '22', '23', '24'].map((season): OnDate => ({ precision: 'season', date: `${year}-${season}` })),
    ...ends.map((month): OnDate => ({ precision: 'month', date: `${year}-${twoDigits(month)}` })),
    ...ends.map((month): OnDate => ({ precision: 'day', date: `${year}-${twoDigits(month)}-28` })),
  ]);
  // On either side of midnight in winter and in summer, and of the hours at which the one becomes the other.
  const instants = [
    '2024-02-29T22:59:59.999Z',
    '2024-02-29T23:00:00.000Z',
    '2024-03-31T00:59:59.999Z',
    '2024-03-31T21:59:59.999Z',
    '2024-03-31T22:00:00.000Z',
    '2024-06-30T22:00:00.000Z',
    '2024-10-26T22:30:00.000Z',
    '2024-10-27T22:30:00.000Z',
    '2024-12-31T23:00:00.000Z',
  ];

  test.each(instants)('written down at %s', (recordedAt) => {
    for (const effectiveOn of [...known, { precision: 'unknown', date: null } as const]) {
      const { from, to } = span(effectiveOn, recordedAt);
      expect([effectiveOn, firstDay(effectiveOn), heldFrom({ effectiveOn, recordedAt })]).toEqual([effectiveOn, from, to]);
    }
  });
});
