import { calledOn } from './called-on';

const until = (name: string, date: string) => ({ name, until: { precision: 'day', date } as const });
const former = [until('Först', '2025-01-01'), until('Sedan', '2026-01-01')];

it('is the name on the door that day', () => {
  const on = (day?: string) => calledOn({ name: 'Nu' }, former, day).name;
  expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(on)).toEqual(['Först', 'Sedan', 'Sedan', 'Nu']);
  expect(on()).toBe('Nu');
});

it('is the newest where nobody knows when it changed', () => {
  expect(calledOn({ name: 'Nu' }, [{ name: 'Då', until: { precision: 'unknown', date: null } }], '2020-01-01').name).toBe('Nu');
});
