import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { catalogue } from '@sparbar/domain';
import { createCodec, createProjector, leafHashOnce, type Envelope, type EventStore, type ReadModel } from '@sparbar/event-sourcing';
import { appendLeaf, emptyFrontier } from '@sparbar/evidence';
import { readModels } from '@sparbar/read-models/without-nest';
import { openEventStore, openReadModelStore } from '@sparbar/stores/sqlite';
import { memoryStores } from '@sparbar/stores/memory';
import type { Setting } from './contestants';
import { eventsIn } from './events-in.mjs';
import { middleOf, rateOf, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

const attention = readModels.find(({ name }) => name === 'activity-list')!;

/** Where each activity stands: what the peers make too. */
const standing: ReadModel<{ readonly status: string; readonly events: number; readonly at: string }> = {
  name: 'standing',
  revision: 1,
  reads: attention.reads,
  ignores: attention.ignores,
  documentsOf: attention.documentsOf,
  evolve: (document, { event }) => ({ status: event.type, events: (document?.events ?? 0) + 1, at: event.recordedAt }),
  indexes: { status: 'text' },
  index: ({ status }) => ({ status }),
};

const appending = (event: Envelope): Parameters<EventStore['append']> => [event.stream, event.version - 1, [event]];

async function emptyStore({ folder, measure }: Setting): Promise<EventStore> {
  const own = path.join(folder, measure);
  rmSync(own, { recursive: true, force: true });
  return openEventStore(path.join(own, 'events.sqlite'));
}

/** Holds the whole log; filled once for all measures that read it. */
async function fullStore({ folder, logFile }: Setting): Promise<EventStore> {
  const own = path.join(folder, 'log');
  const filled = path.join(own, 'filled');
  const store = openEventStore(path.join(own, 'events.sqlite'));
  if (existsSync(filled)) return store;
  const next = eventsIn(logFile);
  for (let count = 0; count < sizes.log; count += 1_000)
    await Promise.all(Array.from({ length: 1_000 }, next).map((event) => store.append(...appending(event))));
  mkdirSync(filled);
  return store;
}

/** The engine and its embedded stores, asked directly. */
void serve({
  'append-1-existing-p50-us': async (setting) => {
    const store = await emptyStore(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0 });
    await store.append(...appending(next()));
    const run = (): Promise<number> => middleOf(sizes.appends, () => store.append(...appending(next()))).then((ms) => ms * 1000);
    return { run, end: () => store.close() };
  },
  'append-64-writers-per-s': async (setting) => {
    const store = await emptyStore(setting);
    const writers = Array.from({ length: sizes.writers }, (_, writer) => eventsIn(setting.appendsFile, { writer }));
    const write = async (next: () => Envelope): Promise<void> => {
      for (let count = 0; count < sizes.appendsEach; count += 1) await store.append(...appending(next()));
    };
    const run = (): Promise<number> => rateOf(sizes.writers * sizes.appendsEach, () => Promise.all(writers.map(write)));
    return { run, end: () => store.close() };
  },
  'read-stream-1000-ms': async (setting) => {
    const store = await emptyStore(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0 });
    const events = Array.from({ length: sizes.streamLength }, next);
    const stream = events[0]!.stream;
    await store.append(stream, 0, events);
    return { run: () => middleOf(sizes.streamReads, () => store.read(stream)), end: () => store.close() };
  },
  'read-all-per-s': async (setting) => {
    const store = await fullStore(setting);
    const all = async (): Promise<void> => {
      let position = 0n;
      for (;;) {
        const last = (await store.readAll(position, sizes.page)).at(-1);
        if (last === undefined) return;
        position = last.position;
      }
    };
    return { run: () => rateOf(sizes.log, all), end: () => store.close() };
  },
  'rebuild-100k-s': async (setting) => {
    const store = await fullStore(setting);
    const { keys } = await memoryStores().open('matning');
    const codec = createCodec({ catalogue, keys, random: { bytes: randomBytes } });
    const folder = path.join(setting.folder, 'rebuild');
    const run = async (): Promise<number> => {
      rmSync(folder, { recursive: true, force: true });
      const models = openReadModelStore(path.join(folder, 'read-models.sqlite'));
      const table = await models.table(standing);
      const start = performance.now();
      const projector = createProjector({ model: standing, table, events: store, codec, log: 'sparbar.example/matning', batch: 1_000 });
      while (!(await projector.step()).caughtUp);
      const spent = (performance.now() - start) / 1000;
      await models.close();
      return spent;
    };
    return { run, end: () => store.close() };
  },
  'evidence-us-per-event': async ({ logFile }) => {
    const next = eventsIn(logFile);
    const run = async (): Promise<number> => {
      const events = Array.from({ length: 10_000 }, next);
      let frontier = emptyFrontier;
      const start = performance.now();
      for (const [index, event] of events.entries()) {
        const salt = randomBytes(16).toString('base64url');
        frontier = appendLeaf(frontier, leafHashOnce({ ...event, salt }, index + 1, 'sparbar.example/matning'));
      }
      return ((performance.now() - start) * 1000) / events.length;
    };
    return { run };
  },
});
