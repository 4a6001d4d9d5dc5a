export { memoryStores } from './memory-stores';
export { MemoryLog, openEventStore } from './event-store';
export { openReadModelStore, type MemoryShelf } from './read-model-store';
export { openKeyStore, type MemoryKeys } from './key-store';
export { openDocumentStore } from './document-store';
export { openProgressStore } from './progress-store';
export { openLeaseStore } from './lease-store';
