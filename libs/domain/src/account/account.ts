import { carried } from '../carried';
import { demandProtectedText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { AccountEvent, AccountOpened, PasswordChanged } from './account.events';

// Commands

export type AccountCommand = CommandContext &
  (
    | ({ readonly type: 'OpenAccount' } & AccountOpened['data'])
    | ({ readonly type: 'ChangePassword' } & PasswordChanged['data'])
    | { readonly type: 'CloseAccount' }
  );
type Order<Type extends AccountCommand['type']> = Extract<AccountCommand, { readonly type: Type }>;

// State

export type AccountState = { readonly status: 'none' | 'open' | 'closed' };

// One function per command

function open(command: Order<'OpenAccount'>, state: AccountState): readonly AccountEvent[] {
  const data = { login: demandProtectedText('login', command.login), password: demandProtectedText('password', command.password) };
  return state.status === 'none' ? [{ type: 'AccountOpened', data, ...carried(command) }] : refuse('AlreadyExists', { what: 'account' });
}

/** What is sealed cannot be compared, so a password set again is a new one. */
function changePassword(command: Order<'ChangePassword'>, state: AccountState): readonly AccountEvent[] {
  const data = { password: demandProtectedText('password', command.password) };
  switch (state.status) {
    case 'none':
      return refuse('NotFound', { what: 'account' });
    case 'closed':
      return refuse('AccountIsClosed', {});
    case 'open':
      return [{ type: 'PasswordChanged', data, ...carried(command) }];
  }
}

function close(command: Order<'CloseAccount'>, state: AccountState): readonly AccountEvent[] {
  switch (state.status) {
    case 'none':
      return refuse('NotFound', { what: 'account' });
    case 'closed':
      return [];
    case 'open':
      return [{ type: 'AccountClosed', data: {}, ...carried(command) }];
  }
}

function decide(command: AccountCommand, state: AccountState): readonly AccountEvent[] {
  switch (command.type) {
    case 'OpenAccount':
      return open(command, state);
    case 'ChangePassword':
      return changePassword(command, state);
    case 'CloseAccount':
      return close(command, state);
  }
}

function evolve(state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'AccountOpened':
      return { status: 'open' };
    case 'PasswordChanged':
      return state;
    case 'AccountClosed':
      return { status: 'closed' };
  }
}

export const accountDecider: AggregateDecider<AccountState, AccountCommand, AccountEvent> = {
  kind: 'account',
  initial: { status: 'none' },
  decide,
  evolve,
};
