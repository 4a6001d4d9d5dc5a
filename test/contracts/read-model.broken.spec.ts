import type { Checkpoint, DocumentVersion, Find, ReadModel, ReadModelStore, ReadModelTable } from '@sparbar/event-sourcing';
import { openReadModelStore, type MemoryShelf } from '@sparbar/stores/memory';
import { finds, type Planted } from './broken';
import { inMemory } from './contract';
import { readModelContract } from './read-model.contract';

type Table = ReadModelTable<never>;

/** A store each of whose tables has the mistake. */
const planted = (
  mistake: string,
  found: RegExp,
  broken: (table: Table, model: ReadModel) => Partial<Table>,
  store: Partial<ReadModelStore> = {},
): Planted<ReadModelStore> => ({
  mistake,
  found,
  home: () => {
    const shelf: MemoryShelf = new Map();
    return inMemory(() => {
      const whole = openReadModelStore(shelf);
      const table = async (model: ReadModel): Promise<Table> => {
        const right = (await whole.table(model)) as unknown as Table;
        return { ...right, ...broken(right, model) };
      };
      return { ...whole, table: table as unknown as ReadModelStore['table'], ...store };
    });
  },
});

const withFind =
  (change: (query: Find) => Find) =>
  (table: Table): Partial<Table> => ({ find: (query) => table.find(change(query)) });

const nowAlways = async (table: Table, expected: Checkpoint, next: Checkpoint): Promise<boolean> =>
  table.advance({ ...expected, ...(await table.checkpoint()) }, next);

finds(readModelContract, [
  planted('moves the checkpoint wherever it stands', /only from where it stands/, (table) => ({
    advance: (expected, next) => nowAlways(table, expected, next),
  })),
  planted('does not look at the epoch', /raises the epoch/, (table) => ({
    advance: async (expected, next) => table.advance({ ...expected, epoch: (await table.checkpoint()).epoch }, next),
  })),
  planted('moves the checkpoint before it writes, and dies in between', /only whole states/, (table) => {
    let kept: readonly DocumentVersion[] = [];
    return {
      write: async (versions) => {
        await table.write(kept);
        kept = versions;
      },
    };
  }),
  planted('shows what lies after the checkpoint', /nothing after the checkpoint/, (table) => ({
    write: async (versions) => {
      await table.write(versions);
      const stands = await table.checkpoint();
      await table.advance(stands, { ...stands, seq: stands.seq + 1 });
    },
  })),
  planted('forgets the past', /as it was at every seq/, (table) => ({ get: (id) => table.get(id) })),
  planted(
    'lists the present when asked for the past',
    /filters and sorts the past/,
    withFind(({ at: _, ...query }) => query),
  ),
  planted('overwrites a version that is there', /stays as it was/, (table) => {
    const overwritten = new Map<string, DocumentVersion>();
    return {
      write: async (versions) => {
        for (const version of versions) overwritten.set(version.id, version);
        await table.write(versions);
      },
      find: async (query) => {
        const page = await table.find(query);
        return {
          ...page,
          items: page.items.map((item) => ({ ...item, document: (overwritten.get(item.id)?.document ?? item.document) as never })),
        };
      },
    };
  }),
  planted('does not write a version older than one that is there', /one by one in the order/, (table) => {
    const newest = new Map<string, number>();
    return {
      write: async (versions) => {
        const later = versions.filter(({ id, from }) => from > (newest.get(id) ?? 0));
        for (const { id, from } of later) newest.set(id, from);
        await table.write(later);
      },
    };
  }),
  planted('breaks ties as it likes', /walks page by page: text in order/, (table) => ({
    find: async (query) => {
      const page = await table.find(query);
      return { ...page, items: query.after === undefined ? page.items : page.items.toReversed() };
    },
  })),
  planted('counts pages instead of remembering a place', /a cursor whose document has gone/, (table) => ({
    find: async ({ after, limit, ...query }) => {
      const skip = after === undefined ? 0 : Number(after);
      const all = await table.find({ ...query, limit: 100_000 });
      const items = all.items.slice(skip, skip + limit);
      return { ...all, items, next: skip + limit < all.items.length ? String(skip + limit) : undefined };
    },
  })),
  planted(
    'leaves out the end of a range',
    /finds a range of numbers/,
    withFind(({ where, ...query }) => ({ ...query, where: { ...where, rank: { from: 2, to: 19 } } })),
  ),
  planted('gives a projector no documents that have ceased to be', /base documents as of a seq/, (table) => ({
    getMany: async (ids, at) => new Map([...(await table.getMany(ids, at))].filter(([, { document }]) => document !== undefined)),
  })),
  planted('retires nothing', /retiring keeps/, () => ({}), { retire: async () => undefined }),
]);
