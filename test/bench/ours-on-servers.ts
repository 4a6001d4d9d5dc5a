/** The engine and the product on EventStoreDB and MongoDB. */
import path from 'node:path';
import { createDivision, type Envelope, type ReadModel } from '@sparbar/event-sourcing';
import { readModels } from '@sparbar/read-models/without-nest';
import { eventStoreDb } from '@sparbar/stores/eventstoredb';
import { followHere, followStores, openStores } from '@sparbar/worker';
import { benchLog } from './bench-log';
import type { Setting } from './contestants';
import { eventsIn } from './events-in.mjs';
import { appending, atPace, clock, endOf, freshName, openedCooperation, ownInstallation, random, renamed, written } from './on-servers';
import { startOnServers } from './product-on-servers';
import { middleOf, quantile, rateOf, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

const openLog = () => {
  const { kept } = ownInstallation();
  const db = eventStoreDb({ connectionString: kept.eventstore, production: false });
  const cooperation = freshName();
  return { cooperation, store: db.open(cooperation), end: () => db.close() };
};

void serve({
  'append-64-writers-per-s-eventstoredb': async ({ appendsFile }: Setting) => {
    const { cooperation, store, end } = openLog();
    const writers = Array.from({ length: sizes.writers }, (_, writer) => eventsIn(appendsFile, { writer }));
    const write = async (next: () => Envelope): Promise<void> => {
      for (let count = 0; count < sizes.appendsEach; count += 1) await store.append(...appending(renamed(next(), cooperation)));
    };
    return { run: () => rateOf(sizes.writers * sizes.appendsEach, () => Promise.all(writers.map(write))), end };
  },
  'read-stream-1000-ms-eventstoredb': async ({ appendsFile }: Setting) => {
    const { cooperation, store, end } = openLog();
    const next = eventsIn(appendsFile, { writer: 0 });
    const events = Array.from({ length: sizes.streamLength }, () => renamed(next(), cooperation));
    const stream = events[0]!.stream;
    for (let from = 0; from < events.length; from += 250) await store.append(stream, from, events.slice(from, from + 250));
    return { run: () => middleOf(sizes.streamReads, () => store.read(stream)), end };
  },
  'read-all-per-s-eventstoredb': async () => {
    const { cooperation, store, end } = openLog();
    const [first, ...rest] = benchLog({ cooperation, length: sizes.serverLog });
    const { position: begin } = await store.append(...appending(first!));
    await written(rest, (event) => store.append(...appending(event)));
    // The server's log goes on, with what others write: as much is read as was written.
    const all = async (): Promise<void> => {
      let position = begin;
      for (let read = 1; read < sizes.serverLog;) {
        const page = await store.readAll(position, Math.min(sizes.page, sizes.serverLog - read));
        position = page.at(-1)!.position;
        read += page.length;
      }
    };
    return { run: () => rateOf(sizes.serverLog, all), end };
  },
  'visible-p50-ms-mongodb': () => seen(0.5),
  'visible-p99-ms-mongodb': () => seen(0.99),
  'rebuild-beside-s-mongodb': rebuilding,
  'peak-memory-mb-mongodb': async () => {
    const { kept, leave } = ownInstallation();
    const { stores } = await openStores(kept);
    const cooperation = await openedCooperation(stores);
    const { events } = await stores.open(cooperation);
    await written(benchLog({ cooperation, length: sizes.rebuilt }), (event) => events.append(...appending(event)));
    await stores.close();
    return { run: () => startOnServers(kept), end: leave };
  },
});

/** From the moment at which an append is answered to the one at which all that follows from it can be read: the product as it is started, but for HTTP. */
async function seen(share: number) {
  const { kept, leave } = ownInstallation();
  const { stores } = await openStores(kept);
  const program = path.resolve(__dirname, '../../dist/apps/worker/src/main.js');
  // What others have written on the same server is followed too, and what was measured there without being a cooperation cannot be.
  const following = followStores({ kept, stores, clock: { kind: 'system' }, here: true, log: () => undefined, program });
  for (const cooperation of await stores.cooperations()) await following.settled(cooperation, await endOf(stores, cooperation), 60_000);
  const run = async (): Promise<number> => {
    // Each run in a cooperation of its own, so that none is slower because there were others.
    const cooperation = await openedCooperation(stores);
    const { events: store } = await stores.open(cooperation);
    const append = async (event: Envelope): Promise<number> => {
      const { position } = await store.append(...appending(event));
      const start = performance.now();
      following.appended(cooperation, position);
      if (!(await following.settled(cooperation, position, 30_000))) throw new Error('It could not be seen after half a minute');
      return performance.now() - start;
    };
    const events = [...benchLog({ cooperation, length: sizes.warm + sizes.seen })];
    await atPace(100, events.slice(0, sizes.warm), append);
    return quantile(await atPace(100, events.slice(sizes.warm), append), share);
  };
  const end = async (): Promise<void> => {
    await following.stop();
    await stores.close();
    await leave();
  };
  return { run, end };
}

/** All read models under their next revision, while people go on: fifty events a second are written, and nobody who reads is turned away. */
async function rebuilding() {
  const { kept, leave } = ownInstallation();
  const { stores, leases } = await openStores(kept);
  const cooperation = await openedCooperation(stores);
  const { events: store, readModels: tables } = await stores.open(cooperation);
  const log = benchLog({ cooperation, length: 1_000_000 });
  const take = (count: number): readonly Envelope[] => Array.from({ length: count }, () => log.next().value as Envelope);
  await written(take(sizes.rebuilt), (event) => store.append(...appending(event)));

  const follow = (models: readonly ReadModel[]) => {
    const division = createDivision({ leases: leases!, holder: freshName(), patience: 10 });
    const mine = (all: readonly string[], when?: 'between') =>
      division.step(
        all.filter((one) => one === cooperation),
        when,
      );
    const following = followHere({ stores, clock, random, models, mine, only: [cooperation] });
    return async (): Promise<void> => {
      await following.stop();
      await division.leave();
    };
  };
  const asked = (raised: number): readonly ReadModel[] =>
    readModels.map((model) => ({ ...model, revision: model.revision + raised, readableFrom: model.revision + raised - 1 }));
  const takenOver = async (models: readonly ReadModel[]): Promise<boolean> => {
    const answering = await Promise.all(models.map((model) => tables.answering(model)));
    return answering.every(({ revision }, place) => revision === models[place]?.revision);
  };
  const until = async (over: () => Promise<boolean>): Promise<void> => {
    while (!(await over())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  const reached = async (): Promise<boolean> => {
    const end = await endOf(stores, cooperation);
    return (await tables.checkpoints(readModels)).every(({ position }) => position >= end);
  };
  const first = follow(readModels);
  await until(reached);
  await first();

  let raised = 0;
  const run = async (): Promise<number> => {
    raised += 1;
    const models = asked(raised);
    const list = models.find(({ name }) => name === 'activity-list')!;
    let over = false;
    const writing = (async () => {
      while (!over) await atPace(50, take(10), (event) => store.append(...appending(event)));
    })();
    const reading = (async () => {
      while (!over) {
        const page = await (await tables.answering(list)).find({ limit: 20 });
        if (page.items.length === 0) throw new Error('Nothing was found while the models were made anew');
      }
    })();
    const start = performance.now();
    const stop = follow(models);
    await Promise.race([until(() => takenOver(models)), reading, writing]);
    const spent = (performance.now() - start) / 1000;
    over = true;
    await Promise.all([reading, writing]);
    await stop();
    return spent;
  };
  const end = async (): Promise<void> => {
    await stores.close();
    await leave();
  };
  return { run, end };
}
