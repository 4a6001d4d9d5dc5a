import { carried } from '../carried';
import { demandText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { AccessEvent, AccessGranted } from './access.events';

// Commands

export type AccessCommand = CommandContext &
  (({ readonly type: 'GrantAccess' } & AccessGranted['data']) | { readonly type: 'RevokeAccess'; readonly account: string });
type Order<Type extends AccessCommand['type']> = Extract<AccessCommand, { readonly type: Type }>;

// State

type Access = ({ readonly status: 'granted' } & AccessGranted['data']) | { readonly status: 'revoked' };

/** By account: one stream may hold one account's access, or everybody's. */
export type AccessState = Readonly<Record<string, Access>>;

function of(account: string, state: AccessState): Access | undefined {
  return Object.hasOwn(state, account) ? state[account] : undefined;
}

// One function per command

/** Granting another role or party is a new grant: the last one counts. */
function grant(command: Order<'GrantAccess'>, state: AccessState): readonly AccessEvent[] {
  const data = { account: demandText('account', command.account), role: command.role, party: demandText('party', command.party) };
  return same(of(data.account, state), { status: 'granted', ...data }) ? [] : [{ type: 'AccessGranted', data, ...carried(command) }];
}

function revoke(command: Order<'RevokeAccess'>, state: AccessState): readonly AccessEvent[] {
  const account = demandText('account', command.account);
  const access = of(account, state);
  if (access === undefined) refuse('AccessMissing', { account });
  return access.status === 'revoked' ? [] : [{ type: 'AccessRevoked', data: { account }, ...carried(command) }];
}

function decide(command: AccessCommand, state: AccessState): readonly AccessEvent[] {
  switch (command.type) {
    case 'GrantAccess':
      return grant(command, state);
    case 'RevokeAccess':
      return revoke(command, state);
  }
}

function evolve(state: AccessState, event: AccessEvent): AccessState {
  switch (event.type) {
    case 'AccessGranted':
      return { ...state, [event.data.account]: { status: 'granted', ...event.data } };
    case 'AccessRevoked':
      return { ...state, [event.data.account]: { status: 'revoked' } };
  }
}

export const accessDecider: AggregateDecider<AccessState, AccessCommand, AccessEvent> = { kind: 'access', initial: {}, decide, evolve };
