import type { ReadModel, ReadModelStore, ReadModelTable } from '@sparbar/event-sourcing';
import { openDatabase, type Database, type FileFormat } from './database';
import { severalFields, singleFields } from '../../rules/checked-find';
import { checkedFieldName } from '../../rules/field-name';
import { clearingAway } from './clearing-away';
import { readModelTable } from './read-model-table';
import { severalTableSql } from './several-values';

/** May be deleted at any time while nothing runs: everything in it is computed from the log again. */
export const readModelsFormat: FileFormat = {
  applicationId: 0x53504202,
  version: 1,
  // A checkpoint shares its documents' transaction, so what a power cut takes back is taken back together and made again.
  synchronous: 'NORMAL',
  // Room for the pages a batch touches: with too little, each is written several times over.
  pragmas: ['cache_size = -16000', 'wal_autocheckpoint = 4000'],
  tables: `
    CREATE TABLE models (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      revision INTEGER NOT NULL,
      indexes TEXT NOT NULL,
      position INTEGER NOT NULL DEFAULT 0,
      seq INTEGER NOT NULL DEFAULT 0,
      knownAt TEXT NOT NULL DEFAULT '',
      frontier TEXT NOT NULL DEFAULT '[]',
      epoch INTEGER NOT NULL DEFAULT 0,
      parked TEXT NOT NULL DEFAULT '[]',
      UNIQUE (name, revision)
    ) STRICT;
  `,
};

/** The read models of one cooperation in one SQLite file, a table for each model and revision. */
export const openReadModelStore = (file: string): ReadModelStore => readModelStoreOn(openDatabase(file, readModelsFormat));

export const readModelStoreOn = (database: Database): ReadModelStore => {
  const find = database.prepare('SELECT number, indexes FROM models WHERE name = ? AND revision = ?');
  const earlier = database.prepare(
    'SELECT revision, number FROM models WHERE name = ? AND revision >= ? AND revision < ? AND seq > 0 AND indexes = ? ORDER BY revision DESC LIMIT 1',
  );
  // Somebody may be reading what is retired, so it only loses its place here; it is cleared away by a store that was opened afterwards.
  const giveUp = database.prepare(
    'UPDATE models SET revision = -number WHERE name = ? AND revision > 0 AND revision <> ? RETURNING number',
  );
  const giveUpOne = database.prepare('UPDATE models SET revision = -number WHERE number = ?');
  const clearing = clearingAway(database);
  const givenUpHere = new Set<number>();
  const add = database.prepare('INSERT INTO models (name, revision, indexes) VALUES (?, ?, ?)');
  const stands = database.prepare("SELECT group_concat(number || ' ' || revision || ' ' || seq) AS standing FROM models");

  const numberOf = (model: ReadModel): number | undefined => {
    const row = find.get(model.name, model.revision);
    return row !== undefined && row['indexes'] === shapeOf(model) ? Number(row['number']) : undefined;
  };
  const make = (model: ReadModel): number => {
    const known = numberOf(model);
    if (known !== undefined) return known;
    // Another shape under the same revision.
    const stale = find.get(model.name, model.revision);
    if (stale !== undefined) giveUpOne.run(Number(stale['number']));
    const number = Number(add.run(model.name, model.revision, shapeOf(model)).lastInsertRowid);
    database.exec(tableSql(number, model));
    for (const field of severalFields(model.indexes)) database.exec(severalTableSql(`versions_${number}`, checkedFieldName(field)));
    return number;
  };

  // Asked for with every question, and it takes a dozen statements to make one. A number is never given twice.
  const opened = new Map<string, ReadModelTable>();
  const numbered = <Document extends object>(number: number, model: ReadModel<Document>): ReadModelTable<Document> => {
    const key = `${number}/${model.revision}`;
    const known = opened.get(key) as ReadModelTable<Document> | undefined;
    if (known !== undefined) return known;
    const made = readModelTable(database, number, model);
    opened.set(key, made as unknown as ReadModelTable);
    return made;
  };
  /** Models that no earlier revision stands in for: none ever comes back. */
  const alone = new WeakMap<object, ReadModelTable>();
  const table = async <Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>> => {
    const shape = model as unknown as ReadModel;
    return numbered(database.use(() => numberOf(shape)) ?? database.transaction(() => make(shape)), model);
  };
  const answering = async <Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>> => {
    const known = alone.get(model) as ReadModelTable<Document> | undefined;
    if (known !== undefined) return known;
    const { name, revision, readableFrom = revision, indexes } = model;
    const row = database.use(() => earlier.get(name, readableFrom, revision, shapeOf({ indexes })));
    if (row !== undefined) return numbered(Number(row['number']), { ...model, revision: Number(row['revision']) });
    const own = await table(model);
    alone.set(model, own as unknown as ReadModelTable);
    return own;
  };
  return {
    table,
    answering,
    checkpoints: (models) => Promise.all(models.map(async (model) => (await answering(model)).checkpoint())),
    retire: async (name, keepRevision) => {
      for (const { number } of database.transaction(() => giveUp.all(name, keepRevision))) givenUpHere.add(Number(number));
    },
    tidy: async () => clearing.some(givenUpHere),
    standing: async () => String(database.use(() => stands.get())?.['standing']),
    close: async () => database.close(),
  };
};

/** Raised when rows are written in another way. */
const layout = 2;

/** What the rows of a model look like. Those of another shape cannot be asked as is done now, so they are made again. */
const shapeOf = ({ indexes }: Pick<ReadModel, 'indexes'>): string => JSON.stringify({ layout, indexes });

/** Ordinary rowid tables: without rowids they are half as fast to fill. */
const tableSql = (number: number, model: ReadModel): string => `
  CREATE TABLE versions_${number} (
    id TEXT NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    document TEXT,
    sources TEXT NOT NULL
    ${singleFields(model.indexes)
      .map((field) => `, "i_${checkedFieldName(field)}" ${model.indexes[field] === 'text' ? 'TEXT' : 'REAL'}`)
      .join('')},
    UNIQUE (id, "from")
  ) STRICT;
`;
