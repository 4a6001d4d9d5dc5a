import type { Declarations, Fact, Protected } from '../fact';

/** A person's way in. Name and password hash are sealed from the first event: destroying the key forgets them. */
export type AccountOpened = Fact<'AccountOpened', { readonly login: Protected<string>; readonly password: Protected<string> }>;
export type PasswordChanged = Fact<'PasswordChanged', { readonly password: Protected<string> }>;
export type AccountClosed = Fact<'AccountClosed', Record<never, never>>;

export type AccountEvent = AccountOpened | PasswordChanged | AccountClosed;

const login = { sealed: 'personal', retention: 'contact', subject: 'stream' } as const;
const password = { sealed: 'secret', retention: 'record', subject: 'stream' } as const;

export const accountEvents: Declarations<AccountEvent> = {
  AccountOpened: { schema: 1, fields: { login, password } },
  PasswordChanged: { schema: 1, fields: { password } },
  AccountClosed: { schema: 1, fields: {} },
};
