import type { IndexDescription } from 'mongodb';
import { startOfLog, type ReadModel, type ReadModelStore, type ReadModelTable } from '@sparbar/event-sourcing';
import { checkedFieldName } from '../../rules/field-name';
import { clearAway } from './clear-away';
import type { Connection } from './connection';
import { isDuplicate } from './mongodb-failure';
import { checkpointOf, checkpointRow, keyOf, rowThatAnswers, shapeOf } from './model-row';
import { readModelTable } from './read-model-table';
import { fieldsOf, type Stored } from './stored';
import { damagedModel } from './version-document';

/** The read models of one cooperation: their checkpoints in one collection, the versions of each model and revision in one of their own. */
export const openReadModelStore = async (connection: Connection, cooperation: string): Promise<ReadModelStore> => {
  const models = `${cooperation}.models`;
  const rows = connection.collection(models);
  const damage = damagedModel(connection.place, cooperation);
  const versionsOf = (generation: string): string => `${cooperation}.versions.${generation}`;
  await connection.use(() => rows.createIndex({ key: 1 }, { unique: true, name: 'key' }));
  await clearAway(connection, models, versionsOf);

  const prepared = new Map<string, Promise<void>>();
  const listed = new Map<string, Promise<void>>();
  /** Once in the life of this store; what failed is tried again the next time. */
  const indexed = (made: Map<string, Promise<void>>, generation: string, indexes: readonly IndexDescription[]): Promise<void> => {
    const known = made.get(generation);
    if (known !== undefined) return known;
    const making = connection
      .use(() => connection.collection(versionsOf(generation)).createIndexes([...indexes]))
      .then(
        () => undefined,
        (error: unknown) => {
          made.delete(generation);
          throw error;
        },
      );
    made.set(generation, making);
    return making;
  };
  const tableOn = async <Document extends object>(model: ReadModel<Document>, generation: string): Promise<ReadModelTable<Document>> => {
    // While it is empty this takes no time; later it is there.
    await indexed(prepared, generation, [past]);
    const prepareListing = (): void => {
      const indexes = listingIndexes(model);
      if (indexes.length > 0) indexed(listed, generation, indexes).catch(() => undefined);
    };
    return readModelTable({ connection, model, models, generation, versions: versionsOf(generation), damage, prepareListing });
  };

  const giveUp = ({ _id }: Stored): Promise<unknown> =>
    connection.use(() => rows.updateOne({ _id, retired: { $eq: false } }, { $set: { key: _id, retired: true } }));
  const make = async ({ name, revision, indexes }: ReadModel): Promise<void> => {
    const shape = shapeOf({ indexes });
    const row: Stored = { _id: connection.newId(), key: keyOf(name, revision), name, revision, shape, retired: false };
    await connection.use(async () => {
      try {
        await rows.insertOne({ ...row, ...checkpointRow(startOfLog) });
      } catch (error) {
        // Somebody else has made it meanwhile; or this did, and the answer was lost.
        if (!isDuplicate(error)) throw error;
      }
    });
  };
  const table = async <Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>> => {
    for (const field of Object.keys(model.indexes)) checkedFieldName(field);
    for (;;) {
      const row = await connection.use(() => rows.findOne({ key: { $eq: keyOf(model.name, model.revision) } }));
      if (row?.['shape'] === shapeOf(model)) return tableOn(model, row._id);
      await (row === null ? make(model as unknown as ReadModel) : giveUp(row));
    }
  };

  return {
    table,
    answering: async (model) => {
      const kept = await connection.use(() => rows.find({ name: { $eq: model.name }, retired: { $eq: false } }).toArray());
      const row = rowThatAnswers(model, kept);
      return row === undefined ? table(model) : tableOn({ ...model, revision: Number(row['revision']) }, row._id);
    },
    checkpoints: async (models) => {
      const kept = await connection.use(() => rows.find({ retired: { $eq: false } }).toArray());
      return models.map((model) => {
        const row = rowThatAnswers(model, kept);
        return row === undefined ? startOfLog : checkpointOf(row, damage);
      });
    },
    retire: async (name, keepRevision) => {
      const key = keyOf(name, keepRevision);
      await connection.use(() => rows.updateOne({ key: { $eq: key } }, { $set: { tookOver: true } }));
      const others = await connection.use(() => rows.find({ name: { $eq: name }, retired: { $eq: false }, key: { $ne: key } }).toArray());
      for (const row of others) await giveUp(row);
    },
    // A whole collection goes at once, and did when this was opened.
    tidy: async () => false,
    standing: async () => {
      const all = await connection.use(() => rows.find({ retired: { $eq: false } }).toArray());
      const stands = all.map((row) => `${row._id} ${fieldsOf(row, damage).count('seq')} ${row['tookOver'] === true}`);
      return stands.sort().join(', ');
    },
    close: async () => {
      await Promise.allSettled([...prepared.values(), ...listed.values()]);
    },
  };
};

/** All of them, to be made anew: cleared away when the store is opened next. */
export const forgetReadModels = async (connection: Connection, cooperation: string): Promise<void> => {
  const rows = connection.collection(`${cooperation}.models`);
  for (const { _id } of await connection.use(() => rows.find({ retired: { $eq: false } }).toArray()))
    await connection.use(() => rows.updateOne({ _id }, { $set: { key: _id, retired: true } }));
};

/** What a document was at a seq. `to` is in the index behind what never changes, so that nobody who goes along it passes a version that is being given its end. */
const past: IndexDescription = { name: 'past', key: { id: 1, from: 1, to: 1 } };

const listingIndexes = ({ indexes }: Pick<ReadModel, 'indexes'>): readonly IndexDescription[] =>
  Object.keys(indexes).map((field) => ({ name: `by_${field}`, key: { [`i.${field}`]: 1, id: 1, from: 1, to: 1 } }));
