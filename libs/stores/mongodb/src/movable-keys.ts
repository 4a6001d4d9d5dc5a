import type { KeyName, MovableKeys, NamedKey } from '@sparbar/event-sourcing';
import type { Connection } from './connection';
import { keyIn, keyPlace, keyRow, keysOf } from './key-store';
import { upserting } from './upserting';

const pageSize = 500;
/** So many are on their way at a time. */
const atOnce = 25;

/** The keys of one log in their own database, to be carried from or to another store. */
export const openMovableKeys = (connection: Connection, cooperation: string): MovableKeys => {
  const rows = keysOf(connection, cooperation);
  const page = (after: string) =>
    connection.use(() =>
      rows
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(pageSize)
        .toArray(),
    );
  const find = async ({ domain, key }: KeyName): Promise<NamedKey | undefined> => {
    const row = await connection.use(() => rows.findOne({ _id: keyPlace(domain, key) }));
    return row === null ? undefined : { domain, key, secret: keyIn(row, domain, key, connection.place) };
  };
  const put = ({ domain, key, secret }: NamedKey): Promise<unknown> => {
    const row = keyRow(domain, key, secret);
    const update = secret === null ? { $set: row } : { $setOnInsert: row };
    return connection.use(() => upserting(() => rows.updateOne({ _id: keyPlace(domain, key) }, update, { upsert: true })));
  };
  return {
    pages: async function* () {
      for (let after = ''; ;) {
        const found = await page(after);
        const last = found.at(-1);
        if (last === undefined) return;
        yield found.map((row) => {
          const [domain, key] = JSON.parse(row._id) as readonly [string, string];
          return { domain, key, secret: keyIn(row, domain, key, connection.place) };
        });
        after = last._id;
      }
    },
    find: (names) => someAtOnce(names, find),
    put: async (keys) => void (await someAtOnce(keys, put)),
    close: async () => undefined,
  };
};

const someAtOnce = async <One, Answer>(all: readonly One[], work: (one: One) => Promise<Answer>): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let at = 0; at < all.length; at += atOnce) answers.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  return answers;
};
