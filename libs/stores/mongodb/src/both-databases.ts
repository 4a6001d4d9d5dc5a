import { connect, type Connection } from './connection';
import { MongodbRefused } from './refuse-server';

export interface MongodbSettings {
  /** MONGODB_URL */
  readonly url: string;
  /** KEYS_MONGODB_URL: another database, another user. */
  readonly keysUrl: string;
  readonly production: boolean;
}

/** The database of the keys, and that of all the rest. */
export interface BothDatabases {
  readonly main: Connection;
  readonly keys: Connection;
  close(): Promise<void>;
}

export const connectBoth = async ({ url, keysUrl, production }: MongodbSettings): Promise<BothDatabases> => {
  const main = await connect({ url, from: 'MONGODB_URL', database: 'sparbar', production });
  const keys = await connect({ url: keysUrl, from: 'KEYS_MONGODB_URL', database: 'sparbar-keys', production }).catch(
    async (error: unknown) => {
      await main.close();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await main.close();
    await keys.close();
  };
  const refusal = whyNotApart(main, keys, production);
  if (refusal !== undefined) {
    await close();
    throw new MongodbRefused(refusal);
  }
  return { main, keys, close };
};

/** Whoever can read what is sealed must not find its keys in the same place, nor in the same backup. */
const whyNotApart = (main: Connection, keys: Connection, production: boolean): string | undefined => {
  if (main.place === keys.place)
    return `KEYS_MONGODB_URL names the same database as MONGODB_URL, ${main.place}: the keys need one of their own, so that they are not in the same backup as what they seal.`;
  if (production && main.hosts === keys.hosts && main.user === keys.user)
    return `KEYS_MONGODB_URL has the same user as MONGODB_URL: the keys need one of their own, who alone may read them.`;
  return undefined;
};
