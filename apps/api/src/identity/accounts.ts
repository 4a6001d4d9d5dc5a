import { Inject, Injectable } from '@nestjs/common';
import { engineOfToken, type EngineOf } from '@sparbar/decisions';
import type { AccountEvent, Protected } from '@sparbar/domain';
import { derivedId, streamName, systemLog, unseal, type Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';
import type { AccountStatus } from './account-register';
import { nobodysPassword, passwordFits } from './password';

/** The same person however she writes her name. */
export const normalisedLogin = (login: string): string => login.normalize('NFKC').trim().toLocaleLowerCase('sv');

/** Pseudonymous, and the same each time: the login is sealed, its account is found without opening anything. */
export const accountId = (login: string): string => derivedId('account', normalisedLogin(login));

interface Account {
  /** When its password was last set. */
  readonly since: number;
  readonly status: AccountStatus;
  readonly login: Protected<string>;
  readonly password: Protected<string>;
}

/** Local accounts: each a stream in the system's own log. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(engineOfToken) private readonly engineOf: EngineOf,
  ) {}

  /** The account, if the password is its own. Takes as long for a name nobody has. */
  async signedIn(login: string, password: string): Promise<{ readonly account: string; readonly name: string } | undefined> {
    const id = accountId(login);
    const account = await this.find(id);
    const stored = account?.status === 'open' ? await this.open(account.password) : undefined;
    const fits = await passwordFits(password, stored ?? (await nobodysPassword));
    if (!fits || stored === undefined || account === undefined) return undefined;
    return { account: id, name: (await this.open(account.login)) ?? login };
  }

  /** Undefined where there is no such account. */
  async status(id: string): Promise<AccountStatus | undefined> {
    return (await this.find(id))?.status;
  }

  /** Does a session that began then still hold? Not when the account has been closed or given another password since. */
  async holds(id: string, began: number): Promise<boolean> {
    const account = await this.find(id);
    return account?.status === 'open' && account.since <= began;
  }

  private async find(id: string): Promise<Account | undefined> {
    const { events, codec } = await this.engineOf(systemLog);
    const stored = await events.read(streamName(systemLog, 'account', id));
    // The codec has checked that type and data belong together.
    return stored.reduce<Account | undefined>(
      (account, { envelope }) => after(account, codec.lift(envelope) as unknown as AccountEvent, Date.parse(envelope.recordedAt)),
      undefined,
    );
  }

  private async open(text: Protected<string>): Promise<string | undefined> {
    if ('open' in text) return undefined;
    const { keys } = await this.stores.open(systemLog);
    const opened = await unseal(keys, text);
    return 'value' in opened && typeof opened.value === 'string' ? opened.value : undefined;
  }
}

function after(account: Account | undefined, event: AccountEvent, at: number): Account | undefined {
  switch (event.type) {
    case 'AccountOpened':
      return { since: at, status: 'open', login: event.data.login, password: event.data.password };
    case 'PasswordChanged':
      return account && { ...account, since: at, password: event.data.password };
    case 'AccountClosed':
      return account && { ...account, status: 'closed' };
  }
}
