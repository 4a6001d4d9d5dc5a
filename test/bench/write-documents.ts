import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chartOf } from './chart';
import { measures } from './measures';
import { figure, tableOf } from './table';
import type { Outcome } from './outcome';

/** Where the figures stand in the document: what needs no server, and what is on servers. */
const places = [
  {
    onServers: false,
    begin: '<!-- figures: written by `npm run bench -- --write` -->',
    end: '<!-- end of the figures -->',
  },
  {
    onServers: true,
    begin: '<!-- figures of the servers: written by `npm run bench -- --write` -->',
    end: '<!-- end of the figures of the servers -->',
  },
] as const;

/** Puts what was measured where people look for it: tables and machine into docs/performance.md, and the chart beside it. Of what was not measured the old stays. */
export function writeDocuments(root: string, outcome: Outcome): void {
  const document = path.join(root, 'docs/performance.md');
  for (const { onServers, begin, end } of places) {
    const part = partOf(outcome, onServers);
    if (Object.keys(part.measures).length === 0) continue;
    const text = readFileSync(document, 'utf8');
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to === -1) throw new Error(`${document} has no place for the figures`);
    writeFileSync(
      document,
      `${text.slice(0, from)}${begin}\n\n${machineSentence(part, onServers)}\n\n${tableOf(part)}\n\n${text.slice(to)}`,
    );
    if (!onServers) writeFileSync(path.join(root, 'docs/pictures/performance.svg'), chartOf(part));
  }
}

function partOf(outcome: Outcome, onServers: boolean): Outcome {
  const own = measures.filter((measure) => (measure.onServers === true) === onServers).map(({ name }) => name);
  const only = <Value>(all: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => own.includes(name)));
  return { ...outcome, measures: only(outcome.measures), spread: only(outcome.spread) };
}

function machineSentence({ machine, spread }: Outcome, onServers: boolean): string {
  const { processor, cores, memoryGb, system, fileSystem, node, sqlite, postgresql, servers, loadBefore, day } = machine;
  const runs = Math.max(...Object.values(spread).map((measure) => measure['sparbar']?.[2] ?? 0));
  const embedded = `with SQLite ${sqlite}${postgresql === null ? '' : `, PostgreSQL ${postgresql}`}`;
  const beside = onServers ? `, EventStoreDB ${servers?.eventstoredb}, MongoDB ${servers?.mongodb}` : ` ${embedded}`;
  return `Measured on ${day}: ${cores} cores of ${processor}, ${memoryGb} GB, ${system}, ${fileSystem}, Node ${node}${beside}; the medians of ${runs} runs, and a load of ${figure(loadBefore)} before they began.`;
}
