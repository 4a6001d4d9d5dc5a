import type { CooperationStores, LeaseStore } from '@sparbar/event-sourcing';
import { checkedCooperation } from '../../rules/cooperation-id';
import { canWrite } from './can-write';
import { connect, type Connection } from './connection';
import { openDocumentStore } from './document-store';
import { openKeyStore } from './key-store';
import { openLeaseStore } from './lease-store';
import { openProgressStore } from './progress-store';
import { openReadModelStore } from './read-model-store';
import { MongodbRefused } from './refuse-server';

/** All that one cooperation is kept in but its events. */
export type BesideEvents = Omit<CooperationStores, 'cooperation' | 'events'>;

export interface MongodbStores {
  open(cooperation: string): Promise<BesideEvents>;
  /** Of the whole installation: which process does what. */
  readonly leases: LeaseStore;
  writable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface MongodbSettings {
  /** MONGODB_URL */
  readonly url: string;
  /** KEYS_MONGODB_URL: another database, another user. */
  readonly keysUrl: string;
  readonly production: boolean;
}

/** The distributed stores beside the events: a set of collections for each cooperation, and its keys in a database of their own. */
export const mongodbStores = async ({ url, keysUrl, production }: MongodbSettings): Promise<MongodbStores> => {
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

  const opened = new Map<string, Promise<BesideEvents>>();
  return {
    open: async (cooperation) => {
      const known = opened.get(checkedCooperation(cooperation));
      if (known !== undefined) return known;
      const opening = openCooperation(main, keys, cooperation);
      opened.set(cooperation, opening);
      // What could not be opened is tried again.
      opening.catch(() => opened.delete(cooperation));
      return opening;
    },
    leases: openLeaseStore(main),
    writable: canWrite(main),
    close: async () => {
      const stores = await Promise.allSettled(opened.values());
      for (const one of stores) if (one.status === 'fulfilled') await one.value.readModels.close();
      await close();
    },
  };
};

const openCooperation = async (main: Connection, keys: Connection, cooperation: string): Promise<BesideEvents> => ({
  readModels: await openReadModelStore(main, cooperation),
  keys: openKeyStore(keys, cooperation),
  documents: await openDocumentStore(main, cooperation),
  progress: openProgressStore(main, cooperation),
});

/** Whoever can read what is sealed must not find its keys in the same place, nor in the same backup. */
const whyNotApart = (main: Connection, keys: Connection, production: boolean): string | undefined => {
  if (main.place === keys.place)
    return `KEYS_MONGODB_URL names the same database as MONGODB_URL, ${main.place}: the keys need one of their own, so that they are not in the same backup as what they seal.`;
  if (production && main.hosts === keys.hosts && main.user === keys.user)
    return `KEYS_MONGODB_URL has the same user as MONGODB_URL: the keys need one of their own, who alone may read them.`;
  return undefined;
};
