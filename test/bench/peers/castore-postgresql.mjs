import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { serve } from '../serve.mjs';
import { ownDatabase, storeMeasures } from './stored.mjs';

await serve(
  storeMeasures(async (setting) => {
    const { connectionString } = await ownDatabase(setting, 'castore');
    await PostgresEventStorageAdapter.createEventTable({
      connectionString,
      tableName: 'event',
      aggregateId: { type: 'VARCHAR', length: 200 },
    });
    const store = new PostgresEventStorageAdapter({ connectionString, tableName: 'event' });
    const context = { eventStoreId: 'activities' };
    // It appends one event at a time.
    const append = async (aggregateId, events) => {
      for (const { version, type, ...rest } of events)
        await store.pushEvent({ aggregateId, version, type, payload: { ...rest, version, type } }, context);
    };
    return { append, read: async (stream) => (await store.getEvents(stream, context)).events };
  }),
);
