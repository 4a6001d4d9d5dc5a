/** The same servers, with the client and the driver as they come and nothing of anybody's around them. */
import { randomUUID } from 'node:crypto';
import type { Envelope } from '@sparbar/event-sourcing';
import { startBareFastify } from './bare-fastify-process';
import { benchLog } from './bench-log';
import type { Setting } from './contestants';
import { eventsIn } from './events-in.mjs';
import { atPace, bareClient, bareDriver, bareName, bareRecord, renamed, written } from './on-servers';
import { peakMegabytes } from './peak-memory';
import { middleOf, quantile, rateOf, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

void serve({
  'append-64-writers-per-s-eventstoredb': async ({ appendsFile }: Setting) => {
    const client = bareClient();
    const cooperation = bareName();
    const writers = Array.from({ length: sizes.writers }, (_, writer) => eventsIn(appendsFile, { writer }));
    const write = async (next: () => Envelope): Promise<void> => {
      for (let count = 0; count < sizes.appendsEach; count += 1) await append(next(), cooperation);
    };
    const append = appendingOn(client);
    return { run: () => rateOf(sizes.writers * sizes.appendsEach, () => Promise.all(writers.map(write))), end: () => client.dispose() };
  },
  'read-stream-1000-ms-eventstoredb': async ({ appendsFile }: Setting) => {
    const client = bareClient();
    const next = eventsIn(appendsFile, { writer: 0 });
    const stream = `${bareName()}.stream`;
    const records = Array.from({ length: sizes.streamLength }, () => bareRecord(next()));
    for (let from = 0; from < records.length; from += 250) await client.appendToStream(stream, records.slice(from, from + 250));
    const read = async (): Promise<void> => {
      for await (const { event } of client.readStream(stream)) if (event === undefined) throw new Error('A record without an event');
    };
    return { run: () => middleOf(sizes.streamReads, read), end: () => client.dispose() };
  },
  'read-all-per-s-eventstoredb': async () => {
    const client = bareClient();
    const cooperation = bareName();
    const append = appendingOn(client);
    const [first, ...rest] = benchLog({ cooperation, length: sizes.serverLog });
    const { position: begin } = await append(first!, cooperation);
    await written(rest, (event) => append(event, cooperation));
    const all = async (): Promise<void> => {
      for await (const { event } of client.readAll({ fromPosition: begin ?? 'start', maxCount: sizes.serverLog }))
        if (event === undefined) throw new Error('A record without an event');
    };
    return { run: () => rateOf(sizes.serverLog, all), end: () => client.dispose() };
  },
  'visible-p50-ms-mongodb': () => seen(0.5),
  'visible-p99-ms-mongodb': () => seen(0.99),
  'peak-memory-mb-mongodb': async () => ({
    run: async () => {
      const server = await startBareFastify();
      const peak = peakMegabytes(server.pid);
      await server.end();
      return peak;
    },
  }),
});

function appendingOn(client: ReturnType<typeof bareClient>) {
  return (event: Envelope, cooperation: string) =>
    client.appendToStream(renamed(event, cooperation).stream, bareRecord(event), {
      expectedRevision: event.version === 1 ? 'no_stream' : BigInt(event.version) - 2n,
    });
}

/** An append that a subscription hears, whereupon one document is written, on the disks of most, and read again. */
async function seen(share: number) {
  const client = bareClient();
  const { driver, leave } = await bareDriver();
  const documents = driver.db().collection<{ readonly _id: string }>('seen', { writeConcern: { w: 'majority', journal: true } });
  const subscription = client.subscribeToAll({ fromPosition: 'end' });
  const waiting = new Map<bigint, () => void>();
  let heard = 0n;
  void (async () => {
    for await (const { event } of subscription) {
      heard = event?.position.commit ?? heard;
      for (const [position, tell] of waiting) if (position <= heard && waiting.delete(position)) tell();
    }
  })().catch(() => undefined);
  const run = async (): Promise<number> => {
    const cooperation = bareName();
    const spent = await atPace(100, [...benchLog({ cooperation, length: sizes.seen })], async (event) => {
      // One stream each: nothing here keeps the appends to one stream in their order.
      const { position } = await client.appendToStream(`${cooperation}.${randomUUID()}`, bareRecord(event));
      const start = performance.now();
      const at = position?.commit ?? 0n;
      if (heard < at) await new Promise<void>((resolve) => waiting.set(at, resolve));
      await documents.insertOne({ _id: String(at) });
      await documents.findOne({ _id: String(at) });
      return performance.now() - start;
    });
    return quantile(spent, share);
  };
  const end = async (): Promise<void> => {
    await subscription.unsubscribe();
    await client.dispose();
    await leave();
  };
  return { run, end };
}
