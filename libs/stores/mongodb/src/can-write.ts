import { randomUUID } from 'node:crypto';
import type { Connection } from './connection';
import { upserting } from './upserting';

const lasts = 1_000;
/** Whoever asks whether all is well does not wait for a replica set that is looking for its first member. */
const patience = 3_000;

/** Finds out by writing: a server that answers may be one that most others have left. */
export const canWrite = (connection: Connection): (() => Promise<boolean>) => {
  let known: Promise<boolean> | undefined;
  let since = 0;
  const tried = (): Promise<boolean> => {
    const written = connection
      .use(() =>
        upserting(() =>
          connection.collection('can-write').updateOne({ _id: 'can-write' }, { $set: { mark: randomUUID() } }, { upsert: true }),
        ),
      )
      .then(
        () => true,
        () => false,
      );
    return Promise.race([written, new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())]);
  };
  // Anybody may ask, and as often as she likes.
  return () => {
    if (known === undefined || Date.now() - since > lasts) {
      since = Date.now();
      known = tried();
    }
    return known;
  };
};
