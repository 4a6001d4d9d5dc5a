import type { Role } from '@sparbar/domain';
import { Choice, Identifier, SomeOf, Text, WholeInQuery } from '../http/fields';
import type { AccountStatus } from '../identity/account-register';
import { OpenedText, roles, Show, ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';
import { LanguageQuery } from '../reading/point-in-time.dto';

export const accountStatuses = ['open', 'closed'] as const satisfies readonly AccountStatus[];
const sortWords = ['user', 'opened', 'closed'] as const;
export type AccountOrder = (typeof sortWords)[number];
export const accountSorts = sortWords.flatMap((word) => [word, `-${word}`] as const);

export class AccountListQueryDto extends LanguageQuery {
  @WholeInQuery(1, 500, { optional: true })
  readonly limit?: number;
  @Text({ optional: true, max: 2000, description: 'The `next` that the page before ended with' })
  readonly after?: string;
  @Choice(accountStatuses, 'AccountStatus', { optional: true, description: 'Both where it is left out' })
  readonly state?: AccountStatus;
  @Identifier({ optional: true, description: 'Those with a place in this cooperation, which one administers: its id' })
  readonly cooperation?: string;
  @SomeOf(roles, 'Role', { description: 'Those with one of these roles somewhere one administers: once for each' })
  readonly role?: readonly Role[];
  @Choice(accountSorts, 'AccountSort', { optional: true, description: 'By user name unless asked otherwise, in Swedish order' })
  readonly sort?: (typeof accountSorts)[number];
}

/** What an account leads to, in a cooperation that the reader administers. */
export class AccountAccessAnswer {
  @ShowText({ description: 'The id of the cooperation' })
  readonly cooperation!: string;
  @ShowText()
  readonly cooperationName!: string;
  @ShowChoice(roles, 'Role')
  readonly role!: Role;
  @ShowText({ description: 'The party she stands for: its id' })
  readonly party!: string;
  @ShowText()
  readonly partyName!: string;
}

export class AccountRowAnswer {
  @ShowText()
  readonly id!: string;
  @Show(() => OpenedText, { description: 'Her user name' })
  readonly user!: OpenedText;
  @ShowChoice(accountStatuses, 'AccountStatus')
  readonly state!: AccountStatus;
  @ShowText({ description: 'The instant' })
  readonly openedAt!: string;
  @ShowText({ nullable: true })
  readonly closedAt!: string | null;
  @ShowYesNo({ description: 'The reader’s own' })
  readonly own!: boolean;
  @ShowMany(() => AccountAccessAnswer)
  readonly access!: readonly AccountAccessAnswer[];
  @ShowNumber({
    description: 'In how many cooperations that the reader does not administer it has a place: which, and as what, is for those who do',
  })
  readonly elsewhere!: number;
}

export class AccountCountsAnswer {
  @ShowNumber()
  readonly open!: number;
  @ShowNumber()
  readonly closed!: number;
}

export class AccountListAnswer {
  @ShowMany(() => AccountRowAnswer)
  readonly items!: readonly AccountRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @Show(() => AccountCountsAnswer, { description: 'By state, of all that the other filters let through' })
  readonly counts!: AccountCountsAnswer;
  @ShowNumber({ description: 'How many cooperations could not be read: places in them are missing' })
  readonly unread!: number;
  @ShowNumber({ description: 'The number of the last event in the log of the installation that counts in this answer' })
  readonly seq!: number;
}
