import { Injectable } from '@nestjs/common';
import { inTurns } from '@sparbar/event-sourcing';
import type { Language } from '@sparbar/messages';
import { AccountRegister, type RegisteredAccount } from '../identity/account-register';
import type { Membership } from '../identity/signed-in';
import { roles } from '../reading/answers';
import { Moments, readAt } from '../reading/moments';
import { NamesOf, shortened, type Names } from '../reading/names';
import { usualPage } from '../reading/point-in-time.dto';
import { inOrder, pageOf } from '../reading/rows-in-order';
import type { AccessListAnswer, AccessRowAnswer } from './access.answers';
import type { AccessListQueryDto, AccessOrder } from './access.dto';
import { AccessStandings, type AccessStanding } from './access-standings';

/**
 * Who has access to a cooperation, page by page: for the screen, and for what is taken along. What people are called is sealed, and no store can order
 * by it: it is opened here, for whoever administers, and the list put in order afterwards.
 */
@Injectable()
export class AccessPages {
  constructor(
    private readonly standings: AccessStandings,
    private readonly register: AccountRegister,
    private readonly moments: Moments,
    private readonly names: NamesOf,
  ) {}

  async page({ cooperation }: Membership, query: AccessListQueryDto, language: Language): Promise<AccessListAnswer> {
    const { state, after, limit = usualPage, sort = 'user' } = query;
    const then = await this.standings.of(cooperation, await this.moments.of(cooperation, query));
    const names = await this.names.load(cooperation, language, { activities: [], decisions: [] });
    const { accounts } = await this.register.all();
    const asked = then.standings.filter((one) => fits(one, query));
    const counts = { granted: 0, withdrawn: 0 };
    for (const one of asked) counts[one.state] += 1;
    const rows: AccessRowAnswer[] = [];
    const turn = inTurns();
    for (const one of asked) {
      if (state !== undefined && one.state !== state) continue;
      rows.push(await this.row(one, accounts.get(one.account), names));
      await turn();
    }
    // What is left without its sign is one of the orders.
    const value = valueIn[sort.replace('-', '') as AccessOrder];
    const { items, next } = pageOf(inOrder(rows, value, idOf, sort.startsWith('-')), idOf, limit, after);
    return { items, next, counts, ...readAt(then) };
  }

  private async row(standing: AccessStanding, account: RegisteredAccount | undefined, names: Names): Promise<AccessRowAnswer> {
    const { account: id, state, role, party, on, seq, who, reason } = standing;
    return {
      ...{ account: id, state, role, party, on, seq, why: reason },
      user: (await this.register.nameOf(id)) ?? { value: shortened(id) },
      accountState: account?.status ?? 'none',
      partyName: names.party(party),
      who: names.actor(who),
    };
  }
}

const idOf = ({ account }: AccessRowAnswer): string => account;

const valueIn: Readonly<Record<AccessOrder, (row: AccessRowAnswer) => string | number | null>> = {
  user: ({ user }) => user.value ?? null,
  role: ({ role }) => roles.indexOf(role),
  party: ({ partyName }) => partyName,
  on: ({ on }) => on.date,
};

function fits({ role, party }: AccessStanding, asked: AccessListQueryDto): boolean {
  return (asked.role === undefined || asked.role.includes(role)) && (asked.party === undefined || asked.party === party);
}
