import type { FactContext, FunctionMandate } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { district, police } from './contacts';
import { demonstrationCooperation } from './demonstration-day';
import { day, said, secretary, step, type Step } from './step';

/** Who has had which role, entered in September. The names are nobody's. */
const roleId = (person: string, title: string): string => derivedId(demonstrationCooperation, 'role', person, title);

const registered = (at: string, person: string, name: string): Step =>
  step(at, secretary, 'person', person, { type: 'RegisterPerson', name: said(name) });

function holds(
  at: string,
  person: string,
  title: string,
  party: string,
  context: FactContext,
  unit: string | null = null,
  mandate: FunctionMandate | null = null,
): Step {
  const role = roleId(person, title);
  return step(at, secretary, 'person', person, { type: 'AssignRole', role, title, party, unit, mandate, ...context });
}

const since = (date: string): FactContext => ({ effectiveOn: day(date), afterwards: true });
const left = (at: string, person: string, title: string, date: string): Step =>
  step(at, secretary, 'person', person, { type: 'EndRole', role: roleId(person, title), ...since(date) });

export const peopleEntered: readonly Step[] = [
  registered('2026-09-23T16:20', 'alex', 'Alex Exempel'),
  holds('2026-09-23T16:21', 'alex', 'Trygghetsstrateg', district, since('2025-01-08'), 'Avdelningen för samhälle', {
    programme: 'Norrviks trygghetsprogram 2024–2027',
    areas: ['Tidigt stöd', 'Trygga platser'],
  }),
  step('2026-09-23T16:22', secretary, 'person', 'alex', {
    ...{ type: 'ChangePersonContact', phone: said('00-000 00 00'), email: said('alex@exempel.invalid') },
  }),
  registered('2026-09-23T16:23', 'kim', 'Kim Exempel'),
  holds('2026-09-23T16:24', 'kim', 'Kommunpolis', police, {
    ...{ effectiveOn: { precision: 'year', date: '2024', text: 'sedan 2024' }, afterwards: true },
  }),
  left('2026-09-23T16:25', 'kim', 'Kommunpolis', '2026-02-28'),
  registered('2026-09-23T16:26', 'robin', 'Robin Exempel'),
  holds('2026-09-23T16:27', 'robin', 'Kommunpolis', police, since('2026-03-01')),
  registered('2026-09-23T16:28', 'charlie', 'Charlie Prov'),
  step('2026-09-23T16:29', secretary, 'person', 'charlie', {
    type: 'RenamePerson',
    name: said('Charlie Exempel'),
    effectiveOn: day('2026-06-01'),
  }),
  holds('2026-09-23T16:36', 'charlie', 'Praktikant', district, since('2026-01-07')),
  left('2026-09-23T16:37', 'charlie', 'Praktikant', '2026-06-05'),
];
