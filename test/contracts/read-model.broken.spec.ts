import {
  BadCursor,
  startOfLog,
  type BaseDocument,
  type Checkpoint,
  type DocumentVersion,
  type Find,
  type Page,
  type ReadModel,
  type ReadModelStore,
  type ReadModelTable,
} from '@sparbar/event-sourcing';
import { openReadModelStore, type MemoryShelf } from '@sparbar/stores/memory';
import { finds, type Planted } from './broken';
import { inMemory } from './contract';
import { readModelContract } from './read-model.contract';

type Table = ReadModelTable<never>;
type BreakTable = (table: Table) => Partial<Table>;
type BreakStore = (store: ReadModelStore, shelf: MemoryShelf) => Partial<ReadModelStore>;

/** A store with the mistake in how it finds its tables, or in what it knows of them. */
const plantedInStore = (mistake: string, found: RegExp, broken: BreakStore): Planted<ReadModelStore> => ({
  mistake,
  found,
  home: () => {
    const shelf: MemoryShelf = new Map();
    return inMemory(() => {
      const store = openReadModelStore(shelf);
      return { ...store, ...broken(store, shelf) };
    });
  },
});

/** A store each of whose tables has the mistake. What breaks a write breaks it also where it is committed. */
const planted = (mistake: string, found: RegExp, broken: BreakTable): Planted<ReadModelStore> =>
  plantedInStore(mistake, found, (store) => ({
    table: (async (model: ReadModel) => {
      const right = (await store.table(model)) as unknown as Table;
      const wrong = { ...right, ...broken(right) };
      if (wrong.write === right.write && wrong.advance === right.advance) return wrong;
      const commit: Table['commit'] = async (versions, expected, next) => {
        await wrong.write(versions);
        return wrong.advance(expected, next);
      };
      return { ...wrong, commit };
    }) as unknown as ReadModelStore['table'],
  }));

const asking =
  (change: (query: Find) => Find): BreakTable =>
  (table) => ({ find: (query) => table.find(change(query)) });

const answering =
  (change: (page: Page<never>, query: Find) => Page<never>): BreakTable =>
  (table) => ({ find: async (query) => change(await table.find(query), query) });

const writing =
  (change: (versions: readonly DocumentVersion[]) => readonly DocumentVersion[]): BreakTable =>
  (table) => ({ write: (versions) => table.write(change(versions)) });

const advancing =
  (change: (next: Checkpoint) => Checkpoint): BreakTable =>
  (table) => ({ advance: (expected, next) => table.advance(expected, change(next)) });

const always = async (table: Table, next: Checkpoint): Promise<boolean> => {
  for (;;) if (await table.advance(await table.checkpoint(), next)) return true;
};

const nothing: Page<never> = { items: [], next: undefined, at: 0 };

/** What has no value: by our five, one of the documents. */
const hasAll = (document: object): boolean => Object.values(document).every((value) => value !== null);

