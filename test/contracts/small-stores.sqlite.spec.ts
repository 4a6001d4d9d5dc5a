import path from 'node:path';
import { openDocumentStore, openKeyStore, openLeaseStore, openMovableKeys, openProgressStore, sqliteStores } from '@sparbar/stores/sqlite';
import { inFolder, joins } from './contract';
import { documentStoreContract } from './document-store.contract';
import { keyStoreContract } from './key-store.contract';
import { leaseStoreContract } from './lease-store.contract';
import { movableKeysContract } from './movable-keys.contract';
import { progressStoreContract } from './progress-store.contract';
import { storesContract } from './stores.contract';

joins('keys in SQLite', keyStoreContract, () => inFolder((folder) => openKeyStore(path.join(folder, 'keys.sqlite'))));
joins('keys in SQLite, moved', movableKeysContract, () =>
  inFolder((folder) => {
    const file = path.join(folder, 'keys.sqlite');
    const [daily, moving] = [openKeyStore(file), openMovableKeys(file)];
    return { daily, moving, close: async () => void (await Promise.all([daily.close(), moving.close()])) };
  }),
);
joins('documents in files', documentStoreContract, () => inFolder((folder) => openDocumentStore(path.join(folder, 'documents'))));
joins('progress in SQLite', progressStoreContract, () => inFolder((folder) => openProgressStore(path.join(folder, 'progress.sqlite'))));
joins('leases in SQLite', leaseStoreContract, () => inFolder((folder) => openLeaseStore(path.join(folder, 'leases.sqlite'))));
joins('all stores in SQLite', storesContract, () => inFolder((folder) => sqliteStores({ folder })));
