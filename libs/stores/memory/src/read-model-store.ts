import {
  startOfLog,
  type BaseDocument,
  type Checkpoint,
  type DocumentVersion,
  type FoundDocument,
  type IndexValue,
  type ReadModel,
  type ReadModelStore,
  type ReadModelTable,
  type SourceRef,
} from '@sparbar/event-sourcing';
import {
  checkedFind,
  checkedIndex,
  cursorAt,
  severalFields,
  singleFields,
  type CheckedFind,
  type Condition,
  type CursorPlace,
} from '../../rules/checked-find';

interface Version {
  readonly id: string;
  readonly from: number;
  /** The seq its successor begins at; the greatest while it is the last. */
  to: number;
  /** Text, as on a disk; `undefined` where the document ceased to be. */
  readonly text: string | undefined;
  readonly sources: string;
  readonly values: Readonly<Record<string, IndexValue>>;
  readonly several: Readonly<Record<string, readonly string[]>>;
}

/** The documents of one model and revision. Any number of tables may be open on them. */
class Documents {
  /** As declared when they were made. */
  constructor(readonly indexes: ReadModel['indexes']) {}

  checkpoint: Checkpoint = startOfLog;
  /** Versions of a document in the order they began. */
  readonly #versions = new Map<string, Version[]>();

