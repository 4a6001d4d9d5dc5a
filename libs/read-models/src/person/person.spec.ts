import { catalogue } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { personModel } from './person';

const { given } = projectionScenario(personModel, catalogue);
const on = (date: string) => ({ precision: 'day', date }) as const;
const fact = (type: string, date: string, data: object): RecordedFact => ({
  ...{ kind: 'person', stream: 'kim', type, data, recordedAt: '2026-02-01T10:00:00.000Z', effectiveOn: on(date) },
});
const role = { role: 'r1', title: 'Kommunpolis', party: 'p-police', unit: null, mandate: null };

describe('a person', () => {
  it('has roles from before anybody registered her, each with when', () => {
    const document = given(
      fact('RoleAssigned', '2025-01-01', role),
      fact('PersonRegistered', '2026-02-01', { name: { open: 'Kim Exempel' } }),
      fact('RoleEnded', '2025-06-01', { role: 'r1', title: 'Kommunpolis', party: 'p-police' }),
    ).document('kim');
    expect(document?.roles.map(({ title, from, until }) => [title, from, until])).toEqual([
      ['Kommunpolis', on('2025-01-01'), on('2025-06-01')],
    ]);
    expect(document?.name).toHaveProperty('sealed');
  });

  it('keeps what is sealed sealed, the last that was said of it', () => {
    const document = given(
      fact('PersonRegistered', '2026-01-01', { name: { open: 'Kim Exempel' } }),
      fact('PersonContactChanged', '2026-01-02', { phone: { open: '00' }, email: null }),
      fact('PersonRenamed', '2026-01-03', { name: { open: 'Kim Annan' } }),
    ).document('kim');
    expect(JSON.stringify(document)).not.toMatch(/Kim|open/);
    expect([document?.phone === null, document?.email]).toEqual([false, null]);
  });
});
