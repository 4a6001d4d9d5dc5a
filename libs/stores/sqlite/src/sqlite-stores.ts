import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { systemLog, type CooperationStores, type Stores } from '@sparbar/event-sourcing';
import { checkedCooperation, isCooperation } from '../../rules/cooperation-id';
import { canWrite } from './can-write';
import { openDocumentStore } from './document-store';
import { openEventStore } from './event-store';
import { openKeyStore } from './key-store';
import { openProgressStore } from './progress-store';
import { openReadModelStore } from './read-model-store';

/** The embedded stores: a folder for each cooperation. A second thread opens them again for itself, on the same folder. */
export const sqliteStores = ({ folder }: { readonly folder: string }): Stores => {
  const opened = new Map<string, CooperationStores>();
  const withLog = new Set<string>();

  const open = (cooperation: string): CooperationStores => {
    const known = opened.get(checkedCooperation(cooperation));
    if (known !== undefined) return known;
    const stores = openCooperation(path.join(folder, cooperation), cooperation);
    opened.set(cooperation, stores);
    return stores;
  };
  return {
    cooperations: async () => {
      const candidates = existsSync(folder) ? readdirSync(folder).filter((name) => isCooperation(name) && name !== systemLog) : [];
      for (const name of candidates) {
        // A folder is made when a cooperation is first opened; it counts from its first event.
        if (
          !withLog.has(name) &&
          existsSync(path.join(folder, name, 'events.sqlite')) &&
          (await open(name).events.readAll(0n, 1)).length > 0
        )
          withLog.add(name);
      }
      return candidates.filter((name) => withLog.has(name)).sort();
    },
    open: async (cooperation) => open(cooperation),
    writable: canWrite(folder),
    close: async () => {
      for (const { events, readModels, keys, progress } of opened.values()) {
        for (const part of [events, readModels, keys, progress]) await part.close();
      }
      opened.clear();
    },
  };
};

const openCooperation = (folder: string, cooperation: string): CooperationStores => ({
  cooperation,
  events: openEventStore(path.join(folder, 'events.sqlite')),
  readModels: openReadModelStore(path.join(folder, 'read-models.sqlite')),
  keys: openKeyStore(path.join(folder, 'keys.sqlite')),
  documents: openDocumentStore(path.join(folder, 'documents')),
  progress: openProgressStore(path.join(folder, 'progress.sqlite')),
});
