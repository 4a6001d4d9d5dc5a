export { sqliteStores } from './sqlite-stores';
export { lockFolder, type FolderLock } from './lock-folder';
export { openEventStore } from './event-store';
export { openReadModelStore } from './read-model-store';
export { openKeyStore } from './key-store';
export { openProgressStore } from './progress-store';
export { openDocumentStore } from './document-store';
export { CreatedByNewer, FolderInUse } from './sqlite-failure';
