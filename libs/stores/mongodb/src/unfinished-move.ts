import type { Connection } from './connection';
import { MongodbRefused } from './refuse-server';
import { upserting } from './upserting';

/** One row, for as long as everything is being carried here from elsewhere. */
const rowsIn = (connection: Connection) => connection.collection('unfinished');
const _id = 'move';

export const beginMove = async (connection: Connection): Promise<void> => {
  await connection.use(() => upserting(() => rowsIn(connection).replaceOne({ _id }, { since: new Date() }, { upsert: true })));
};

export const endMove = async (connection: Connection): Promise<void> => {
  await connection.use(() => rowsIn(connection).deleteOne({ _id }));
};

/** Nobody works on half a history: the reactions would begin at its first event. */
export const refuseUnfinishedMove = async (connection: Connection): Promise<void> => {
  if ((await connection.use(() => rowsIn(connection).findOne({ _id }))) !== null)
    throw new MongodbRefused(
      `MongoDB at ${connection.place} holds a move that is not finished: give the command \`npm run -s move\` again, and it goes on from where it was.`,
    );
};
