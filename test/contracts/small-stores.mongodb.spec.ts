import { openDocumentStore, openKeyStore, openLeaseStore, openProgressStore } from '@sparbar/stores/mongodb';
import { joins } from './contract';
import { documentStoreContract } from './document-store.contract';
import { keyStoreContract } from './key-store.contract';
import { leaseStoreContract } from './lease-store.contract';
import { allStores, onMongodb } from './mongodb/on-mongodb';
import { progressStoreContract } from './progress-store.contract';
import { storesContract } from './stores.contract';

onMongodb('keys, documents, progress and leases', (mongodb) => {
  joins('keys', keyStoreContract, () => mongodb.home(openKeyStore));
  joins('documents', documentStoreContract, () => mongodb.home(openDocumentStore));
  joins('progress', progressStoreContract, () => mongodb.home(openProgressStore));
  joins('leases', leaseStoreContract, () => mongodb.ownHome(openLeaseStore));
  joins('all stores, with events in memory', storesContract, () => allStores(mongodb));
});
