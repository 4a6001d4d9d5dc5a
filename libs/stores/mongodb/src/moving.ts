import type { DocumentStore, LeaseStore, MovableKeys, ProgressStore } from '@sparbar/event-sourcing';
import { checkedCooperation } from '../../rules/cooperation-id';
import { connectBoth, type MongodbSettings } from './both-databases';
import { openDocumentStore } from './document-store';
import { openLeaseStore } from './lease-store';
import { openMovableKeys } from './movable-keys';
import { openProgressStore } from './progress-store';
import { forgetReadModels } from './read-model-store';
import { beginMove, endMove, refuseUnfinishedMove } from './unfinished-move';

/** What is carried from or to MongoDB, of one log. */
export interface MovableBesideEvents {
  readonly keys: MovableKeys;
  readonly documents: DocumentStore;
  readonly progress: ProgressStore;
}

/** MongoDB as a place to carry everything from or to, instead of to work on. Opening it changes nothing in it. */
export interface MongodbToMove {
  /** Host and database. */
  readonly place: string;
  readonly leases: LeaseStore;
  open(log: string): MovableBesideEvents;
  /** What has been computed from a log that is not the one that comes. It is made anew. */
  forgetReadModels(log: string): Promise<void>;
  refuseUnfinished(): Promise<void>;
  begin(): Promise<void>;
  end(): Promise<void>;
  close(): Promise<void>;
}

export const mongodbToMove = async (settings: MongodbSettings): Promise<MongodbToMove> => {
  const { main, keys, close } = await connectBoth(settings);
  return {
    place: main.place,
    leases: openLeaseStore(main),
    open: (log) => ({
      keys: openMovableKeys(keys, checkedCooperation(log)),
      documents: openDocumentStore(main, log),
      progress: openProgressStore(main, log),
    }),
    forgetReadModels: (log) => forgetReadModels(main, checkedCooperation(log)),
    refuseUnfinished: () => refuseUnfinishedMove(main),
    begin: () => beginMove(main),
    end: () => endMove(main),
    close,
  };
};
