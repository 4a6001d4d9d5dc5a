import type { AccessSort, AccountSort, Role } from '@sparbar/contracts';

export const roles: readonly Role[] = ['beredningsgrupp', 'styrgrupp', 'revisor', 'administrator'];
const accessSorts: readonly AccessSort[] = ['user', '-user', 'role', '-role', 'party', '-party', 'on', '-on'];
const accountSorts: readonly AccountSort[] = ['user', '-user', 'opened', '-opened', 'closed', '-closed'];
const accessStates = ['granted', 'withdrawn', 'every'] as const;
const accountStates = ['open', 'closed', 'every'] as const;
export type ShownAccess = (typeof accessStates)[number];
export type ShownAccounts = (typeof accountStates)[number];

/** Which cooperation one looks after, and what of its two lists is shown: in the address, so that it is there when one comes back. */
export interface AdministrationSearch {
  readonly samverkan?: string;
  /** Those who have access, unless others are asked for. */
  readonly access?: ShownAccess;
  readonly role?: Role;
  readonly party?: string;
  readonly sort?: AccessSort;
  /** Those that are open, unless others are asked for. */
  readonly accounts?: ShownAccounts;
  readonly accountSort?: AccountSort;
}

export type Narrow = (change: { readonly [Name in keyof AdministrationSearch]?: AdministrationSearch[Name] | undefined }) => void;

export function administrationSearch(search: Readonly<Record<string, unknown>>): AdministrationSearch {
  return {
    ...text('samverkan', search),
    ...one('access', search, accessStates, 'granted'),
    ...one('role', search, roles),
    ...text('party', search),
    ...one('sort', search, accessSorts, 'user'),
    ...one('accounts', search, accountStates, 'open'),
    ...one('accountSort', search, accountSorts, 'user'),
  };
}

/** What is usual is left out of the address. */
function one<Name extends string, Value extends string>(
  name: Name,
  search: Readonly<Record<string, unknown>>,
  values: readonly Value[],
  usual?: Value,
): { readonly [_ in Name]?: Value } {
  const value = values.find((known) => known === search[name]);
  return value === undefined || value === usual ? {} : ({ [name]: value } as { readonly [_ in Name]?: Value });
}

function text<Name extends string>(name: Name, search: Readonly<Record<string, unknown>>): { readonly [_ in Name]?: string } {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as { readonly [_ in Name]?: string }) : {};
}

/** The same as the API asks for it. */
export const accessAsked = ({ access = 'granted', role, party, sort = 'user' }: AdministrationSearch) => ({
  sort,
  ...(access === 'every' ? {} : { state: access }),
  ...(role === undefined ? {} : { role: [role] }),
  ...(party === undefined ? {} : { party }),
});

export const accountsAsked = ({ accounts = 'open', accountSort = 'user' }: AdministrationSearch) => ({
  sort: accountSort,
  ...(accounts === 'every' ? {} : { state: accounts }),
});
