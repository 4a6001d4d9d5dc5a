import type { Lease, Progress } from '@sparbar/event-sourcing';
import { memoryStores, openDocumentStore, openKeyStore, openLeaseStore, openProgressStore, type MemoryKeys } from '@sparbar/stores/memory';
import { inMemory, joins } from './contract';
import { documentStoreContract } from './document-store.contract';
import { keyStoreContract } from './key-store.contract';
import { leaseStoreContract } from './lease-store.contract';
import { progressStoreContract } from './progress-store.contract';
import { storesContract } from './stores.contract';

joins('keys in memory', keyStoreContract, () => {
  const keys: MemoryKeys = new Map();
  return inMemory(() => openKeyStore(keys));
});

joins('documents in memory', documentStoreContract, () => {
  const documents = new Map<string, Uint8Array>();
  return inMemory(() => openDocumentStore(documents));
});

joins('progress in memory', progressStoreContract, () => {
  const kept = new Map<string, Progress>();
  return inMemory(() => openProgressStore(kept));
});

joins('leases in memory', leaseStoreContract, () => {
  const kept = new Map<string, Lease>();
  return inMemory(() => openLeaseStore(kept));
});

joins('all stores in memory', storesContract, () => {
  const stores = memoryStores();
  return inMemory(() => stores);
});
