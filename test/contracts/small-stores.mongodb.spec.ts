import { openDocumentStore, openKeyStore, openLeaseStore, openMovableKeys, openProgressStore } from '@sparbar/stores/mongodb';
import { joins } from './contract';
import { documentStoreContract } from './document-store.contract';
import { keyStoreContract } from './key-store.contract';
import { leaseStoreContract } from './lease-store.contract';
import { allStores, onMongodb } from './mongodb/on-mongodb';
import { movableKeysContract } from './movable-keys.contract';
import { progressStoreContract } from './progress-store.contract';
import { storesContract } from './stores.contract';

onMongodb('keys, documents, progress and leases', (mongodb) => {
  joins('keys', keyStoreContract, () => mongodb.home(openKeyStore));
  joins('keys, moved', movableKeysContract, () =>
    mongodb.home((connection, cooperation) => ({
      daily: openKeyStore(connection, cooperation),
      moving: openMovableKeys(connection, cooperation),
      close: async () => undefined,
    })),
  );
  joins('documents', documentStoreContract, () => mongodb.home(openDocumentStore));
  joins('progress', progressStoreContract, () => mongodb.home(openProgressStore));
  joins('leases', leaseStoreContract, () => mongodb.ownHome(openLeaseStore));
  joins('all stores, with events in memory', storesContract, () => allStores(mongodb));
});
