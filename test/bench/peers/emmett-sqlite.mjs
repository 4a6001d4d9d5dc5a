/** On one connection that is held open, its writers in turn: opening one for each append, as it does unless told otherwise, takes several times as long. */
import { getSQLiteEventStore, readMessagesBatch, sqliteConnection, sqliteProjection } from '@event-driven-io/emmett-sqlite';
import { serve } from '../serve.mjs';
import { sizes } from '../sizes.mjs';
import { asEmmett, everyType, expecting } from './emmett.mjs';
import { ownFile, inTurn, standing, storeMeasures } from './stored.mjs';

await serve(
  storeMeasures(async (setting) => {
    const fileName = ownFile(setting, 'sqlite');
    const connection = sqliteConnection({ fileName });
    await connection.command('PRAGMA synchronous = FULL');
    const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } });
    await store.schema.migrate();
    const turn = inTurn();
    let rebuilds = 0;
    return {
      append: (stream, events, after) => turn(() => store.appendToStream(stream, events.map(asEmmett), expecting(after))),
      read: async (stream) => (await store.readStream(stream)).events,
      readAll: async (batchSize) => {
        let [read, after] = [0, 0n];
        for (;;) {
          const { messages } = await readMessagesBatch(connection, { after, batchSize });
          const last = messages.at(-1);
          if (last === undefined) return read;
          read += messages.length;
          after = last.metadata.globalPosition;
        }
      },
      rebuild: async () => {
        await connection.command('DROP TABLE IF EXISTS standing');
        await connection.command(standing.make);
        let heard = 0;
        const handle = async (events) => {
          for (const { data } of events) await connection.command(standing.note('?'), standing.values(data));
          heard += events.length;
        };
        rebuilds += 1;
        const consumer = store.consumer({ pulling: { batchSize: sizes.page, pullingFrequencyInMs: 0 } });
        consumer.processor({
          processorId: `standing-${rebuilds}`,
          projection: sqliteProjection({ canHandle: everyType, handle }),
          startFrom: 'BEGINNING',
          stopAfter: () => heard === sizes.log,
        });
        await consumer.start();
        return heard;
      },
      close: async () => connection.close(),
    };
  }),
);
