import { StoreDamaged, type Progress, type ProgressStore } from '@sparbar/event-sourcing';
import { progressSum } from '../../rules/sums';
import { compareAndSet } from './compare-and-set';
import type { Connection } from './connection';
import { countText, positionText } from './fixed-width';
import { orderedText, plainText } from './ordered-text';
import { fieldsOf, type Stored } from './stored';

/** How far the reactions and clocks of one cooperation have come. */
export const openProgressStore = (connection: Connection, cooperation: string): ProgressStore => {
  const collection = `${cooperation}.progress`;
  const progressOf = (name: string, row: Stored): Progress => {
    const damage = (): StoreDamaged =>
      new StoreDamaged(
        `MongoDB at ${connection.place} no longer says how far ${name} has come. Stop Spårbar, keep a copy of the collection ${collection}, and restore it from the latest backup.`,
      );
    const fields = fieldsOf(row, damage);
    const progress = {
      position: fields.position('position'),
      seq: fields.count('seq'),
      wrote: fields.position('wrote'),
      epoch: fields.count('epoch'),
    };
    if (row['sum'] !== sumOf(name, progress)) throw damage();
    return progress;
  };
  return {
    find: async (name) => {
      const row = await connection.use(() => connection.collection(collection).findOne({ _id: orderedText(name) }));
      return row === null ? undefined : progressOf(name, row);
    },
    all: async () => {
      const rows = await connection.use(() => connection.collection(collection).find({}).toArray());
      return rows
        .map((row) => ({ name: plainText(row._id), ...progressOf(plainText(row._id), row) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    advance: (name, expected, next) => {
      const stands = expected && { position: positionText(expected.position), epoch: countText(expected.epoch) };
      return compareAndSet(connection, collection, orderedText(name), stands, {
        position: positionText(next.position),
        seq: countText(next.seq),
        wrote: positionText(next.wrote),
        epoch: countText(next.epoch),
        sum: sumOf(name, next),
      });
    },
    close: async () => undefined,
  };
};

const sumOf = (name: string, { position, seq, wrote, epoch }: Progress): number => progressSum([name, position, seq, wrote, epoch]);
