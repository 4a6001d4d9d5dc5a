import { Inject, Injectable } from '@nestjs/common';
import { DecideAccount, DecideInstallation } from '@sparbar/decisions';
import { Refusal } from '@sparbar/domain';
import { derivedId, stockholmDay, systemLog, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import { Answer } from '../http/answer';
import { accountId, Accounts, normalisedLogin } from '../identity/accounts';
import { installationStream } from '../identity/memberships';
import { hashPassword } from '../identity/password';
import type { WrittenAnswer } from '../reading/answers';
import type { Intent } from '../writing/intent';
import { Writer } from '../writing/writer';

/** Making accounts: by an administrator, and the very first one by whoever holds the link. */
@Injectable()
export class OpenAccounts {
  constructor(
    private readonly writer: Writer,
    private readonly accounts: Accounts,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async open(user: string, password: string, intent: Intent): Promise<Answer<WrittenAnswer>> {
    const account = accountId(user);
    const command = {
      type: 'OpenAccount' as const,
      today: stockholmDay(this.clock.now()),
      login: { open: normalisedLogin(user) },
      password: { open: await hashPassword(password) },
    };
    // The password is no part of what is compared later: not even its keyed hash is kept.
    return this.writer.write(DecideAccount, systemLog, account, command, { ...intent, sent: { opens: account } });
  }

  /** The account first: should we die in between, the link of the next start still works, for the same name and password too. */
  async openFirst(user: string, password: string, token: string): Promise<string> {
    const account = accountId(user);
    const actor = { id: account, role: 'administrator', party: 'installation' };
    const intentFor = (step: string): Intent => ({
      actor,
      key: derivedId('first-administrator', token, account, step),
      expected: undefined,
      sent: { step },
    });
    try {
      await this.open(user, password, intentFor('account'));
    } catch (error) {
      const exists = error instanceof Refusal && error.reason === 'AlreadyExists';
      if (!exists || (await this.accounts.signedIn(user, password)) === undefined) throw error;
    }
    const command = { type: 'MakeFirstAdministrator' as const, today: stockholmDay(this.clock.now()), account };
    await this.writer.write(DecideInstallation, systemLog, installationStream, command, intentFor('administrator'));
    return account;
  }
}
