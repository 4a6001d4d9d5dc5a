import { randomBytes } from 'node:crypto';
import { StoreDamaged, StoreUnavailable, type KeyStore } from '@sparbar/event-sourcing';
import { keySum } from '../../rules/sums';
import { openDatabase, type Database, type FileFormat } from './database';
import { GroupCommit } from './group-commit';

export const keysFormat: FileFormat = {
  applicationId: 0x53504203,
  version: 2,
  synchronous: 'FULL',
  // Keys are only added at the end of an ordinary table, so a secret never moves, and clearing its place clears it.
  pragmas: ['secure_delete = ON'],
  tables: `
    CREATE TABLE keys (
      domain TEXT NOT NULL,
      key TEXT NOT NULL,
      -- NULL: it was destroyed, and its name is never used again.
      secret BLOB,
      -- Over all three, so that a damaged key is never taken for the key, or for one that was destroyed.
      sum INTEGER NOT NULL,
      PRIMARY KEY (domain, key)
    ) STRICT;
  `,
  from: {
    1: 'INSERT INTO keys SELECT domain, key, secret, key_sum(domain, key, secret) FROM older.keys ORDER BY rowid',
  },
  functions: { key_sum: (domain, key, secret) => keySum(String(domain), String(key), secret instanceof Uint8Array ? secret : null) },
  everyRow: (database) =>
    database
      .use(() => database.prepare('SELECT domain, key, secret, sum FROM keys').all())
      .map(({ domain, key, secret, sum }) => ({
        sum: Number(sum),
        is: keySum(String(domain), String(key), secret instanceof Uint8Array ? secret : null),
      })),
};

/** The keys of one cooperation in one SQLite file, apart from what they seal, so that it can have a backup of its own. */
export const openKeyStore = (file: string): KeyStore => {
  const database = openDatabase(file, keysFormat);
  const commits = new GroupCommit(database);
  const select = database.prepare('SELECT secret, sum FROM keys WHERE domain = ? AND key = ?');
  const insert = database.prepare('INSERT INTO keys (domain, key, secret, sum) VALUES (?, ?, ?, ?)');
  const forget = database.prepare(
    'INSERT INTO keys (domain, key, secret, sum) VALUES (?, ?, NULL, ?) ON CONFLICT DO UPDATE SET secret = NULL, sum = excluded.sum',
  );

  const known = (domain: string, key: string): { readonly secret: Buffer | undefined } | undefined => {
    const row = database.use(() => select.get(domain, key));
    if (row === undefined) return undefined;
    const secret = row['secret'] === null ? null : Buffer.from(row['secret'] as Uint8Array);
    if (row['sum'] !== keySum(domain, key, secret)) database.use(() => refuse(database.file));
    return { secret: secret ?? undefined };
  };
  return {
    obtain: async (domain, key) => {
      const first = known(domain, key);
      if (first !== undefined) return first.secret;
      return commits.write(() => {
        // Another thread may have made it, or destroyed it, since.
        const made = known(domain, key);
        if (made !== undefined) return made.secret;
        const secret = randomBytes(32);
        insert.run(domain, key, secret, keySum(domain, key, secret));
        return secret;
      });
    },
    find: async (domain, key) => known(domain, key)?.secret,
    destroy: async (domain, key) => {
      await commits.write(() => forget.run(domain, key, keySum(domain, key, null)));
      await sweep(database);
    },
    close: async () => {
      commits.close();
      database.close();
    },
  };
};

export const refuse = (file: string): never => {
  throw new StoreDamaged(
    `${file} holds a key that is not the one made. Stop Spårbar, keep a copy of the file, and restore it from the latest backup.`,
  );
};

/** `secure_delete` has cleared the place in the table; the write-ahead log may still hold it. A reader in another thread can be in the way for a moment. */
export const sweep = async (database: Database): Promise<void> => {
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    if (database.use(() => checkpoint.get())?.['busy'] === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new StoreUnavailable(
    `The key is destroyed, but ${database.file} is held by another program and its bytes may still be in the file. Destroy it again.`,
  );
};