  insert(version: Version): void {
    const versions = this.#versions.get(version.id) ?? [];
    this.#versions.set(version.id, versions);
    const next = versions.findIndex(({ from }) => from >= version.from);
    const place = next < 0 ? versions.length : next;
    if (versions[place]?.from === version.from) return;
    versions.splice(place, 0, version);
    version.to = versions[place + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    const before = versions[place - 1];
    if (before !== undefined) before.to = version.from;
  }

  held(id: string, at: number): Version | undefined {
    return this.#versions.get(id)?.find((version) => holds(version, at));
  }

  allHeld(at: number): readonly Version[] {
    return [...this.#versions.values()].flatMap((versions) => versions.filter((version) => holds(version, at)));
  }
}

/** Read models that forget when the process ends. Every store of the same shelf sees the same documents. */
export type MemoryShelf = Map<string, Map<number, Documents>>;

export const openReadModelStore = (shelf: MemoryShelf = new Map()): ReadModelStore => {
  const revisionsOf = (name: string): Map<number, Documents> => {
    const revisions = shelf.get(name) ?? new Map<number, Documents>();
    shelf.set(name, revisions);
    return revisions;
  };
  const table = async <Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>> => {
    const revisions = revisionsOf(model.name);
    const known = revisions.get(model.revision);
    const documents = known !== undefined && sameFields(known, model) ? known : new Documents(model.indexes);
    revisions.set(model.revision, documents);
    return tableOf(model, documents);
  };
  const answering: ReadModelStore['answering'] = async (model) => {
    const [earlier] = [...revisionsOf(model.name)]
      .filter(([revision, { checkpoint }]) => answersFor(model, revision) && checkpoint.seq > 0)
      .filter(([, documents]) => sameFields(documents, model))
      .sort(([one], [other]) => other - one);
    return earlier === undefined ? table(model) : tableOf({ ...model, revision: earlier[0] }, earlier[1]);
  };
  return {
    table,
    answering,
    checkpoints: (models) => Promise.all(models.map(async (model) => (await answering(model)).checkpoint())),
    retire: async (name, keepRevision) => {
      const revisions = shelf.get(name);
      for (const revision of revisions?.keys() ?? []) if (revision !== keepRevision) revisions?.delete(revision);
    },
    // What nobody refers to goes by itself.
    tidy: async () => false,
    standing: async () =>
      JSON.stringify(
        [...shelf].map(([name, revisions]) => [name, [...revisions].map(([revision, { checkpoint }]) => [revision, checkpoint.seq])]),
      ),
    close: async () => undefined,
  };
};

const sameFields = ({ indexes }: Documents, model: Pick<ReadModel, 'indexes'>): boolean =>
  JSON.stringify(indexes) === JSON.stringify(model.indexes);

const answersFor = ({ revision: own, readableFrom = own }: Pick<ReadModel, 'revision' | 'readableFrom'>, revision: number): boolean =>
  readableFrom <= revision && revision < own;

const tableOf = <Document extends object>(model: ReadModel<Document>, documents: Documents): ReadModelTable<Document> => {
  const visible = (at: number | undefined): number => Math.min(at ?? documents.checkpoint.seq, documents.checkpoint.seq);
  const write = (versions: readonly Version[]): void => {
    for (const version of versions) documents.insert(version);
  };
  const advance = (expected: Checkpoint, next: Checkpoint): boolean => {
    const { position, epoch } = documents.checkpoint;
    if (position !== expected.position || epoch !== expected.epoch) return false;
    documents.checkpoint = structuredClone(next);
    return true;
  };
  const get = (id: string, at: number): FoundDocument<Document> | undefined => found(documents.held(id, at));
  return {
    revision: model.revision,
    checkpoint: async () => structuredClone(documents.checkpoint),
    write: async (versions) => write(versions.map((version) => versionOf(model, version))),
    advance: async (expected, next) => advance(expected, next),
    commit: async (versions, expected, next) => {
      const checked = versions.map((version) => versionOf(model, version));
      if (!advance(expected, next)) return false;
      write(checked);
      return true;
    },
    get: async (id, at) => get(id, visible(at)),
    getMany: async (ids, at) =>
      new Map(
        ids
          .map((id) => documents.held(id, visible(at)))
          .filter((held) => held !== undefined)
          .map((held) => [held.id, base<Document>(held)]),
      ),
    find: async (query) => {
      const question = checkedFind(model, query);
      const at = visible(query.at);
      const { after } = question;
      const rest = documents
        .allHeld(at)
        .filter(({ text }) => text !== undefined)
        .filter((version) => question.conditions.every((condition) => meets(version, condition)))
        .filter((version) => after === undefined || compare(question.order, placeOf(question.order, version), after) > 0)
        .sort((a, b) => compare(question.order, placeOf(question.order, a), placeOf(question.order, b)));
      const page = rest.slice(0, question.limit);
      const last = rest.length > page.length ? page.at(-1) : undefined;
      return {
        items: page.map((version) => found<Document>(version)).filter((one) => one !== undefined),
        next: last === undefined ? undefined : cursorAt(question.order, placeOf(question.order, last)),
        at,
      };
    },
  };
};

const versionOf = (model: Pick<ReadModel, 'name' | 'indexes'>, { id, from, document, index, sources }: DocumentVersion): Version => {
  const checked = document === undefined ? { single: [], several: [] } : checkedIndex(model, index);
  const values = singleFields(model.indexes).map((field, place) => [field, checked.single[place] ?? null] as const);
  const several = severalFields(model.indexes).map((field, place) => [field, checked.several[place] ?? []] as const);
  const text = document === undefined ? undefined : JSON.stringify(document);
  return {
    ...{ id, from, to: Number.MAX_SAFE_INTEGER, text, sources: JSON.stringify(sources) },
    values: Object.fromEntries(values),
    several: Object.fromEntries(several),
  };
};

const holds = ({ from, to }: Version, at: number): boolean => from <= at && at < to;

/** Also where the document ceased to be: what made it still counts. */
const base = <Document extends object>({ id, from, text, sources }: Version): BaseDocument<Document> => ({
  id,
  from,
  document: text === undefined ? undefined : (JSON.parse(text) as Document),
  sources: JSON.parse(sources) as readonly SourceRef[],
});

const found = <Document extends object>(version: Version | undefined): FoundDocument<Document> | undefined => {
  if (version === undefined) return undefined;
  const { document, ...rest } = base<Document>(version);
  return document === undefined ? undefined : { ...rest, document };
};

const meets = ({ values, several }: Version, condition: Condition): boolean => {
  const value = values[condition.field] ?? null;
  switch (condition.kind) {
    case 'oneOf':
      return condition.values.includes(value);
    case 'any': {
      const own = several[condition.field] ?? [];
      return condition.values.some((wanted) => (wanted === null ? own.length === 0 : own.includes(String(wanted))));
    }
    case 'between':
      return (
        value !== null &&
        (condition.from === null || compareValues(value, condition.from) >= 0) &&
        (condition.to === null || compareValues(value, condition.to) <= 0)
      );
  }
};

const placeOf = (order: CheckedFind['order'], { id, values }: Version): CursorPlace => ({
  values: order.map(({ field }) => values[field] ?? null),
  id,
});

const compare = (order: CheckedFind['order'], a: CursorPlace, b: CursorPlace): number => {
  for (const [index, { descending }] of order.entries()) {
    const difference = compareValues(a.values[index] ?? null, b.values[index] ?? null);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return compareValues(a.id, b.id);
};

/** Absent before all; text by code point (its UTF-8 bytes), as databases do, and not by UTF-16 unit, as `<` does. */
const compareValues = (a: IndexValue, b: IndexValue): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
};
