import type { PageQuery } from '../reading/point-in-time.dto';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly seq: number;
}

/** All pages of a list, all read at one and the same number, whatever is recorded meanwhile. */
export async function everyPage<Query extends PageQuery, Item>(
  query: Query,
  pageOf: (query: Query) => Promise<Page<Item>>,
): Promise<{ readonly items: readonly Item[]; readonly seq: number }> {
  const { asOf, validAt = asOf, after: _after, limit: _limit, ...filters } = query;
  const { seq } = await pageOf({ ...query, limit: 1, after: undefined });
  const pinned = { ...filters, limit: 500, knownAt: String(seq), ...(validAt === undefined ? {} : { validAt }) } as unknown as Query;
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await pageOf(after === undefined ? pinned : { ...pinned, after });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { items, seq };
}
