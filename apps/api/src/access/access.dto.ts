import type { Role } from '@sparbar/domain';
import { Choice, Identifier, SomeOf, Text } from '../http/fields';
import { invalid } from '../http/problem';
import { WriteContextDto } from '../http/write-context.dto';
import { accountId } from '../identity/accounts';
import { roles } from '../reading/answers';
import { PageQuery } from '../reading/point-in-time.dto';
import { accessStates } from './access.answers';
import type { AccessState } from './access-standings';

const byName = { optional: true, max: 200, description: 'The user name of the account' } as const;
const byId = { optional: true, description: 'The account itself: its id, as the lists have it. One of the two.' } as const;

export class GrantAccessDto extends WriteContextDto {
  @Text(byName)
  readonly user?: string;
  @Identifier(byId)
  readonly account?: string;
  @Choice(roles, 'Role')
  readonly role!: Role;
  @Identifier({ description: 'The party she stands for: its id' })
  readonly party!: string;
}

export class RevokeAccessDto extends WriteContextDto {
  @Text(byName)
  readonly user?: string;
  @Identifier(byId)
  readonly account?: string;
}

/** Whoever types knows a user name; whoever has the row in front of her has the account itself. */
export function accountIn({ user, account }: { readonly user?: string; readonly account?: string }): string {
  if (user !== undefined && account !== undefined) throw invalid({ property: 'account', rule: 'together', values: { other: 'user' } });
  if (account !== undefined) return account;
  if (user === undefined) throw invalid({ property: 'user', rule: 'either', values: { other: 'account' } });
  return accountId(user);
}

const sortWords = ['user', 'role', 'party', 'on'] as const;
export type AccessOrder = (typeof sortWords)[number];
export const accessSorts = sortWords.flatMap((word) => [word, `-${word}`] as const);

export class AccessListQueryDto extends PageQuery {
  @Choice(accessStates, 'AccessState', { optional: true, description: 'Both where it is left out' })
  readonly state?: AccessState;
  @SomeOf(roles, 'Role', { description: 'One of these: once for each' })
  readonly role?: readonly Role[];
  @Identifier({ optional: true, description: 'The party: its id' })
  readonly party?: string;
  @Choice(accessSorts, 'AccessSort', { optional: true, description: 'By user name unless asked otherwise, in Swedish order' })
  readonly sort?: (typeof accessSorts)[number];
}
