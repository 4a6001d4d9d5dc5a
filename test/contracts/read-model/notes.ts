import { startOfLog, type Checkpoint, type DocumentVersion, type Find, type ReadModel, type ReadModelTable } from '@sparbar/event-sourcing';

export interface Note {
  readonly title: string | null;
  readonly rank: number | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
}

/** The store asks a model for its name, revision and index fields; the rest is the projector's. */
export const notes: ReadModel<Note> = {
  name: 'note',
  revision: 1,
  reads: ['NoteMade'],
  ignores: [],
  documentsOf: ({ stream }) => [stream],
  evolve: (document) => document,
  indexes: { title: 'text', rank: 'number', owner: 'text', tags: 'texts' },
  index: ({ title, rank, owner, tags }) => ({ title, rank, owner, tags }),
};

export const note = (
  title: string | null,
  rank: number | null = null,
  owner: string | null = null,
  tags: readonly string[] = [],
): Note => ({ title, rank, owner, tags });

/** A version of a document from a seq on; without a document: from then on there is none. */
export const version = (id: string, from: number, document?: Note): DocumentVersion => ({
  id,
  from,
  document,
  index: document === undefined ? {} : notes.index(document, id),
  sources: [{ seq: from, stream: `norrvik.note-${id}`, version: from }],
});

export const checkpointAt = (seq: number, over: Partial<Checkpoint> = {}): Checkpoint => ({
  ...startOfLog,
  position: BigInt(seq) * 10n,
  seq,
  knownAt: `2026-03-01T08:00:00.${String(seq % 1000).padStart(3, '0')}Z`,
  ...over,
});

/** Writes versions and moves the checkpoint to a seq, from wherever it stands. */
export const carriedTo = async (table: ReadModelTable<Note>, seq: number, versions: readonly DocumentVersion[]): Promise<void> => {
  const from = await table.checkpoint();
  if (!(await table.commit(versions, from, checkpointAt(seq, { epoch: from.epoch })))) throw new Error('The checkpoint has moved');
};

/** One document for each id, all there at seq 1. */
export const filled = async (table: ReadModelTable<Note>, documents: Readonly<Record<string, Note>>): Promise<void> =>
  carriedTo(
    table,
    1,
    Object.entries(documents).map(([id, document]) => version(id, 1, document)),
  );

export const idsFound = async (table: ReadModelTable<Note>, query: Partial<Find> = {}): Promise<readonly string[]> =>
  (await table.find({ limit: 1_000, ...query })).items.map(({ id }) => id);

/** Walks all pages; a cursor that leads in a circle is not followed for ever. */
export const walked = async (table: ReadModelTable<Note>, query: Find): Promise<readonly string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 100; pages += 1) {
    const page = await table.find(after === undefined ? query : { ...query, after });
    expect(page.items.length <= query.limit).toBe(true);
    ids.push(...page.items.map(({ id }) => id));
    if (page.next === undefined) return ids;
    after = page.next;
  }
  throw new Error('The pages do not end');
};

/** What is seen of everything at every seq from 0 to the last: the whole past, comparable. */
export const wholePast = async (table: ReadModelTable<Note>, last: number): Promise<readonly string[]> => {
  const past: string[] = [];
  for (let at = 0; at <= last; at += 1) {
    const { items } = await table.find({ limit: 1_000, at });
    past.push(
      `${at}: ${items.map(({ id, from, document, sources }) => `${id} from ${from} ${JSON.stringify(document)} ${JSON.stringify(sources)}`).join(' | ')}`,
    );
  }
  return past;
};
