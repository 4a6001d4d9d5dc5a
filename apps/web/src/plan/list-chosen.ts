const columns = ['reference', 'title', 'area', 'status', 'due', 'followedUp'] as const;
export type ListColumn = (typeof columns)[number];
export type ListSort = ListColumn | `-${ListColumn}`;

/** What of the plan's list stands in the address: that it is the list one looks at, one area of it, and its order. */
export interface ListSearch {
  readonly vy?: 'lista';
  readonly area?: string;
  readonly sort?: ListSort;
}

export function listSearch({ vy, area, sort }: Readonly<Record<string, unknown>>): ListSearch {
  const order = columns.flatMap((column): readonly ListSort[] => [column, `-${column}`]).find((one) => one === sort);
  return {
    ...(vy === 'lista' ? { vy } : {}),
    ...(typeof area === 'string' && area !== '' ? { area } : {}),
    ...(order === undefined || order === 'reference' ? {} : { sort: order }),
  };
}
