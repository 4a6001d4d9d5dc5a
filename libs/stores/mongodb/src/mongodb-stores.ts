import type { CooperationStores, LeaseStore } from '@sparbar/event-sourcing';
import { checkedCooperation } from '../../rules/cooperation-id';
import { connectBoth, type MongodbSettings } from './both-databases';
import { canWrite } from './can-write';
import type { Connection } from './connection';
import { openDocumentStore } from './document-store';
import { openKeyStore } from './key-store';
import { openLeaseStore } from './lease-store';
import { openProgressStore } from './progress-store';
import { openReadModelStore } from './read-model-store';
import { refuseUnfinishedMove } from './unfinished-move';

/** All that one cooperation is kept in but its events. */
export type BesideEvents = Omit<CooperationStores, 'cooperation' | 'events'>;

export interface MongodbStores {
  open(cooperation: string): Promise<BesideEvents>;
  /** Of the whole installation: which process does what. */
  readonly leases: LeaseStore;
  writable(): Promise<boolean>;
  close(): Promise<void>;
}

/** The distributed stores beside the events: a set of collections for each cooperation, and its keys in a database of their own. */
export const mongodbStores = async (settings: MongodbSettings): Promise<MongodbStores> => {
  const { main, keys, close } = await connectBoth(settings);
  await refuseUnfinishedMove(main).catch(async (error: unknown) => {
    await close();
    throw error;
  });

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
  documents: openDocumentStore(main, cooperation),
  progress: openProgressStore(main, cooperation),
});
