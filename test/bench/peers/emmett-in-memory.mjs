import { getInMemoryEventStore } from '@event-driven-io/emmett';
import { serve } from '../serve.mjs';
import { asEmmett, expecting } from './emmett.mjs';
import { storeMeasures } from './stored.mjs';

await serve(
  storeMeasures(async () => {
    const store = getInMemoryEventStore();
    return {
      append: (stream, events, after) => store.appendToStream(stream, events.map(asEmmett), expecting(after)),
      read: async (stream) => (await store.readStream(stream)).events,
    };
  }),
);
