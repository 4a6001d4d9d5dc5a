import { Inject, Injectable } from '@nestjs/common';
import { engineOfToken, type EngineOf } from '@sparbar/decisions';
import type { AccountEvent, Protected } from '@sparbar/domain';
import { inTurns, streamParts, systemLog, unseal, type Position, type Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';
import type { OpenedText } from '../reading/answers';

export type AccountStatus = 'open' | 'closed';

/** An account as those see it who look after accounts: its name is still sealed, and of its password there is nothing. */
export interface RegisteredAccount {
  readonly id: string;
  readonly status: AccountStatus;
  readonly login: Protected<string>;
  /** Instants. */
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/**
 * Every account there is. The system's own log holds accounts and hardly anything else, so it is read through once, and from then on what came
 * since: an answer is as fresh as the log.
 */
@Injectable()
export class AccountRegister {
  private readonly accounts = new Map<string, RegisteredAccount>();
  private position: Position = 0n;
  private counted = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(engineOfToken) private readonly engineOf: EngineOf,
  ) {}

  /** With the number of the last event in the system's log that counts in them. */
  async all(): Promise<{ readonly accounts: ReadonlyMap<string, RegisteredAccount>; readonly seq: number }> {
    // One after another, whoever asks: each event is counted in once.
    const read = this.reading.then(() => this.readOn());
    this.reading = read.catch(() => undefined);
    await read;
    return { accounts: this.accounts, seq: this.counted };
  }

  /** What somebody is called: her user name, or that it has been erased. Undefined for an account that is none of ours. */
  async nameOf(id: string): Promise<OpenedText | undefined> {
    const account = this.accounts.get(id);
    if (account === undefined || 'open' in account.login) return undefined;
    const { keys } = await this.stores.open(systemLog);
    const opened = await unseal(keys, account.login);
    return 'erased' in opened ? { erased: true } : { value: String(opened.value) };
  }

  private async readOn(): Promise<void> {
    const { events, codec } = await this.engineOf(systemLog);
    const turn = inTurns();
    for (let page = await events.readAll(this.position, 500); page.length > 0; page = await events.readAll(this.position, 500))
      for (const stored of page) {
        await turn();
        const parts = streamParts(stored.envelope.stream, ['account']);
        if (parts?.kind === 'account') {
          // The codec has checked that type and data belong together.
          const event = codec.lift(stored.envelope) as unknown as AccountEvent;
          const account = after(this.accounts.get(parts.id), event, { id: parts.id, at: stored.envelope.recordedAt });
          if (account !== undefined) this.accounts.set(parts.id, account);
        }
        this.position = stored.position;
        this.counted += 1;
      }
  }
}

function after(
  before: RegisteredAccount | undefined,
  event: AccountEvent,
  { id, at }: { readonly id: string; readonly at: string },
): RegisteredAccount | undefined {
  switch (event.type) {
    case 'AccountOpened':
      return { id, status: 'open', login: event.data.login, openedAt: at, closedAt: null };
    case 'PasswordChanged':
      return before;
    case 'AccountClosed':
      return before && { ...before, status: 'closed', closedAt: at };
  }
}
