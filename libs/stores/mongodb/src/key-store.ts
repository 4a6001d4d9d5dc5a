import { randomBytes } from 'node:crypto';
import { Binary, type Collection } from 'mongodb';
import { StoreDamaged, type KeyStore } from '@sparbar/event-sourcing';
import { keySum } from '../../rules/sums';
import type { Connection } from './connection';
import type { Stored } from './stored';
import { upserting } from './upserting';

const keyLength = 32;

/** The keys of one cooperation, in a database apart from all they seal, with a user and a backup of its own. */
export const openKeyStore = (connection: Connection, cooperation: string): KeyStore => {
  const keys = keysOf(connection, cooperation);
  const known = async (domain: string, key: string): Promise<{ readonly secret: Buffer | undefined } | undefined> => {
    const found = await connection.use(() => keys.findOne({ _id: keyPlace(domain, key) }));
    return found === null ? undefined : { secret: keyIn(found, domain, key, connection.place) ?? undefined };
  };
  const write = (domain: string, key: string, update: object): Promise<unknown> =>
    connection.use(() => upserting(() => keys.updateOne({ _id: keyPlace(domain, key) }, update, { upsert: true })));

  return {
    obtain: async (domain, key) => {
      const first = await known(domain, key);
      if (first !== undefined) return first.secret;
      await write(domain, key, { $setOnInsert: keyRow(domain, key, randomBytes(keyLength)) });
      // What stands there now is what everybody gets: somebody else may have made it, or destroyed it, since.
      return (await known(domain, key))?.secret;
    },
    find: async (domain, key) => (await known(domain, key))?.secret,
    destroy: async (domain, key) => {
      await write(domain, key, { $set: keyRow(domain, key, null) });
    },
    close: async () => undefined,
  };
};

export const keysOf = (connection: Connection, cooperation: string): Collection<Stored> => connection.collection(`${cooperation}.keys`);

/** Names become one text, in which nothing of theirs means anything, and half a character stands as what it is. */
export const keyPlace = (domain: string, key: string): string => JSON.stringify([domain, key]);

export const keyRow = (domain: string, key: string, secret: Buffer | null) => ({
  secret: secret === null ? null : new Binary(secret),
  sum: keySum(domain, key, secret),
});

/** The secret in a row that was read; `null` where it was destroyed. */
export const keyIn = (row: Stored, domain: string, key: string, place: string): Buffer | null => {
  const secret = secretOf(row, place);
  if (row['sum'] !== keySum(domain, key, secret)) throw damaged(place);
  return secret;
};

const secretOf = ({ secret }: Stored, place: string): Buffer | null => {
  if (secret === null) return null;
  if (!(secret instanceof Binary) || secret.length() !== keyLength) throw damaged(place);
  return Buffer.from(secret.value());
};

const damaged = (place: string): StoreDamaged =>
  new StoreDamaged(
    `MongoDB at ${place} holds a key that is not the one made. Stop Spårbar, keep a copy of that database, and restore it from the latest backup.`,
  );
