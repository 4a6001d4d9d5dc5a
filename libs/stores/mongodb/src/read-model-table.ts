import type { ClientSession } from 'mongodb';
import type { Checkpoint, ReadModel, ReadModelTable } from '@sparbar/event-sourcing';
import { checkedFind, cursorAt } from '../../rules/checked-find';
import { compareAndSet } from './compare-and-set';
import type { Connection } from './connection';
import { findFilter, findSort } from './find-filter';
import { countText } from './fixed-width';
import { checkpointOf, checkpointRow, refuseLeaving } from './model-row';
import { orderedText } from './ordered-text';
import { fieldsOf, type Damage, type Stored } from './stored';
import { baseOf, foundOf, sortValueOf, storedVersion } from './version-document';
import { writeVersions } from './write-versions';

/** A batch this small is one of a model that has caught up: from then on it pays to keep the listing indexes. */
const smallBatch = 200;
/** The most a server takes as a limit. */
const mostRows = 2 ** 31 - 1;

export interface TableOn<Document extends object> {
  readonly connection: Connection;
  readonly model: ReadModel<Document>;
  /** Where the checkpoints of the cooperation's models stand, and under what this one's does. */
  readonly models: string;
  readonly generation: string;
  readonly versions: string;
  readonly damage: Damage;
  /** Has the listing indexes made, if they are not. Nobody waits for them. */
  readonly prepareListing: () => void;
}

/** The versions of one model's documents, and its checkpoint. */
export const readModelTable = <Document extends object>(on: TableOn<Document>): ReadModelTable<Document> => {
  const { connection, model, generation, damage } = on;
  const models = connection.collection(on.models);
  const versions = connection.collection(on.versions);

  const rowOf = async (session: ClientSession): Promise<Stored> => refuseLeaving(await models.findOne({ _id: generation }, { session }));
  /** Up to where anything is visible. */
  const visible = async (session: ClientSession): Promise<number> => fieldsOf(await rowOf(session), damage).count('seq');
  /** That nothing was found may mean that it was cleared away in between: the row is looked at before, after, or both. */
  const reading = <T>(at: number | undefined, read: (at: number, session: ClientSession) => Promise<readonly [T, found: number]>) =>
    connection.inOrder(async (session) => {
      if (at !== undefined) {
        const wanted = Math.max(0, Math.floor(at));
        const [answer] = await read(wanted, session);
        // What is not visible yet was asked for: as far as it is.
        if (wanted <= (await visible(session))) return answer;
      }
      const [answer, found] = await read(await visible(session), session);
      if (found === 0) await rowOf(session);
      return answer;
    });
  const write: ReadModelTable['write'] = async (batch) =>
    writeVersions(
      connection,
      on.versions,
      batch.map((version) => storedVersion(model, version)),
      damage,
    );
  const advance = (expected: Checkpoint, next: Checkpoint): Promise<boolean> => {
    const { position, epoch } = checkpointRow(expected);
    return compareAndSet(connection, on.models, generation, { position, epoch }, checkpointRow(next));
  };

  return {
    revision: model.revision,
    checkpoint: () => connection.inOrder(async (session) => checkpointOf(await rowOf(session), damage)),
    write,
    advance,
    commit: async (batch, expected, next) => {
      await write(batch);
      const moved = await advance(expected, next);
      if (moved && next.seq - expected.seq <= smallBatch) on.prepareListing();
      return moved;
    },
    get: (id, at) =>
      reading(at, async (seq, session) => {
        const [row] = await versions
          .find({ id: { $eq: orderedText(id) }, from: { $lte: countText(seq) } }, { session })
          .sort({ from: -1 })
          .limit(1)
          .toArray();
        return [row === undefined ? undefined : foundOf<Document>(row, damage), row === undefined ? 0 : 1];
      }),
    getMany: (ids, at) =>
      reading(at, async (seq, session) => {
        const held = { from: { $lte: countText(seq) }, to: { $gt: countText(seq) } };
        const rows = await versions.find({ id: { $in: ids.map(orderedText) }, ...held }, { session }).toArray();
        const bases = rows.map((row) => baseOf<Document>(row, damage)).map((one) => [one.id, one] as const);
        return [new Map(bases), rows.length];
      }),
    find: async (query) => {
      const question = checkedFind(model, query);
      const limit = Math.min(question.limit, mostRows - 1);
      return reading(query.at, async (at, session) => {
        // One document more than the page holds: that is how one knows whether there is a next page.
        const rows = await versions
          .find(findFilter(question, countText(at)), { session })
          .sort(new Map(findSort(question.order)))
          .limit(limit + 1)
          .toArray();
        const page = rows.slice(0, limit);
        const last = rows.length > page.length ? page.at(-1) : undefined;
        const placeOf = (row: Stored) => ({
          values: question.order.map(({ field }) => sortValueOf(row, model, field, damage)),
          id: baseOf(row, damage).id,
        });
        const answer = {
          items: page.map((row) => foundOf<Document>(row, damage)).filter((one) => one !== undefined),
          next: last === undefined ? undefined : cursorAt(question.order, placeOf(last)),
          at,
        };
        return [answer, rows.length];
      });
    },
  };
};
