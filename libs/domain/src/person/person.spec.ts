import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { personDecider, type PersonCommand } from './person';
import type { PersonEvent } from './person.events';

const { given, when } = scenario(personDecider, catalogue);

const today = '2026-09-24';
const on = (date: string) => ({ effectiveOn: { precision: 'day', date } }) as const;
const name = { open: 'Kim Exempel' };
const registered: PersonEvent = { type: 'PersonRegistered', data: { name }, ...on('2026-09-01') };
const held = { role: 'r-1', title: 'Kommunpolis', party: 'p-police', unit: null, mandate: null } as const;
const assign: PersonCommand = { type: 'AssignRole', today, partyStatus: 'registered', ...held, ...on('2025-03-01') };
const assigned: PersonEvent = { type: 'RoleAssigned', data: held, ...on('2025-03-01') };
const end: PersonCommand = { type: 'EndRole', today, role: 'r-1', ...on('2026-02-01') };
const ended: PersonEvent = { type: 'RoleEnded', data: { role: 'r-1', title: 'Kommunpolis', party: 'p-police' }, ...on('2026-02-01') };

test('a person has a name, which may become another, and ways to be reached', () => {
  when({ type: 'RegisterPerson', today, name, ...on('2026-09-01') }).then(registered);
  when({ type: 'RegisterPerson', today, name: { open: ' ' } }).thenRefused('TextMissing', { field: 'personName' });
  given(registered).when({ type: 'RegisterPerson', today, name }).thenRefused('AlreadyExists', { what: 'person' });
  given(registered)
    .when({ type: 'RenamePerson', today, name: { open: 'Kim Andersson' } })
    .then({ type: 'PersonRenamed', data: { name: { open: 'Kim Andersson' } } });
  given(registered)
    .when({ type: 'ChangePersonContact', today, phone: { open: '08-123' }, email: null })
    .then({ type: 'PersonContactChanged', data: { phone: { open: '08-123' }, email: null } });
  when({ type: 'RenamePerson', today, name }).thenRefused('NotFound', { what: 'person' });
});

describe('a role', () => {
  test('is held from a day, also one before she was registered, and said once', () => {
    given(registered).when(assign).then(assigned);
    given(registered, assigned).when(assign).thenNothing();
    given(registered, assigned)
      .when({ ...assign, title: 'Gruppchef' })
      .thenRefused('AlreadyExists', { what: 'role' });
    when(assign).thenRefused('NotFound', { what: 'person' });
    given(registered)
      .when({ ...assign, partyStatus: 'none' })
      .thenRefused('NotFound', { what: 'party' });
  });

  test('may be a function with a programme and what it answers for', () => {
    const mandate = { programme: 'Trygghetsprogram 2026–2029', areas: ['Stadsmiljö', 'Stadsmiljö', 'Tidigt stöd'] };
    given(registered)
      .when({ ...assign, mandate })
      .then({ ...assigned, data: { ...held, mandate: { ...mandate, areas: ['Stadsmiljö', 'Tidigt stöd'] } } });
  });

  test('is held once at a time, and again after it has ended', () => {
    const again: PersonCommand = { ...assign, role: 'r-2', ...on('2025-05-01') };
    given(registered, assigned).when(again).thenRefused('RoleHeldAlready', {});
    given(registered, assigned)
      .when({ ...again, party: 'p-schools' })
      .then({ ...assigned, data: { ...held, role: 'r-2', party: 'p-schools' }, ...on('2025-05-01') });
    given(registered, assigned, ended)
      .when({ ...again, ...on('2026-02-01') })
      .then({ ...assigned, data: { ...held, role: 'r-2' }, ...on('2026-02-01') });
  });

  test('ends once, and not before it began', () => {
    given(registered, assigned).when(end).then(ended);
    given(registered, assigned, ended).when(end).thenNothing();
    given(registered, assigned, ended)
      .when({ ...end, ...on('2026-03-01') })
      .thenRefused('RoleAlreadyEnded', {});
    given(registered, assigned)
      .when({ ...end, ...on('2025-02-01') })
      .thenRefused('OutOfOrder', { date: '2025-02-01', since: '2025-03-01' });
    given(registered).when(end).thenRefused('NotFound', { what: 'role' });
  });
});
