import { randomBytes } from 'node:crypto';
import { StoreUnavailable, type KeyStore } from '@sparbar/event-sourcing';
import { openDatabase, type Database, type FileFormat } from './database';
import { GroupCommit } from './group-commit';

export const keysFormat: FileFormat = {
  applicationId: 0x53504203,
  version: 1,
  synchronous: 'FULL',
  // Keys are only added at the end of an ordinary table, so a secret never moves, and clearing its place clears it.
  pragmas: ['secure_delete = ON'],
  tables: `
    CREATE TABLE keys (
      domain TEXT NOT NULL,
      key TEXT NOT NULL,
      -- NULL: it was destroyed, and its name is never used again.
      secret BLOB,
      PRIMARY KEY (domain, key)
    ) STRICT;
  `,
};

/** The keys of one cooperation in one SQLite file, apart from what they seal, so that it can have a backup of its own. */
export const openKeyStore = (file: string): KeyStore => {
  const database = openDatabase(file, keysFormat);
  const commits = new GroupCommit(database);
  const select = database.prepare('SELECT secret FROM keys WHERE domain = ? AND key = ?');
  const insert = database.prepare('INSERT INTO keys (domain, key, secret) VALUES (?, ?, ?)');
  const forget = database.prepare('INSERT INTO keys (domain, key, secret) VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET secret = NULL');

  const known = (domain: string, key: string): { readonly secret: Buffer | undefined } | undefined => {
    const row = database.use(() => select.get(domain, key));
    if (row === undefined) return undefined;
    return { secret: row['secret'] === null ? undefined : Buffer.from(row['secret'] as Uint8Array) };
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
        insert.run(domain, key, secret);
        return secret;
      });
    },
    find: async (domain, key) => known(domain, key)?.secret,
    destroy: async (domain, key) => {
      await commits.write(() => forget.run(domain, key));
      await sweep(database);
    },
    close: async () => {
      commits.close();
      database.close();
    },
  };
};

/** `secure_delete` has cleared the place in the table; the write-ahead log may still hold it. A reader in another thread can be in the way for a moment. */
const sweep = async (database: Database): Promise<void> => {
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    if (database.use(() => checkpoint.get())?.['busy'] === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new StoreUnavailable(
    `The key is destroyed, but ${database.file} is held by another program and its bytes may still be in the file. Destroy it again.`,
  );
};
