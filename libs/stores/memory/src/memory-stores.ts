import { systemLog, type CooperationStores, type Stores } from '@sparbar/event-sourcing';
import { checkedCooperation } from '../../rules/cooperation-id';
import { openDocumentStore } from './document-store';
import { MemoryLog, openEventStore } from './event-store';
import { openKeyStore } from './key-store';
import { openProgressStore } from './progress-store';
import { openReadModelStore } from './read-model-store';

/** Everything in memory, for as long as this object lives. */
export const memoryStores = (): Stores => {
  const opened = new Map<string, { readonly log: MemoryLog; readonly stores: CooperationStores }>();
  return {
    cooperations: async () =>
      [...opened]
        .filter(([id, { log }]) => id !== systemLog && !log.empty)
        .map(([id]) => id)
        .sort(),
    open: async (cooperation) => {
      const known = opened.get(checkedCooperation(cooperation));
      if (known !== undefined) return known.stores;
      const log = new MemoryLog();
      const stores: CooperationStores = {
        cooperation,
        events: openEventStore(log),
        readModels: openReadModelStore(),
        keys: openKeyStore(),
        documents: openDocumentStore(),
        progress: openProgressStore(),
      };
      opened.set(cooperation, { log, stores });
      return stores;
    },
    writable: async () => true,
    close: async () => {
      for (const { stores } of opened.values()) await stores.events.close();
    },
  };
};
