/** The whole comparison, from nothing to its figures. */
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Envelope } from '@sparbar/event-sourcing';
import { benchLog, oneStream } from './bench-log';
import { contestants, type Contestant } from './contestants';
import { describeMachine } from './machine';
import { measures, type Measure } from './measures';
import { outcomeOf } from './outcome';
import { startPostgres } from './postgres';
import { serversIn, versionsOf } from './servers';
import { sizes } from './sizes.mjs';
import { tableOf } from './table';
import { takeTurns, type Figure } from './take-turns';
import { writeDocuments } from './write-documents';

const root = path.resolve(__dirname, '../..');
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
  },
});

async function main(): Promise<void> {
  const runs = Number(options.runs);
  if (!(runs >= 1)) throw new Error(`--runs ${options.runs} is not a number of runs`);
  const wanted = chosen();
  // Beside the product's own data folder, so on the same disk.
  const folder = path.join(root, '.bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const postgres = existsSync(path.join(__dirname, 'peers/node_modules'))
    ? await startPostgres(path.join(folder, 'postgresql'))
    : undefined;
  const servers = serversIn(process.env);
  const machine = {
    ...describeMachine(folder, postgres?.version ?? null),
    servers: servers === undefined ? null : await versionsOf(servers),
  };
  try {
    const round = { runs, folder, ...(await eventFiles(folder, runs)), postgres: postgres?.address, say };
    const measured: (readonly [Measure, readonly Figure[]])[] = [];
    for (const measure of wanted) {
      const here = contestants.filter(
        (contestant) => contestant.measures.includes(measure.name) && isHere(contestant, postgres !== undefined),
      );
      measured.push([measure, await takeTurns(measure, here, round)]);
      say(`${tableOf(outcomeOf(machine, measured.slice(-1)))}\n`);
    }
    const outcome = outcomeOf(machine, measured);
    if (options.write) writeDocuments(root, outcome);
    process.stdout.write(`${options.json ? JSON.stringify(outcome) : tableOf(outcome)}\n`);
  } finally {
    await postgres?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

function chosen(): readonly Measure[] {
  const names = options.only?.split(',');
  const unknown = names?.find((name) => !measures.some((measure) => measure.name === name));
  if (unknown !== undefined) throw new Error(`${unknown} is not a measure; these are: ${measures.map(({ name }) => name).join(', ')}`);
  const wanted = measures.filter(({ name }) => names === undefined || names.includes(name));
  if (serversIn(process.env) !== undefined) return wanted;
  const here = wanted.filter(({ onServers }) => onServers !== true);
  const left = wanted.length - here.length;
  if (left > 0)
    process.stderr.write(
      `What is measured on EventStoreDB and MongoDB (${left} of the measures) is left out: EVENTSTORE_URL and MONGODB_URL name none.\n`,
    );
  return here;
}

function isHere({ needs = 'nothing' }: Contestant, withPostgres: boolean): boolean {
  switch (needs) {
    case 'nothing':
      return true;
    case 'peers':
      return existsSync(path.join(__dirname, 'peers/node_modules'));
    case 'sqlite3':
      return existsSync(path.join(__dirname, 'peers/node_modules/sqlite3/build/Release/node_sqlite3.node'));
    case 'postgres':
      return withPostgres;
    case 'servers':
      return serversIn(process.env) !== undefined;
  }
}

/** The events all contestants get, written once: the log, and for each writer as many as it will append. */
async function eventFiles(folder: string, runs: number): Promise<{ readonly logFile: string; readonly appendsFile: string }> {
  const [logFile, appendsFile] = [path.join(folder, 'log.jsonl'), path.join(folder, 'appends.jsonl')];
  const length = Math.max(sizes.streamLength, 1 + sizes.appends * (runs + 1));
  await writeLines(logFile, benchLog({ cooperation: 'matning', length: sizes.log }));
  await writeLines(appendsFile, ofWriters(length));
  return { logFile, appendsFile };
}

function* ofWriters(length: number): Generator<Envelope, void, void> {
  for (let writer = 0; writer < sizes.writers; writer += 1) yield* oneStream({ cooperation: 'matning', length }, `skrivare-${writer}`);
}

async function writeLines(file: string, events: Iterable<Envelope>): Promise<void> {
  const out = createWriteStream(file);
  for (const event of events) if (!out.write(`${JSON.stringify(event)}\n`)) await once(out, 'drain');
  out.end();
  await finished(out);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
