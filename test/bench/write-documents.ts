import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chartOf } from './chart';
import { figure, tableOf } from './table';
import type { Outcome } from './outcome';

const [begin, end] = ['<!-- figures: written by `npm run bench -- --write` -->', '<!-- end of the figures -->'];

/** Puts what was measured where people look for it: the table and the machine into docs/performance.md, and the chart beside it. */
export function writeDocuments(root: string, outcome: Outcome): void {
  const document = path.join(root, 'docs/performance.md');
  const text = readFileSync(document, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${document} has no place for the figures`);
  const figures = `${begin}\n\n${machineSentence(outcome)}\n\n${tableOf(outcome)}\n\n`;
  writeFileSync(document, `${text.slice(0, from)}${figures}${text.slice(to)}`);
  writeFileSync(path.join(root, 'docs/pictures/performance.svg'), chartOf(outcome));
}

function machineSentence({ machine, spread }: Outcome): string {
  const { processor, cores, memoryGb, system, fileSystem, node, sqlite, postgresql, loadBefore, day } = machine;
  const runs = Math.max(...Object.values(spread).map((measure) => measure['sparbar']?.[2] ?? 0));
  const database = postgresql === null ? '' : `, PostgreSQL ${postgresql}`;
  return `Measured on ${day}: ${cores} cores of ${processor}, ${memoryGb} GB, ${system}, ${fileSystem}, Node ${node} with SQLite ${sqlite}${database}; the medians of ${runs} runs, and a load of ${figure(loadBefore)} before they began.`;
}
