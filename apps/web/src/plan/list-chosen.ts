const columns = ['reference', 'title', 'area', 'status', 'due', 'followedUp'] as const;
export type ListColumn = (typeof columns)[number];
export type ListSort = ListColumn | `-${ListColumn}`;

export const periods = ['T1', 'T2', 'VB'] as const;
/** As they stand in the address, and as the API calls them. */
export const particulars = { saknas: 'incomplete', alla: 'complete' } as const;

/** What of the plan's list stands in the address: that it is the list one looks at, what of it, and its order. */
export interface ListSearch {
  readonly vy?: 'lista';
  readonly area?: string;
  /** Those that are to be followed up then. */
  readonly infor?: (typeof periods)[number];
  readonly uppgifter?: keyof typeof particulars;
  readonly sort?: ListSort;
}

export function listSearch({ vy, area, sort, infor, uppgifter }: Readonly<Record<string, unknown>>): ListSearch {
  const period = periods.find((one) => one === infor);
  const order = columns.flatMap((column): readonly ListSort[] => [column, `-${column}`]).find((one) => one === sort);
  return {
    ...(vy === 'lista' ? { vy } : {}),
    ...(typeof area === 'string' && area !== '' ? { area } : {}),
    ...(period === undefined ? {} : { infor: period }),
    ...(uppgifter === 'saknas' || uppgifter === 'alla' ? { uppgifter } : {}),
    ...(order === undefined || order === 'reference' ? {} : { sort: order }),
  };
}
