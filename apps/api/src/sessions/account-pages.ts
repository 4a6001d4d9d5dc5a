import { Inject, Injectable } from '@nestjs/common';
import { inTurns, type Stores } from '@sparbar/event-sourcing';
import type { Language } from '@sparbar/messages';
import { AccessStandings, type AccessStanding } from '../access/access-standings';
import { CooperationNames } from '../cooperations/cooperation-names';
import { storesToken } from '../house';
import { AccountRegister, type RegisteredAccount } from '../identity/account-register';
import { Memberships } from '../identity/memberships';
import type { Person } from '../identity/who-is-this';
import { NamesOf } from '../reading/names';
import { usualPage } from '../reading/point-in-time.dto';
import { inOrder, pageOf } from '../reading/rows-in-order';
import type { AccountAccessAnswer, AccountListAnswer, AccountListQueryDto, AccountOrder, AccountRowAnswer } from './accounts.dto';

/** What accounts lead to: in what the reader administers, and in how many others. */
interface Places {
  readonly access: ReadonlyMap<string, readonly AccountAccessAnswer[]>;
  readonly elsewhere: ReadonlyMap<string, number>;
  /** How many cooperations could not be read, so that nobody takes what is missing for what is not there. */
  readonly unread: number;
}

/** Every account of the installation, page by page, for whoever looks after them. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly register: AccountRegister,
    private readonly standings: AccessStandings,
    private readonly memberships: Memberships,
    private readonly cooperations: CooperationNames,
    private readonly names: NamesOf,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  async page(reader: Person, query: AccountListQueryDto, language: Language): Promise<AccountListAnswer> {
    const { limit = usualPage, after } = query;
    const { rows, ...rest } = await this.every(reader, query, language);
    return { ...pageOf(rows, idOf, limit, after), ...rest };
  }

  /** All that the filters let through, in the order asked for. */
  async every(reader: Person, { state, sort = 'user', ...asked }: AccountListQueryDto, language: Language) {
    const { accounts, seq } = await this.register.all();
    const places = await this.places(reader, language);
    const counts = { open: 0, closed: 0 };
    const rows: AccountRowAnswer[] = [];
    const turn = inTurns();
    for (const account of [...accounts.values()]) {
      await turn();
      const access = places.access.get(account.id) ?? [];
      if (!fits(access, asked)) continue;
      counts[account.status] += 1;
      if (state !== undefined && state !== account.status) continue;
      rows.push(await this.row(account, reader, access, places.elsewhere.get(account.id) ?? 0));
    }
    // What is left without its sign is one of the orders.
    return {
      rows: inOrder(rows, valueIn[sort.replace('-', '') as AccountOrder], idOf, sort.startsWith('-')),
      counts,
      unread: places.unread,
      seq,
    };
  }

  private async row(
    { id, status, openedAt, closedAt }: RegisteredAccount,
    reader: Person,
    access: readonly AccountAccessAnswer[],
    elsewhere: number,
  ): Promise<AccountRowAnswer> {
    const user = (await this.register.nameOf(id)) ?? {};
    return { id, user, state: status, openedAt, closedAt, own: id === reader.account, access, elsewhere };
  }

  private async places({ account }: Person, language: Language): Promise<Places> {
    const managed = new Set(
      (await this.memberships.of(account)).filter(({ role }) => role === 'administrator').map((one) => one.cooperation),
    );
    const access = new Map<string, AccountAccessAnswer[]>();
    const elsewhere = new Map<string, number>();
    let unread = 0;
    for (const cooperation of await this.stores.cooperations()) {
      const standings = await this.readable(cooperation);
      if (standings === undefined) unread += 1;
      const granted = (standings ?? []).filter(({ state }) => state === 'granted');
      if (!managed.has(cooperation)) {
        for (const one of granted) elsewhere.set(one.account, (elsewhere.get(one.account) ?? 0) + 1);
        continue;
      }
      const names = await this.names.load(cooperation, language, { activities: [], decisions: [] });
      const cooperationName = await this.cooperations.of(cooperation);
      for (const { account: whose, role, party } of granted) {
        const place = { cooperation, cooperationName, role, party, partyName: names.party(party) };
        access.set(whose, [...(access.get(whose) ?? []), place]);
      }
    }
    return { access, elsewhere, unread };
  }

  /** What is wrong with one cooperation keeps nobody from the rest; it is said where it is asked for. */
  private async readable(cooperation: string): Promise<readonly AccessStanding[] | undefined> {
    try {
      return (await this.standings.of(cooperation)).standings;
    } catch {
      return undefined;
    }
  }
}

const idOf = ({ id }: AccountRowAnswer): string => id;

const valueIn: Readonly<Record<AccountOrder, (row: AccountRowAnswer) => string | null>> = {
  user: ({ user }) => user.value ?? null,
  opened: ({ openedAt }) => openedAt,
  closed: ({ closedAt }) => closedAt,
};

function fits(access: readonly AccountAccessAnswer[], { cooperation, role }: AccountListQueryDto): boolean {
  if (cooperation === undefined && role === undefined) return true;
  return access.some(
    (place) => (cooperation === undefined || place.cooperation === cooperation) && (role === undefined || role.includes(place.role)),
  );
}
