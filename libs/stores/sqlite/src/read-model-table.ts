import type { SQLInputValue } from 'node:sqlite';
import {
  breath,
  type BaseDocument,
  type Checkpoint,
  type DocumentVersion,
  type FoundDocument,
  type IndexValue,
  type ReadModel,
  type ReadModelTable,
  type SourceRef,
} from '@sparbar/event-sourcing';
import { checkedFind, checkedIndex, cursorAt, severalFields, singleFields } from '../../rules/checked-find';
import type { Database } from './database';
import { findSql } from './find-sql';
import { severalValues } from './several-values';
import { sourcesIn, sourceText } from '../../rules/source-text';

const greatest = Number.MAX_SAFE_INTEGER;
/** A batch this small is one of a model that has caught up: from then on it pays to keep the listing indexes. */
const smallBatch = 200;
/** Reading more rows than this is work enough for one turn: what becomes of them is done in another. */
const manyRows = 50;

type Row = Readonly<Record<string, unknown>>;

/** The versions of one document in one batch, as they will stand in the table. */
interface RowsOfOne {
  readonly id: string;
  readonly inOrder: boolean;
  readonly first: number;
  readonly rows: readonly VersionRow[];
}

interface VersionRow {
  readonly values: readonly SQLInputValue[];
  readonly several: readonly (readonly string[])[];
}

