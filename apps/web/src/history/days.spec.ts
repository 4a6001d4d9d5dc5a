import type { EventAnswer } from '@sparbar/contracts';
import { swedishDay } from '../facts/held';
import { byDay } from './days';
import { stepFrom } from './use-steps';

const at = (seq: number, when: string) => ({ seq, when }) as EventAnswer;

describe('the audit trail under its days', () => {
  test('late in the evening in London it is already the next day in Sweden', () => {
    expect(swedishDay('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
    expect(swedishDay('2026-12-30T22:30:00.000Z')).toBe('2026-12-30');
  });

  test('keeps the order it came in and puts the pages of one day together', () => {
    const trail = [
      at(4, '2026-03-02T12:00:00Z'),
      at(3, '2026-03-02T08:00:00Z'),
      at(2, '2026-03-01T23:30:00Z'),
      at(1, '2026-03-01T10:00:00Z'),
    ];
    expect(byDay(trail).map(({ day, events }) => [day, events.map(({ seq }) => seq)])).toEqual([
      ['2026-03-02', [4, 3, 2]],
      ['2026-03-01', [1]],
    ]);
  });

  test('J and K walk the rows and stop at the ends', () => {
    const seqs = ['4', '3', '2'];
    expect(stepFrom(seqs, undefined, 1)).toBe('4');
    expect(stepFrom(seqs, '4', 1)).toBe('3');
    expect(stepFrom(seqs, '3', -1)).toBe('4');
    expect(stepFrom(seqs, '4', -1)).toBeUndefined();
    expect(stepFrom(seqs, '2', 1)).toBeUndefined();
    expect(stepFrom(seqs, '93', 1)).toBe('4');
  });
});
