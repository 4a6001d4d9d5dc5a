import type { PageQuery } from '../reading/point-in-time.dto';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly seq: number;
}

export interface EveryPage<Item> {
  /** Of the first page: enough to know what the list is of. */
  readonly first: readonly Item[];
  /** All of them, page after page, each read when somebody has come so far. */
  readonly items: AsyncIterable<Item>;
  readonly seq: number;
}

/** All pages of a list, all read at one and the same number, whatever is recorded meanwhile. */
export async function everyPage<Query extends PageQuery, Item>(
  query: Query,
  pageOf: (query: Query) => Promise<Page<Item>>,
): Promise<EveryPage<Item>> {
  const { asOf, validAt = asOf, atLeast: _atLeast, after: _after, limit: _limit, ...filters } = query;
  // What is wrong with the question is said before anything of the file is.
  const first = await pageOf({ ...query, limit: 500, after: undefined });
  const pinned = { ...filters, limit: 500, knownAt: String(first.seq), ...(validAt === undefined ? {} : { validAt }) } as unknown as Query;
  async function* items(): AsyncGenerator<Item> {
    let page = first;
    for (;;) {
      yield* page.items;
      if (page.next === null) return;
      page = await pageOf({ ...pinned, after: page.next });
    }
  }
  return { first: first.items, items: { [Symbol.asyncIterator]: items }, seq: first.seq };
}
