import { Inject, Injectable } from '@nestjs/common';
import { DecideAccount } from '@sparbar/decisions';
import { stockholmDay, systemLog, type Clock } from '@sparbar/event-sourcing';
import { accountIn } from '../access/access.dto';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { HttpProblem, invalid } from '../http/problem';
import { accountId, Accounts } from '../identity/accounts';
import { Memberships } from '../identity/memberships';
import { hashPassword } from '../identity/password';
import type { Person } from '../identity/who-is-this';
import type { WrittenAnswer } from '../reading/answers';
import type { Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import type { CloseAccountDto } from './sessions.dto';

/** Accounts that are there: their passwords, and their end. Either ends every session they had. */
@Injectable()
export class ChangeAccounts {
  constructor(
    private readonly writer: Writer,
    private readonly accounts: Accounts,
    private readonly memberships: Memberships,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Her own: whoever finds a screen left open does not know the old one. */
  async changeOwn(person: Person, current: string, password: string, intent: Intent): Promise<Answer<WrittenAnswer>> {
    if ((await this.accounts.signedIn(person.name, current)) === undefined)
      throw invalid({ property: 'current', rule: 'currentPassword', values: {} });
    return this.setPassword(accountId(person.name), password, intent);
  }

  /** For somebody who has forgotten hers. */
  async changeFor(asking: Person, user: string, password: string, intent: Intent): Promise<Answer<WrittenAnswer>> {
    await this.mustManage(asking);
    return this.setPassword(accountId(user), password, intent);
  }

  async close(asking: Person, sent: CloseAccountDto, intent: Intent): Promise<Answer<WrittenAnswer>> {
    await this.mustManage(asking);
    const account = accountIn(sent);
    // Nobody would be left who could open one.
    if (account === asking.account)
      throw invalid({ property: sent.account === undefined ? 'user' : 'account', rule: 'notOneself', values: {} });
    return this.writer.write(DecideAccount, systemLog, account, { type: 'CloseAccount', today: this.today() }, intent);
  }

  private async setPassword(account: string, password: string, intent: Intent): Promise<Answer<WrittenAnswer>> {
    const command = { type: 'ChangePassword' as const, today: this.today(), password: { open: await hashPassword(password) } };
    // The password is no part of what is compared later: not even its keyed hash is kept.
    return this.writer.write(DecideAccount, systemLog, account, command, { ...intent, sent: { changes: account } });
  }

  /** An account may have a place in several cooperations: whoever administers one of them does not take it over, nor see it. */
  async mustManage({ account }: Person): Promise<void> {
    if (!(await this.memberships.isFirstAdministrator(account))) throw new HttpProblem('NotYourAccounts', {});
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
