import type { DecisionRowAnswer } from '@sparbar/contracts';

type Standing = DecisionRowAnswer['standing'];

/** What of the register is shown: in the address, so that it can be sent to somebody else. */
export interface DecisionSearch {
  readonly standing?: Shown;
  readonly forum?: string;
  readonly activity?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sort?: Sort;
}

/** `open` is what steering groups ask for: decided, and not carried out. */
export const shown = ['open', 'proposed', 'carriedOut', 'revoked'] as const;
export type Shown = (typeof shown)[number];
export const standingsOf: Readonly<Record<Shown, readonly Standing[]>> = {
  open: ['decided', 'notCarriedOut'],
  proposed: ['proposed'],
  carriedOut: ['carriedOut'],
  revoked: ['revoked'],
};

const sorts = ['number', '-number', 'decidedOn', '-decidedOn', 'due', '-due'] as const;
export type Sort = (typeof sorts)[number];
export type Column = 'number' | 'decidedOn' | 'due';

const day = /^\d{4}-\d{2}-\d{2}$/;

export function decisionSearch(search: Readonly<Record<string, unknown>>): DecisionSearch {
  const standing = shown.find((one) => one === search['standing']);
  const sort = sorts.find((one) => one === search['sort']);
  return {
    ...(standing === undefined ? {} : { standing }),
    ...(sort === undefined || sort === '-number' ? {} : { sort }),
    ...texts(search, ['forum', 'activity'], /./),
    ...texts(search, ['since', 'until'], day),
  };
}

/** The same as the API asks for it. */
export function decisionFilters({ standing, sort = '-number', ...others }: DecisionSearch) {
  return {
    ...others,
    ...(standing === undefined ? {} : { standing: [...standingsOf[standing]] }),
    sort: sort.replace('-', '') as Column,
    order: sort.startsWith('-') ? ('desc' as const) : ('asc' as const),
  };
}

function texts(search: Readonly<Record<string, unknown>>, names: readonly string[], like: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return (typeof value === 'string' || typeof value === 'number') && like.test(String(value)) ? [[name, String(value)]] : [];
    }),
  );
}
