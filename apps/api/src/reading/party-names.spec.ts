import type { CooperationParty } from '@sparbar/read-models';
import { partyNames } from './party-names';

const party = (id: string, into?: string) =>
  ({
    ...{ id, name: id, shortName: id.toUpperCase(), kind: 'district' },
    merged: into === undefined ? null : { into, on: { precision: 'day', date: '2025-07-01' } },
  }) as unknown as CooperationParty;

it('says of a party what it is today, however many steps away', () => {
  const { name, today } = partyNames([party('a', 'b'), party('b', 'c'), party('c'), party('d')], 'sv');
  expect(['a', 'b', 'c', 'd', 'z'].map(today)).toEqual(['A (numera C)', 'B (numera C)', 'C', 'D', 'z']);
  expect(name('a')).toBe('A');
  expect(partyNames([party('a', 'c'), party('c')], 'en').today('a')).toBe('A (now C)');
});

it('comes to an end, also where the facts go round', () => {
  expect(() => partyNames([party('a', 'b'), party('b', 'a')], 'sv').today('a')).not.toThrow();
});
