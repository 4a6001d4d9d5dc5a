import { carried, carriedInOrder, dayOf } from '../carried';
import { demandProtectedText, demandText, demandTextOrNull } from '../demands';
import { heldFrom } from '../effective-order';
import type { AggregateDecider, CommandContext, Protected } from '../fact';
import type { PartyState } from '../party/party';
import { refuse } from '../refusal';
import { same } from '../same';
import type { FunctionMandate, PersonContactChanged, PersonEvent, PersonRegistered, RoleAssigned } from './person.events';

// Commands

export type PersonCommand = CommandContext &
  /** `partyStatus`: where the party stands, which is another stream; who sends the command reads it there. */
  (
    | ({ readonly type: 'RegisterPerson' } & PersonRegistered['data'])
    | { readonly type: 'RenamePerson'; readonly name: Protected<string> }
    | ({ readonly type: 'ChangePersonContact' } & PersonContactChanged['data'])
    | ({ readonly type: 'AssignRole'; readonly partyStatus: PartyState['status'] } & RoleAssigned['data'])
    | { readonly type: 'EndRole'; readonly role: string }
  );
type Order<Type extends PersonCommand['type']> = Extract<PersonCommand, { readonly type: Type }>;

// State

/** A role she has or has had, and the days she had it from and to. */
export type HeldRole = RoleAssigned['data'] & { readonly from: string | null; readonly until: string | null };

export type PersonState = { readonly status: 'none' } | Known;
interface Known {
  readonly status: 'registered';
  readonly roles: readonly HeldRole[];
}

/** The roles she has on a day. */
export const rolesOn = ({ roles }: Known, day: string): readonly HeldRole[] =>
  roles.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until));

function known(state: PersonState): Known {
  return state.status === 'none' ? refuse('NotFound', { what: 'person' }) : state;
}

// One function per command

function register(command: Order<'RegisterPerson'>, state: PersonState): readonly PersonEvent[] {
  const name = demandProtectedText('personName', command.name);
  return state.status === 'none'
    ? [{ type: 'PersonRegistered', data: { name }, ...carried(command) }]
    : refuse('AlreadyExists', { what: 'person' });
}

/** What is sealed cannot be compared, so a name said again is a new one. */
function rename(command: Order<'RenamePerson'>): readonly PersonEvent[] {
  return [{ type: 'PersonRenamed', data: { name: demandProtectedText('personName', command.name) }, ...carried(command) }];
}

function changeContact(command: Order<'ChangePersonContact'>): readonly PersonEvent[] {
  const stated = (field: string, value: Protected<string> | null) => (value === null ? null : demandProtectedText(field, value));
  const data = { phone: stated('phone', command.phone), email: stated('email', command.email) };
  return [{ type: 'PersonContactChanged', data, ...carried(command) }];
}

function assign(command: Order<'AssignRole'>, state: Known): readonly PersonEvent[] {
  const data = {
    role: demandText('role', command.role),
    title: demandText('roleTitle', command.title),
    party: demandText('party', command.party),
    unit: demandTextOrNull('unit', command.unit),
    mandate: demandMandate(command.mandate),
  };
  const before = state.roles.find(({ role }) => role === data.role);
  if (before !== undefined) {
    const { from: _from, until: _until, ...was } = before;
    return same(was, data) ? [] : refuse('AlreadyExists', { what: 'role' });
  }
  if (command.partyStatus === 'none') refuse('NotFound', { what: 'party' });
  const context = carried(command);
  const day = dayOf(context, command.today) ?? command.today;
  if (rolesOn(state, day).some(({ title, party }) => title === data.title && party === data.party)) refuse('RoleHeldAlready', {});
  return [{ type: 'RoleAssigned', data, ...context }];
}

function demandMandate(mandate: FunctionMandate | null): FunctionMandate | null {
  if (mandate === null) return null;
  const areas = [...new Set(mandate.areas.map((area) => demandText('areas', area)))];
  return { programme: demandTextOrNull('programme', mandate.programme), areas };
}

function end(command: Order<'EndRole'>, state: Known): readonly PersonEvent[] {
  const held = state.roles.find(({ role }) => role === command.role);
  if (held === undefined) return refuse('NotFound', { what: 'role' });
  const context = carriedInOrder(command, { first: held.from, latest: held.from });
  if (held.until !== null) return (dayOf(context, command.today) ?? held.until) === held.until ? [] : refuse('RoleAlreadyEnded', {});
  const { role, title, party } = held;
  return [{ type: 'RoleEnded', data: { role, title, party }, ...context }];
}

function decide(command: PersonCommand, state: PersonState): readonly PersonEvent[] {
  switch (command.type) {
    case 'RegisterPerson':
      return register(command, state);
    case 'RenamePerson':
      known(state);
      return rename(command);
    case 'ChangePersonContact':
      known(state);
      return changeContact(command);
    case 'AssignRole':
      return assign(command, known(state));
    case 'EndRole':
      return end(command, known(state));
  }
}

function evolve(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'PersonRegistered') return { status: 'registered', roles: [] };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'PersonRenamed':
    case 'PersonContactChanged':
      return state;
    case 'RoleAssigned':
      return { ...state, roles: [...state.roles, { ...event.data, from: heldFrom(event), until: null }] };
    case 'RoleEnded': {
      const { role } = event.data;
      return { ...state, roles: state.roles.map((held) => (held.role === role ? { ...held, until: heldFrom(event) } : held)) };
    }
  }
}

export const personDecider: AggregateDecider<PersonState, PersonCommand, PersonEvent> = {
  kind: 'person',
  initial: { status: 'none' },
  decide,
  evolve,
};
