import { Injectable } from '@nestjs/common';
import { messages, type Language, type Messages } from '@sparbar/messages';
import { CooperationNames } from '../cooperations/cooperation-names';
import { rowsOf, type Exported, type ExportedRow } from '../exports/exports';
import type { Person } from '../identity/who-is-this';
import { AccountPages } from './account-pages';
import type { AccountListQueryDto, AccountRowAnswer } from './accounts.dto';

/** The accounts as one takes them along: the same rows, filters and language as on the screen, and a head that says which. */
@Injectable()
export class AccountExport {
  constructor(
    private readonly pages: AccountPages,
    private readonly cooperations: CooperationNames,
  ) {}

  async of(reader: Person, query: AccountListQueryDto, language: Language): Promise<Exported> {
    const words = messages(language);
    const { rows: items, unread, seq } = await this.pages.every(reader, query, language);
    const { about, columns, list } = words.reading.exported;
    const chosen = [
      [words.field.standing, query.state === undefined ? undefined : words.administration.accountState[query.state]],
      [about.cooperation, query.cooperation === undefined ? undefined : await this.cooperations.of(query.cooperation)],
      [words.field.role, query.role?.map((role) => words.role[role]).join(', ')],
    ].flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
    return {
      ...{ name: list.accounts, items, seq, columns: columns.accounts },
      about: [
        [about.list, list.accounts],
        [about.chosen, chosen.length === 0 ? about.everything : chosen.join('; ')],
        [about.seq, String(seq)],
        ...(unread === 0 ? [] : [[words.ui.states.errorTitle, words.administration.unread(unread)] as const]),
      ],
      rows: rowsOf(items, (item) => accountRow(item, words)),
    };
  }
}

function accountRow({ user, state, openedAt, closedAt, access, elsewhere }: AccountRowAnswer, words: Messages): ExportedRow {
  const places = access.map(({ cooperationName, role, partyName }) =>
    words.administration.place(cooperationName, words.role[role], partyName),
  );
  return [
    ...[user.value ?? words.administration.erased, words.administration.accountState[state], words.inTable(openedAt)],
    ...[closedAt === null ? null : words.inTable(closedAt), places.join('; '), elsewhere],
  ];
}
