import {
  BadCursor,
  factsOf,
  foldAt,
  foldOn,
  inTurns,
  type Codec,
  type EventStore,
  type Find,
  type FoundDocument,
  type Index,
  type IndexValue,
  type ReadModel,
  type ReadModelStore,
  type SourceRef,
} from '@sparbar/event-sourcing';
import type { AnswerContext, PointInTime } from './point-in-time';

/** What a question is answered from: the stored documents, and the log they can be folded anew from. */
export interface ReadSource {
  readonly store: ReadModelStore;
  readonly events: EventStore;
  readonly codec: Codec;
}

/** Where the answers of one cooperation are found. */
export type ReadModelsOf = (cooperation: string) => Promise<ReadSource>;

/** The token under which a `ReadModelsOf` is provided. */
export const READ_MODELS = 'READ_MODELS';

export interface Read<Document extends object> {
  readonly document: Document | undefined;
  /** The events that made it, as far as they were known then. */
  readonly sources: readonly SourceRef[];
  readonly uncertain: readonly SourceRef[];
}

export interface ReadList<Document extends object> {
  readonly items: readonly Document[];
  readonly next: string | undefined;
  readonly uncertain: readonly SourceRef[];
}

/** A model whatever its documents: only how far it has come is asked. */
type AnyModel = Pick<ReadModel, 'name' | 'revision' | 'readableFrom' | 'indexes'>;

/** The seq at which all these models can answer: the least of their checkpoints, or the one asked for where that is earlier. */
export async function readableAt(models: readonly AnyModel[], { store }: ReadSource, { knownAt }: PointInTime): Promise<number> {
  let at = knownAt ?? Number.MAX_SAFE_INTEGER;
  for (const model of models) {
    const table = await store.answering(model as unknown as ReadModel);
    at = Math.min(at, (await table.checkpoint()).seq);
  }
  return at;
}

/** What the answer says of itself. */
export function contextOf(at: number, { validAt, knownAt }: PointInTime, uncertain: readonly SourceRef[]): AnswerContext {
  return { at, ...(knownAt === undefined ? {} : { knownAt }), ...(validAt === undefined ? {} : { validAt }), uncertain };
}

/** One document as known at a seq; with a day, as it was on that day. */
export async function readOne<Document extends object>(
  model: ReadModel<Document>,
  { store, events, codec }: ReadSource,
  id: string,
  at: number,
  validAt?: string,
): Promise<Read<Document>> {
  const table = await store.answering(model);
  const base = (await table.getMany([id], at)).get(id);
  if (base === undefined) return { document: undefined, sources: [], uncertain: [] };
  const { document, sources } = base;
  if (validAt === undefined) return { document, sources, uncertain: [] };
  return { ...(await foldAt(model, base, events, codec, { validAt, at })), sources };
}

/** The events of so many documents are asked for at once: a log on a server answers each in its own time. */
const readTogether = 8;

/** A page of documents as known at a seq; with a day, as they were on that day: then each is folded first and picked from afterwards. */
export async function readMany<Document extends object>(
  model: ReadModel<Document>,
  source: ReadSource,
  find: Find,
  at: number,
  validAt?: string,
): Promise<ReadList<Document>> {
  const table = await source.store.answering(model);
  if (validAt === undefined) {
    const page = await table.find({ ...find, at });
    return { items: await documentsOf(page.items), next: page.next, uncertain: [] };
  }
  const rows: Row<Document>[] = [];
  const uncertain: SourceRef[] = [];
  const turn = inTurns();
  const everything = await everyOne(model, source, {}, at);
  for (let from = 0; from < everything.length; from += readTogether) {
    const some = everything.slice(from, from + readTogether);
    const facts = await Promise.all(some.map((found) => factsOf(found, source.events, at)));
    for (const [index, found] of some.entries()) {
      await turn();
      const folded = foldOn(model, found.id, facts[index] ?? [], source.codec, validAt);
      uncertain.push(...folded.uncertain);
      if (folded.document === undefined) continue;
      const places = model.index(folded.document, found.id);
      if (fits(places, find.where ?? {})) rows.push({ id: found.id, document: folded.document, index: places });
    }
  }
  rows.sort((one, other) => inOrder(one, other, find.sort ?? []));
  return { ...pageOf(rows, find), uncertain };
}

/** They are parsed as they are looked at. */
export async function documentsOf<Document extends object>(found: readonly FoundDocument<Document>[]): Promise<readonly Document[]> {
  const documents: Document[] = [];
  const turn = inTurns();
  for (const { document } of found) {
    documents.push(document);
    await turn();
  }
  return documents;
}

/** All that a filter lets through, page after page, as known at a seq. */
export async function everyOne<Document extends object>(
  model: ReadModel<Document>,
  { store }: ReadSource,
  where: NonNullable<Find['where']>,
  at: number,
): Promise<readonly FoundDocument<Document>[]> {
  const table = await store.answering(model);
  const found: FoundDocument<Document>[] = [];
  let after: string | undefined;
  do {
    const page = await table.find({ where, limit: 500, at, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

interface Row<Document extends object> {
  readonly id: string;
  readonly document: Document;
  readonly index: Index;
}

/** The same rules as a store has: what has no value is in no range, and comes before what has one. */
function fits(index: Index, where: NonNullable<Find['where']>): boolean {
  return Object.entries(where).every(([field, wanted]) => {
    const value = index[field] ?? null;
    if (isSeveral(value)) return hasAny(value, wanted);
    if (wanted === null || typeof wanted !== 'object') return value === wanted;
    if ('in' in wanted) return wanted.in.includes(value);
    const { from = null, to = null } = wanted;
    if (from === null && to === null) return true;
    return value !== null && (from === null || value >= from) && (to === null || value <= to);
  });
}

function isSeveral(value: Index[string]): value is readonly string[] {
  return Array.isArray(value);
}

function hasAny(values: readonly IndexValue[], wanted: NonNullable<Find['where']>[string]): boolean {
  const asked = wanted === null || typeof wanted !== 'object' ? [wanted] : 'in' in wanted ? wanted.in : [];
  return asked.some((one) => (one === null ? values.length === 0 : values.includes(one)));
}

function inOrder(one: Row<object>, other: Row<object>, sort: NonNullable<Find['sort']>): number {
  for (const { field, descending } of sort) {
    const order = compared(single(one.index[field]), single(other.index[field]));
    if (order !== 0) return descending === true ? -order : order;
  }
  return compared(one.id, other.id);
}

/** Nothing is sorted by what has several values. */
function single(value: Index[string] = null): IndexValue {
  return isSeveral(value) ? null : value;
}

function compared(one: IndexValue, other: IndexValue): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other ? -1 : 1;
}

/** The cursor of a folded list is the last row's id: the same question at the same point gives the same rows again. */
function pageOf<Document extends object>(rows: readonly Row<Document>[], { after, limit }: Find): Omit<ReadList<Document>, 'uncertain'> {
  const place = after === undefined ? -1 : rows.findIndex(({ id }) => id === after);
  if (after !== undefined && place === -1) throw new BadCursor();
  const page = rows.slice(place + 1, place + 1 + limit);
  const more = place + 1 + limit < rows.length;
  return { items: page.map(({ document }) => document), next: more ? page.at(-1)?.id : undefined };
}
