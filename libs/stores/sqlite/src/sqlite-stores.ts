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
  /** A log that cannot be read now is there all the same: whoever opens it is told what is wrong. */
  const hasLog = async (name: string): Promise<boolean> => {
    if (withLog.has(name)) return true;
    if (!existsSync(path.join(folder, name, 'events.sqlite'))) return false;
    try {
      if ((await open(name).events.readAll(0n, 1)).length > 0) withLog.add(name);
      return withLog.has(name);
    } catch {
      return true;
    }
  };

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
      const found: string[] = [];
      // A folder is made when a cooperation is first opened; it counts from its first event.
      for (const name of candidates) if (await hasLog(name)) found.push(name);
      return found.sort();
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

/** All of it or nothing: what cannot be opened is tried again, and must not leave a file open each time. */
const openCooperation = (folder: string, cooperation: string): CooperationStores => {
  const opened: { close(): Promise<void> }[] = [];
  const kept = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.push(part);
    return part;
  };
  try {
    return {
      cooperation,
      events: kept(openEventStore(path.join(folder, 'events.sqlite'))),
      readModels: kept(openReadModelStore(path.join(folder, 'read-models.sqlite'))),
      keys: kept(openKeyStore(path.join(folder, 'keys.sqlite'))),
      documents: openDocumentStore(path.join(folder, 'documents')),
      progress: kept(openProgressStore(path.join(folder, 'progress.sqlite'))),
    };
  } catch (error) {
    for (const part of opened) void part.close();
    throw error;
  }
};
