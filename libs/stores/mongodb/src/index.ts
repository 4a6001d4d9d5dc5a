export { mongodbStores, type BesideEvents, type MongodbSettings, type MongodbStores } from './mongodb-stores';
export { connect, type Connection, type MongodbAddress } from './connection';
export { MongodbRefused } from './refuse-server';
export { openReadModelStore } from './read-model-store';
export { openKeyStore } from './key-store';
export { openDocumentStore } from './document-store';
export { openProgressStore } from './progress-store';
export { openLeaseStore } from './lease-store';