/** The versions of one model's documents, and its checkpoint. */
export const readModelTable = <Document extends object>(
  database: Database,
  number: number,
  model: ReadModel<Document>,
): ReadModelTable<Document> => {
  const versions = `versions_${number}`;
  const fields = singleFields(model.indexes);
  const several = severalFields(model.indexes).map((field) => severalValues(database, versions, field));
  const columns = ['id', '"from"', '"to"', 'document', 'sources', ...fields.map((field) => `"i_${field}"`)];

  const readCheckpoint = database.prepare('SELECT position, seq, knownAt, frontier, epoch, parked FROM models WHERE number = ?');
  readCheckpoint.setReadBigInts(true);
  const readSeq = database.prepare('SELECT seq FROM models WHERE number = ?');
  const move = database.prepare(
    'UPDATE models SET position = ?, seq = ?, knownAt = ?, frontier = ?, epoch = ?, parked = ? WHERE number = ? AND position = ? AND epoch = ?',
  );
  const values = columns.slice(3).map((_, index) => `?${index + 4}`);
  const add = database.prepare(`INSERT INTO ${versions} (${columns.join(', ')}) VALUES (?1, ?2, ?3, ${values.join(', ')})`);
  const insert = database.prepare(
    `INSERT OR IGNORE INTO ${versions} (${columns.join(', ')}) VALUES (?1, ?2, coalesce((SELECT min("from") FROM ${versions} WHERE id = ?1 AND "from" > ?2), ?3), ${values.join(', ')})`,
  );
  const newest = database.prepare(`SELECT max("from") AS newest FROM ${versions} WHERE id = ?`);
  // Only the version just before can still reach beyond: insert and end share a transaction, so all the older ones have their end.
  const end = database.prepare(
    `UPDATE ${versions} SET "to" = ?2 WHERE "to" > ?2 AND rowid = (SELECT rowid FROM ${versions} WHERE id = ?1 AND "from" < ?2 ORDER BY "from" DESC LIMIT 1)`,
  );
  // Looked up and held to the checkpoint in one statement: each costs SQLite its locks.
  const held = database.prepare(
    `SELECT id, "from", document, sources FROM ${versions} WHERE id = ?1 AND "from" <= min(?2, (SELECT seq FROM models WHERE number = ?3)) ORDER BY "from" DESC LIMIT 1`,
  );
  const indexed = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?`);
  const questions = new Map<string, ReturnType<Database['prepare']>>();
  let listingReady = false;

  const rowOf = ({ id, from, document, index, sources }: DocumentVersion, to: number): VersionRow => {
    const text = document === undefined ? null : JSON.stringify(document);
    const found = document === undefined ? { single: fields.map(() => null), several: [] } : checkedIndex(model, index);
    return { values: [id, from, to, text, sourceText(sources), ...found.single], several: found.several };
  };
  const addSeveral = (id: string, from: SQLInputValue, row: VersionRow): void => {
    for (const [place, values] of row.several.entries()) several[place]?.add(id, from, values);
  };
  const rowsOf = (batch: readonly DocumentVersion[]): readonly RowsOfOne[] =>
    [...Map.groupBy(batch, ({ id }) => id)].map(([id, own]) => {
      const inOrder = own.every(({ from }, index) => index === 0 || from > (own[index - 1]?.from ?? from));
      return {
        id,
        inOrder,
        first: own[0]?.from ?? 0,
        rows: own.map((one, index) => rowOf(one, inOrder ? (own[index + 1]?.from ?? greatest) : greatest)),
      };
    });
  const write = (documents: readonly RowsOfOne[]): void => {
    for (const { id, inOrder, first, rows } of documents) {
      const before = newest.get(id)?.['newest'] ?? null;
      if (inOrder && (before === null || Number(before) < first)) {
        // Nobody has been here: each version is written once, with its end.
        if (before !== null) end.run(id, first);
        for (const row of rows) {
          add.run(...row.values);
          addSeveral(id, row.values[1] ?? null, row);
        }
      } else {
        for (const row of rows) {
          const [, from = null, , ...rest] = row.values;
          if (insert.run(id, from, greatest, ...rest).changes === 1) addSeveral(id, from, row);
          end.run(id, from);
        }
      }
    }
  };
  const advance = (expected: Checkpoint, next: Checkpoint): boolean =>
    move.run(
      next.position,
      next.seq,
      next.knownAt,
      JSON.stringify(next.frontier),
      next.epoch,
      JSON.stringify(next.parked),
      number,
      expected.position,
      expected.epoch,
    ).changes === 1;
  const prepareListing = (batch: number): void => {
    if (listingReady || batch > smallBatch) return;
    listingReady = true;
    if (indexed.get(`${versions}_to`) !== undefined) return;
    database.exec(`CREATE INDEX ${versions}_to ON ${versions} ("to", "from")`);
    for (const field of several) field.prepareListing();
    for (const field of fields) database.exec(`CREATE INDEX "${versions}_by_${field}" ON ${versions} ("i_${field}", id, "from", "to")`);
  };
  const visible = (at: number | undefined): number => {
    const seq = Number(database.use(() => readSeq.get(number))?.['seq'] ?? 0);
    return Math.min(at ?? seq, seq);
  };

  return {
    revision: model.revision,
    checkpoint: async () => checkpointOf(database.use(() => readCheckpoint.get(number))),
    write: async (batch) => {
      const rows = rowsOf(batch);
      database.transaction(() => write(rows));
    },
    advance: async (expected, next) => database.transaction(() => advance(expected, next)),
    commit: async (batch, expected, next) => {
      const rows = rowsOf(batch);
      return database.transaction(() => {
        // First the fence: who no longer holds the model writes nothing at all.
        if (!advance(expected, next)) return false;
        write(rows);
        prepareListing(next.seq - expected.seq);
        return true;
      });
    },
    get: async (id, at = greatest) => found(database.use(() => held.get(id, at, number))),
    getMany: async (ids, at) => {
      const rows = database.use(() => ids.map((id) => held.get(id, at, number)));
      if (rows.length > manyRows) await breath();
      return new Map(
        rows
          .filter((row) => row !== undefined)
          .map(base<Document>)
          .map((one) => [one.id, one]),
      );
    },
    find: async (query) => {
      const question = checkedFind(model, query);
      const at = visible(query.at);
      const { sql, values } = findSql(versions, question, at);
      const statement = questions.get(sql) ?? database.prepare(sql);
      // A process asks few different questions; should they be many, forgetting them all costs little.
      if (questions.size > 200) questions.clear();
      questions.set(sql, statement);
      const rows = database.use(() => statement.all(...values));
      if (rows.length > manyRows) await breath();
      const page = rows.slice(0, question.limit);
      const last = rows.length > page.length ? page.at(-1) : undefined;
      return {
        items: page.map((row) => found<Document>(row)).filter((one) => one !== undefined),
        next:
          last &&
          cursorAt(question.order, { values: question.order.map(({ field }) => last[`i_${field}`] as IndexValue), id: String(last['id']) }),
        at,
      };
    },
  };
};

/** Also where the document ceased to be: what made it still counts. Each part is parsed for those who look at it, and most want one of them alone. */
const base = <Document extends object>(row: Row): BaseDocument<Document> => {
  let document: Document | undefined;
  let sources: readonly SourceRef[] | undefined;
  return {
    id: String(row['id']),
    from: Number(row['from']),
    get document() {
      if (row['document'] === null) return undefined;
      return (document ??= JSON.parse(String(row['document'])) as Document);
    },
    get sources() {
      return (sources ??= sourcesIn(String(row['sources'])));
    },
  };
};

const found = <Document extends object>(row: Row | undefined): FoundDocument<Document> | undefined =>
  row === undefined || row['document'] === null ? undefined : (base<Document>(row) as FoundDocument<Document>);

const checkpointOf = (row: Row | undefined): Checkpoint => ({
  position: BigInt(row?.['position'] as bigint),
  seq: Number(row?.['seq']),
  knownAt: String(row?.['knownAt']),
  frontier: JSON.parse(String(row?.['frontier'])) as readonly string[],
  epoch: Number(row?.['epoch']),
  parked: JSON.parse(String(row?.['parked'])) as Checkpoint['parked'],
});
