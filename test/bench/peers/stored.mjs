import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventsIn } from '../events-in.mjs';
import { middleOf, rateOf } from '../serve.mjs';
import { sizes } from '../sizes.mjs';

/**
 * What every log can be asked, put to a peer.
 *
 * @param {(setting: import('../contestants').Setting) => Promise<{
 *   append(stream: string, events: readonly object[], after: number): Promise<unknown>,
 *   read(stream: string): Promise<{ readonly length: number }>,
 *   readAll?(page: number): Promise<number>,
 *   rebuild?(): Promise<number>,
 *   close?(): Promise<unknown> }>} open on a place of its own, empty
 */
export const storeMeasures = (open) => ({
  'append-1-existing-p50-us': async (setting) => {
    const store = await open(setting);
    const next = appender(store, setting, 0);
    await next();
    return { run: async () => 1000 * (await middleOf(sizes.appends, next)), end: store.close };
  },
  'append-64-writers-per-s': async (setting) => {
    const store = await open(setting);
    const writers = Array.from({ length: sizes.writers }, (_, writer) => appender(store, setting, writer));
    const write = async (next) => {
      for (let count = 0; count < sizes.appendsEach; count += 1) await next();
    };
    return { run: () => rateOf(sizes.writers * sizes.appendsEach, () => Promise.all(writers.map(write))), end: store.close };
  },
  'read-stream-1000-ms': async (setting) => {
    const store = await open(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0 });
    const events = Array.from({ length: sizes.streamLength }, next);
    const [{ stream }] = events;
    await store.append(stream, events, 0);
    const read = async () => mustBe(sizes.streamLength, (await store.read(stream)).length);
    return { run: () => middleOf(sizes.streamReads, read), end: store.close };
  },
  'read-all-per-s': async (setting) => {
    const store = await full(open, setting);
    return { run: () => rateOf(sizes.log, async () => mustBe(sizes.log, await store.readAll(sizes.page))), end: store.close };
  },
  'rebuild-100k-s': async (setting) => {
    const store = await full(open, setting);
    const run = async () => {
      const start = performance.now();
      mustBe(sizes.log, await store.rebuild());
      return (performance.now() - start) / 1000;
    };
    return { run, end: store.close };
  },
});

function appender(store, { appendsFile }, writer) {
  const next = eventsIn(appendsFile, { writer });
  return () => {
    const event = next();
    return store.append(event.stream, [event], event.version - 1);
  };
}

/**
 * A store that holds the whole log; filled once for both measures that read it. Some thousands of events at a time, stream by stream: one append for
 * each event would take minutes, and is not what is measured here.
 */
async function full(open, setting) {
  const own = { ...setting, measure: 'log' };
  const store = await open(own);
  if (isFilled(own)) return store;
  const next = eventsIn(setting.logFile);
  for (let count = 0; count < sizes.log; count += 5_000) {
    const streams = Map.groupBy(Array.from({ length: 5_000 }, next), ({ stream }) => stream);
    for (const [stream, events] of streams) await store.append(stream, events, events[0].version - 1);
  }
  writeFileSync(filledMark(own), '');
  return store;
}

const filledMark = ({ folder, measure }) => path.join(folder, `${measure}.filled`);
const isFilled = (setting) => existsSync(filledMark(setting));

function mustBe(wanted, found) {
  if (found !== wanted) throw new Error(`${found} events came, not ${wanted}`);
}

/** Where each activity stands, written alike for both databases, whatever they call the values. */
export const standing = {
  make: 'CREATE TABLE standing (id VARCHAR(200) PRIMARY KEY, status VARCHAR(100), events INTEGER, at VARCHAR(40))',
  note: (mark) => {
    const [id, status, at] = mark === '$' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
    return `INSERT INTO standing (id, status, events, at) VALUES (${id}, ${status}, 1, ${at})
      ON CONFLICT (id) DO UPDATE SET status = excluded.status, events = standing.events + 1, at = excluded.at`;
  },
  values: ({ stream, type, recordedAt }) => [stream, type, recordedAt],
};

/** Where a peer may keep its data: empty, unless it holds the log. */
export function ownFile(setting, ending) {
  mkdirSync(setting.folder, { recursive: true });
  const file = path.join(setting.folder, `${setting.measure}.${ending}`);
  if (isFilled(setting)) return file;
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  return file;
}

/** One at a time: who comes meanwhile waits. */
export function inTurn() {
  let last = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

/** The same on the server that was started for this run: a database of its own. */
export async function ownDatabase(setting, owner) {
  const { default: pg } = await import('pg');
  const name = `${owner}_${setting.measure.replaceAll('-', '_')}`;
  if (!isFilled(setting))
    await asking(pg, `${setting.postgres}/postgres`, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
  const connectionString = `${setting.postgres}/${name}`;
  return { connectionString, ask: (sql) => asking(pg, connectionString, sql) };
}

async function asking(pg, connectionString, ...statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
