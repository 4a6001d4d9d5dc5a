import type { CooperationParty } from '@sparbar/read-models';
import { partyNames } from './party-names';

const on = { precision: 'day', date: '2025-07-01' };
const party = (id: string, ...into: readonly string[]) =>
  ({
    ...{ id, name: id, shortName: id.toUpperCase(), kind: 'district' },
    merged: into.length === 1 ? { into: into[0], on } : null,
    split: into.length > 1 ? { into, on } : null,
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

it('says of a party that became several all that it is today, each once', () => {
  const { today } = partyNames([party('a', 'b', 'c'), party('b'), party('c', 'd', 'e'), party('d', 'b'), party('e')], 'sv');
  expect(['a', 'b', 'c'].map(today)).toEqual(['A (numera B och E)', 'B', 'C (numera B och E)']);
});
