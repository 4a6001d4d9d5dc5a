export { connect, type Connection, type MongodbAddress } from './connection';
export { MongodbRefused } from './refuse-server';
export { openReadModelStore } from './read-model-store';
