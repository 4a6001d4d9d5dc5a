import type { SQLOutputValue } from 'node:sqlite';
import type { KeyName, MovableKeys, NamedKey } from '@sparbar/event-sourcing';
import { keySum } from '../../rules/sums';
import { openDatabase } from './database';
import { keysFormat, refuse, sweep } from './key-store';

const pageSize = 500;

type Row = Readonly<Record<string, SQLOutputValue>>;

/** The keys of one log in one SQLite file, to be carried from or to another store. In the order in which they were made. */
export const openMovableKeys = (file: string): MovableKeys => {
  const database = openDatabase(file, keysFormat);
  const page = database.prepare('SELECT rowid AS place, domain, key, secret, sum FROM keys WHERE rowid > ? ORDER BY rowid LIMIT ?');
  const one = database.prepare('SELECT domain, key, secret, sum FROM keys WHERE domain = ? AND key = ?');
  const insert = database.prepare('INSERT INTO keys (domain, key, secret, sum) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const forget = database.prepare('UPDATE keys SET secret = NULL, sum = ? WHERE domain = ? AND key = ? AND secret IS NOT NULL');

  const keyOf = (row: Row): NamedKey => {
    const [domain, key] = [String(row['domain']), String(row['key'])];
    const secret = row['secret'] === null ? null : Buffer.from(row['secret'] as Uint8Array);
    if (row['sum'] !== keySum(domain, key, secret)) database.use(() => refuse(file));
    return { domain, key, secret };
  };
  const find = ({ domain, key }: KeyName): NamedKey | undefined => {
    const row = database.use(() => one.get(domain, key));
    return row && keyOf(row);
  };
  return {
    pages: async function* () {
      for (let after = 0; ;) {
        const rows = database.use(() => page.all(after, pageSize));
        if (rows.length === 0) return;
        yield rows.map(keyOf);
        after = Number(rows.at(-1)?.['place']);
      }
    },
    find: async (names) => names.map(find),
    put: async (keys) => {
      const destroyed = database.transaction(() =>
        keys.reduce((sum, { domain, key, secret }) => {
          const written = keySum(domain, key, secret);
          insert.run(domain, key, secret, written);
          return secret === null ? sum + Number(forget.run(written, domain, key).changes) : sum;
        }, 0),
      );
      if (destroyed > 0) await sweep(database);
    },
    close: async () => database.close(),
  };
};
