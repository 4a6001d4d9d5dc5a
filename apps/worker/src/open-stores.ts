import type { CooperationStores, LeaseStore, Stores } from '@sparbar/event-sourcing';
import { sqliteStores } from '@sparbar/stores/sqlite';
import type { StoresSetting } from './stores-setting';

export interface OpenedStores {
  readonly stores: Stores;
  /** Where several processes may work on the same stores: which of them does what. */
  readonly leases: LeaseStore | undefined;
}

/** The one place that chooses: a folder of SQLite files, or EventStoreDB for the facts and MongoDB for the rest. */
export async function openStores(setting: StoresSetting): Promise<OpenedStores> {
  switch (setting.kind) {
    case 'embedded':
      return { stores: sqliteStores({ folder: setting.folder }), leases: undefined };
    case 'distributed':
      return openDistributed(setting);
  }
}

async function openDistributed(setting: Extract<StoresSetting, { kind: 'distributed' }>): Promise<OpenedStores> {
  // The clients of two servers: nobody who keeps everything in a folder waits for them to be loaded.
  const [{ eventStoreDb }, { mongodbStores }] = await Promise.all([
    import('@sparbar/stores/eventstoredb'),
    import('@sparbar/stores/mongodb'),
  ]);
  const { production } = setting;
  const log = eventStoreDb({ connectionString: setting.eventstore, production });
  const beside = await mongodbStores({ url: setting.mongodb, keysUrl: setting.keys, production }).catch(async (error: unknown) => {
    await log.close();
    throw error;
  });
  const opened = new Map<string, Promise<CooperationStores>>();
  const open = async (cooperation: string): Promise<CooperationStores> => ({
    cooperation,
    events: log.open(cooperation),
    ...(await beside.open(cooperation)),
  });
  return {
    leases: beside.leases,
    stores: {
      cooperations: () => log.cooperations(),
      open: (cooperation) => {
        const known = opened.get(cooperation);
        if (known !== undefined) return known;
        const opening = open(cooperation);
        opened.set(cooperation, opening);
        // What could not be opened is tried again.
        opening.catch(() => opened.delete(cooperation));
        return opening;
      },
      writable: async () => (await log.writable()) && (await beside.writable()),
      close: async () => {
        await log.close();
        await beside.close();
      },
    },
  };
}
