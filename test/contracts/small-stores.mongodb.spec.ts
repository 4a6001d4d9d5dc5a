import { openDocumentStore, openKeyStore, openProgressStore } from '@sparbar/stores/mongodb';
import { joins } from './contract';
import { documentStoreContract } from './document-store.contract';
import { keyStoreContract } from './key-store.contract';
import { allStores, onMongodb } from './mongodb/on-mongodb';
import { progressStoreContract } from './progress-store.contract';
import { storesContract } from './stores.contract';

onMongodb('keys, documents and progress', (mongodb) => {
  joins('keys', keyStoreContract, () => mongodb.home(openKeyStore));
  joins('documents', documentStoreContract, () => mongodb.home(openDocumentStore));
  joins('progress', progressStoreContract, () => mongodb.home(openProgressStore));
  joins('all stores, with events in memory', storesContract, () => allStores(mongodb));
});