finds(readModelContract, [
  plantedInStore('does not see that a model was retired', /how all stands/, (store) => {
    let most = '';
    return { standing: async () => (most = [most, await store.standing()].sort((one, other) => other.length - one.length)[0] ?? '') };
  }),
  plantedInStore('knows only which models there are', /how all stands/, (_, shelf) => ({
    standing: async () => JSON.stringify([...shelf].map(([name, revisions]) => [name, [...revisions.keys()]])),
  })),
  planted(
    'moves the checkpoint wherever it stands',
    /only from where it stands|of two who move the checkpoint|was taken over still writes/,
    (table) => ({
      advance: (_, next) => always(table, next),
    }),
  ),
  planted('does not look at the epoch', /raises the epoch/, (table) => ({
    advance: async (expected, next) => table.advance({ ...expected, epoch: (await table.checkpoint()).epoch }, next),
  })),
  planted(
    'keeps positions as numbers',
    /beyond what a number holds/,
    advancing((next) => ({ ...next, position: BigInt(Number(next.position)) })),
  ),
  planted(
    'forgets which streams are parked',
    /beyond what a number holds|cannot be read is parked/,
    advancing((next) => ({ ...next, parked: [] })),
  ),
  planted('begins with an event nobody gave it', /a new model stands at the start/, (table) => ({
    checkpoint: async () => {
      const stands = await table.checkpoint();
      return stands.position === 0n ? { ...startOfLog, seq: 1 } : stands;
    },
  })),
  planted(
    'moves the checkpoint before it writes, and dies in between',
    /only whole states|dies at any write|at the same time leave/,
    (table) => {
      let kept: readonly DocumentVersion[] = [];
      return {
        write: async (versions) => {
          await table.write(kept);
          kept = versions;
        },
      };
    },
  ),
  planted('shows what lies after the checkpoint', /nothing after the checkpoint/, (table) => ({
    write: async (versions) => {
      await table.write(versions);
      const stands = await table.checkpoint();
      await table.advance(stands, { ...stands, seq: stands.seq + 1 });
    },
  })),
  planted(
    'takes a seq after the checkpoint at its word',
    /with one after the checkpoint/,
    answering((page, { at }) => ({
      ...page,
      at: at ?? page.at,
    })),
  ),
  planted('forgets the past', /as it was at every seq|ceases to be is gone|a late fact/, (table) => ({ get: (id) => table.get(id) })),
  planted(
    'lists the present when asked for the past',
    /past by what held then|pages of one seq|Swedish order|whole and in order/,
    asking(({ at: _, ...query }) => query),
  ),
  planted('makes a document when one is asked for', /an unknown document is none/, (table) => ({
    get: async (id, at) => (await table.get(id, at)) ?? { id, from: 0, document: {} as never, sources: [] },
  })),
  planted('fills pages with documents that are none', /do not shorten a page/, (table) => {
    const gone = new Set<string>();
    return {
      write: async (versions) => {
        for (const { id, document } of versions) if (document === undefined) gone.add(id);
        await table.write(versions);
      },
      find: (query) => table.find({ ...query, limit: Math.max(query.limit - gone.size, 1) }),
    };
  }),
  planted('gives a projector no documents that have ceased to be', /base documents as of a seq/, (table) => ({
    getMany: async (ids, at) => new Map([...(await table.getMany(ids, at))].filter(([, { document }]) => document !== undefined)),
  })),
  planted(
    'keeps of its sources only the last',
    /a late fact/,
    writing((versions) => versions.map((version) => ({ ...version, sources: version.sources.slice(-1) }))),
  ),
  planted('forgets what a document was made of', /uncertain on a day it may have held/, (table) => ({
    getMany: async (ids, at) =>
      new Map([...(await table.getMany(ids, at))].map(([id, base]): [string, BaseDocument<never>] => [id, { ...base, sources: [] }])),
  })),
  planted('writes a version again under another number', /writing again changes nothing|dies at any write/, (table) => {
    const written = new Set<string>();
    return {
      write: (versions) =>
        table.write(
          versions.map((version) => {
            const again = written.has(`${version.id} ${version.from}`);
            written.add(`${version.id} ${version.from}`);
            return again ? { ...version, from: version.from + 1 } : version;
          }),
        ),
    };
  }),
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
  planted(
    'keeps text as Latin-1',
    /come back as they were, whatever/,
    writing((versions) => JSON.parse(Buffer.from(JSON.stringify(versions), 'latin1').toString('latin1')) as readonly DocumentVersion[]),
  ),
  planted('hands out what it holds', /reader changes in her copy/, (table) => {
    const held = new Map<string, Awaited<ReturnType<Table['get']>>>();
    return {
      get: async (id, at) => {
        const found = held.get(id) ?? (await table.get(id, at));
        held.set(id, found);
        return found;
      },
    };
  }),
  planted(
    'does not filter',
    /^(finds|walks page by page:) (?!everything|a range without|text in|numbers in|two fields)/,
    asking(({ where: _, ...query }) => query),
  ),
  planted(
    'finds by the first of several values alone',
    /(finds|walks page by page): (each that has a value|by another of its)|what had them then/,
    writing((versions) =>
      versions.map((version) => ({
        ...version,
        index: { ...version.index, tags: [version.index['tags'] ?? []].flat().slice(0, 1).map(String) },
      })),
    ),
  ),
  planted(
    'does not sort',
    /^(finds|walks page by page:) (text in|numbers in|two fields|sorted)|Swedish order|by its code points/,
    asking(({ sort: _, ...query }) => query),
  ),
  planted(
    'lists nothing that lacks a value',
    /^(finds|walks page by page:) (everything|a range without)/,
    answering((page) => ({
      ...page,
      items: page.items.filter(({ document }) => hasAll(document)),
    })),
  ),
  planted('breaks ties as it likes', /walks page by page: text in order/, (table) => ({
    find: async (query) => {
      const page = await table.find(query);
      return { ...page, items: query.after === undefined ? page.items : page.items.toReversed() };
    },
  })),
  planted(
    'sorts by the halves of characters',
    /by its code points/,
    answering((page, { sort }) =>
      sort?.[0]?.field !== 'title'
        ? page
        : {
            ...page,
            items: page.items.toSorted(({ document: one }, { document: other }) =>
              String((one as { title: string }).title) < String((other as { title: string }).title) ? -1 : 1,
            ),
          },
    ),
  ),
  planted(
    'sorts as English does',
    /Swedish order/,
    answering((page, { sort }) =>
      sort === undefined ? page : { ...page, items: page.items.toSorted((one, other) => one.id.localeCompare(other.id, 'en')) },
    ),
  ),
  planted('counts pages instead of remembering a place', /a cursor whose document has gone/, (table) => ({
    find: async ({ after, limit, ...query }) => {
      const skip = after === undefined ? 0 : Number(after);
      const all = await table.find({ ...query, limit: 100_000 });
      const items = all.items.slice(skip, skip + limit);
      return { ...all, items, next: skip + limit < all.items.length ? String(skip + limit) : undefined };
    },
  })),
  planted(
    'always offers a next page',
    /exactly with the last document/,
    answering((page) => ({ ...page, next: page.next ?? 'more' })),
  ),
  planted(
    'leaves out the end of a range',
    /finds a range of numbers/,
    asking(({ where, ...query }) => ({
      ...query,
      where: { ...where, rank: { from: 2, to: 19 } },
    })),
  ),
  planted('finds nothing where it does not understand', /^refuses (a|an) (condition|order|number|range|text|page)/, (table) => ({
    find: (query) => table.find(query).catch(() => nothing),
  })),
  planted('begins again where it does not know the cursor', /as a cursor|the cursor of another order/, (table) => ({
    find: ({ after, ...query }) =>
      table.find(after === undefined ? query : { ...query, after }).catch((error: unknown) => {
        if (error instanceof BadCursor) return table.find(query);
        throw error;
      }),
  })),
  planted('writes what it can of what it does not understand', /refuses to write/, (table) => ({
    write: (versions) => table.write(versions.map((version) => ({ ...version, index: {} }))),
  })),
  plantedInStore('keeps its documents to itself', /another store has committed|opened again$|by the old|another store$/, () =>
    openReadModelStore(),
  ),
  plantedInStore('keeps all models in one place', /of other names/, (store) => ({
    table: (model) => store.table({ ...model, name: 'one' }),
  })),
  plantedInStore(
    'builds a new revision in the place of the old one',
    /built beside the old one|a rebuild under a new revision|for another store/,
    (store) => ({
      table: (model) => store.table({ ...model, revision: 1 }),
    }),
  ),
  plantedInStore('retires nothing', /retiring keeps|for another store|nor when its revision/, () => ({ retire: async () => undefined })),
  plantedInStore('retires what is to be kept', /and the old may then be retired|takes over from/, (store) => ({
    retire: (name, revision) => store.retire(name, revision + 1),
  })),
  plantedInStore('answers from whatever earlier revision there is', /never answers for another/, (store) => ({
    answering: (model) => store.answering({ ...model, readableFrom: 1 }),
  })),
  plantedInStore('answers from a new revision at once', /for another store|takes over from/, (store) => ({
    answering: (model) => store.table(model),
  })),
  plantedInStore('tells how far a new revision has come while the old one answers', /told of many at once/, (store) => ({
    checkpoints: (models) => Promise.all(models.map(async (model) => (await store.table(model)).checkpoint())),
  })),
  plantedInStore('never has done with clearing away', /cleared away/, () => ({ tidy: async () => true })),
  plantedInStore('clears away what is kept', /cleared away/, (_, shelf) => ({
    tidy: async () => {
      shelf.clear();
      return false;
    },
  })),
  plantedInStore('takes away what is being read', /may finish/, (store, shelf) => ({
    answering: async (model) => {
      const table = await store.answering(model);
      const kept = (): boolean => shelf.get(model.name)?.has(table.revision) === true;
      return { ...table, find: (query) => (kept() ? table.find(query) : Promise.reject(new Error('no such table'))) };
    },
  })),
]);
