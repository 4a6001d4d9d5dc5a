/** What there is at the bottom of everything: the disk, the parser, the hash, SQLite and Fastify, with nothing of anybody's around them. */
import { hash } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answerFile } from './answer-file';
import { startBareFastify } from './bare-fastify-process';
import type { Setting } from './contestants';
import { eventsIn } from './events-in.mjs';
import { Load, type Ask } from './load';
import { peakMegabytes } from './peak-memory';
import { middleOf, quantile, rateOf, serve } from './serve.mjs';
import { sizes } from './sizes.mjs';

void serve({
  'append-1-existing-p50-us': async (setting) => {
    const file = newFile(setting);
    const next = eventsIn(setting.appendsFile, { writer: 0, parsed: false });
    const run = async (): Promise<number> =>
      1000 *
      (await middleOf(sizes.appends, () => {
        writeSync(file, `${next()}\n`);
        fdatasyncSync(file);
      }));
    return { run, end: () => closeSync(file) };
  },
  'append-64-writers-per-s': async (setting) => {
    const file = newFile(setting);
    const writers = Array.from({ length: sizes.writers }, (_, writer) => eventsIn(setting.appendsFile, { writer, parsed: false }));
    const run = (): Promise<number> =>
      rateOf(sizes.writers * sizes.appendsEach, async () => {
        for (let round = 0; round < sizes.appendsEach; round += 1) {
          writeSync(file, writers.map((next) => `${next()}\n`).join(''));
          fdatasyncSync(file);
        }
      });
    return { run, end: () => closeSync(file) };
  },
  'read-stream-1000-ms': async ({ appendsFile }) => {
    const next = eventsIn(appendsFile, { writer: 0, parsed: false });
    const text = `[${Array.from({ length: sizes.streamLength }, next).join()}]`;
    return { run: () => middleOf(sizes.streamReads, () => void JSON.parse(text)) };
  },
  'read-all-per-s': async ({ logFile }) => {
    const pages = pagesOf(logFile);
    return { run: () => rateOf(sizes.log, async () => pages.forEach((page) => void JSON.parse(page))) };
  },
  'rebuild-100k-s': async ({ logFile, folder }) => {
    const pages = pagesOf(logFile);
    const file = path.join(folder, 'rows.sqlite');
    const run = async (): Promise<number> => {
      mkdirSync(folder, { recursive: true });
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      const start = performance.now();
      const database = new DatabaseSync(file);
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE rows (id TEXT, "from" INTEGER, "to" INTEGER, document TEXT, status TEXT); BEGIN',
      );
      const insert = database.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?)');
      let seq = 0;
      for (const page of pages) {
        for (const { stream, type, version, recordedAt } of JSON.parse(page) as readonly Readonly<Record<string, string>>[]) {
          seq += 1;
          insert.run(stream ?? '', seq, seq, JSON.stringify({ status: type, events: version, at: recordedAt }), type ?? '');
        }
      }
      database.exec('COMMIT; CREATE INDEX by_id ON rows (id, "from"); CREATE INDEX by_status ON rows (status, id, "from", "to")');
      database.close();
      return (performance.now() - start) / 1000;
    };
    return { run };
  },
  'evidence-us-per-event': async ({ logFile }) => {
    const next = eventsIn(logFile, { parsed: false });
    const run = async (): Promise<number> => {
      const texts = Array.from({ length: 10_000 }, next) as string[];
      const start = performance.now();
      for (const text of texts) hash('sha256', text, 'hex');
      return ((performance.now() - start) * 1000) / texts.length;
    };
    return { run };
  },
  'http-read-per-s': (setting) => answering(setting, sizes.readers, (load, get) => load.rate(sizes.reads, get)),
  'http-command-per-s': (setting) =>
    answering(setting, sizes.commanders, (load) =>
      load.rate(sizes.commands, (connection) =>
        connection.send('POST', '/', {}, { text: 'Vi gick en runda och skrev upp sju mörka platser.' }),
      ),
    ),
  'known-at-p95-ms': (setting) => answering(setting, 1, async (load, get) => quantile(await load.times(sizes.pasts, get), 0.95)),
  'valid-at-p95-ms': (setting) => answering(setting, 1, async (load, get) => quantile(await load.times(sizes.pasts, get), 0.95)),
  'cold-start-ms': async () => ({
    run: async () => {
      const start = performance.now();
      const server = await startBareFastify();
      const spent = performance.now() - start;
      await server.end();
      return spent;
    },
  }),
  'peak-memory-mb': async () => ({
    run: async () => {
      const server = await startBareFastify();
      const peak = peakMegabytes(server.pid);
      await server.end();
      return peak;
    },
  }),
});

function newFile({ folder, measure }: Setting): number {
  mkdirSync(folder, { recursive: true });
  return openSync(path.join(folder, measure), 'w');
}

function pagesOf(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return Array.from(
    { length: lines.length / sizes.page },
    (_, page) => `[${lines.slice(page * sizes.page, (page + 1) * sizes.page).join()}]`,
  );
}

async function answering(
  setting: Setting,
  connections: number,
  measure: (load: Load, get: Ask) => Promise<number>,
): Promise<{ readonly run: () => Promise<number>; readonly end: () => Promise<void> }> {
  const server = await startBareFastify(answerFile(setting));
  const load = await Load.on(server.address, connections);
  return {
    run: () => measure(load, (connection) => connection.send('GET', '/')),
    end: async () => {
      load.close();
      await server.end();
    },
  };
}
