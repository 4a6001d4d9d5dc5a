import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chartOf } from './chart';
import { contestants } from './contestants';
import type { Machine } from './machine';
import { measures, type Measure } from './measures';
import { outcomeOf, shareOfGoal } from './outcome';
import { tableOf } from './table';
import type { Figure } from './take-turns';

const machine: Machine = {
  processor: 'P',
  cores: 2,
  memoryGb: 8,
  system: 'S',
  fileSystem: 'F',
  node: '24',
  sqlite: '3',
  postgresql: null,
  servers: null,
  loadBefore: 0,
  day: '2026-01-01',
};

const measure = (name: string): Measure => measures.find((one) => one.name === name)!;

const figures = (of: Readonly<Record<string, number>>): readonly Figure[] =>
  Object.entries(of).map(([name, median]) => ({
    contestant: contestants.find((one) => one.name === name)!,
    median,
    least: median * 0.9,
    most: median * 1.1,
    runs: 5,
  }));

const append = figures({ sparbar: 400, 'emmett-sqlite': 2_000, 'castore-postgresql': 800, bare: 250, 'node:sqlite': 300 });
const readAll = figures({ sparbar: 150_000, 'emmett-sqlite': 50_000, bare: 300_000 });
const outcome = outcomeOf(machine, [
  [measure('append-1-existing-p50-us'), append],
  [measure('read-all-per-s'), readAll],
  [measure('http-read-per-s'), figures({ sparbar: 2_000, bare: 20_000 })],
]);

describe('what a run of the benchmarks says', () => {
  it('has ratios that are above 1 where ours is better, be it by less or by more', () => {
    expect(outcome.measures['append-1-existing-p50-us']).toEqual({
      ours: 400,
      unit: 'µs',
      peers: { 'emmett-sqlite': 2_000, 'castore-postgresql': 800 },
      reference: { 'node:sqlite': 300 },
      limit: 250,
      limitIs: measure('append-1-existing-p50-us').limitIs,
      ratioToBestPeer: 2,
      ratioToLimit: 0.625,
    });
    expect(outcome.measures['read-all-per-s']).toMatchObject({ ratioToBestPeer: 3, ratioToLimit: 0.5 });
  });

  it('names no best peer where there is none', () => {
    expect(outcome.measures['http-read-per-s']).toMatchObject({ peers: {}, ratioToBestPeer: null, ratioToLimit: 0.1 });
  });

  it('says of a goal whether it was kept, and by how much not', () => {
    expect(shareOfGoal(measure('append-1-existing-p50-us'), outcome.measures['append-1-existing-p50-us']!)).toBe(0.8);
    expect(shareOfGoal(measure('http-read-per-s'), outcome.measures['http-read-per-s']!)).toBe(1.25);
    const rows = tableOf(outcome).split('\n');
    expect(rows.filter((row) => row.includes('missed'))).toEqual([expect.stringContaining('`http-read-per-s`')]);
  });

  it('draws every measure, and says each figure in words too', () => {
    const chart = chartOf(outcome);
    for (const name of Object.keys(outcome.measures)) expect(chart).toContain(`>${measure(name).short}</text>`);
    expect(chart).toContain('emmett-sqlite: 2,000 µs');
    expect(chart).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('a measure on servers says in its name on which, and no other does', () => {
  for (const { name, onServers = false } of measures) expect([name, onServers]).toEqual([name, /-(eventstoredb|mongodb)$/.test(name)]);
});

it('every measure is told of in the document, and every contestant in at least one measure', () => {
  const text = readFileSync(path.resolve(__dirname, '../../docs/performance.md'), 'utf8');
  for (const { name } of measures) expect(text).toContain(`\`${name}\``);
  for (const { measures: own } of contestants) expect(measures.map(({ name }) => name)).toEqual(expect.arrayContaining([...own]));
});
