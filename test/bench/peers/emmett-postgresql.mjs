import { dumbo } from '@event-driven-io/dumbo';
import {
  getPostgreSQLEventStore,
  postgreSQLProjection,
  readMessagesBatch,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { serve } from '../serve.mjs';
import { sizes } from '../sizes.mjs';
import { asEmmett, everyType, expecting } from './emmett.mjs';
import { ownDatabase, standing, storeMeasures } from './stored.mjs';

await serve(
  storeMeasures(async (setting) => {
    const { connectionString, ask } = await ownDatabase(setting, 'emmett');
    const store = getPostgreSQLEventStore(connectionString);
    await store.schema.migrate();
    const pool = dumbo({ connectionString });
    return {
      append: (stream, events, after) => store.appendToStream(stream, events.map(asEmmett), expecting(after)),
      read: async (stream) => (await store.readStream(stream)).events,
      readAll: async (batchSize) => {
        let [read, after] = [0, 0n];
        for (;;) {
          const { messages } = await readMessagesBatch(pool.execute, { after, batchSize });
          const last = messages.at(-1);
          if (last === undefined) return read;
          read += messages.length;
          after = last.metadata.globalPosition;
        }
      },
      rebuild: async () => {
        await ask('DROP TABLE IF EXISTS standing');
        await ask(standing.make);
        let heard = 0;
        const handle = async (events, { connection: { client } }) => {
          for (const { data } of events) await client.query(standing.note('$'), standing.values(data));
          heard += events.length;
        };
        const consumer = rebuildPostgreSQLProjections({
          connectionString,
          pulling: { batchSize: sizes.page, pullingFrequencyInMs: 0 },
          projections: [postgreSQLProjection({ name: 'standing', canHandle: everyType, handle })],
        });
        await consumer.start();
        await consumer.close();
        return heard;
      },
      close: async () => {
        await store.close();
        await pool.close();
      },
    };
  }),
);
