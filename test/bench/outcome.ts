import type { Machine } from './machine';
import type { Measure } from './measures';
import type { Figure } from './take-turns';

/** Everything of one run, as it is written for programs. A ratio above 1 means that ours is better, whatever the unit. */
export interface Outcome {
  readonly machine: Machine;
  readonly measures: Readonly<Record<string, MeasureOutcome>>;
  /** By measure and contestant: the least, the most, and how many runs they were of. One run alone: it took more than a minute. */
  readonly spread: Readonly<Record<string, Readonly<Record<string, readonly [least: number, most: number, runs: number]>>>>;
}

export interface MeasureOutcome {
  readonly ours: number;
  readonly unit: string;
  readonly peers: Readonly<Record<string, number>>;
  readonly reference: Readonly<Record<string, number>>;
  readonly limit: number | null;
  readonly limitIs: string;
  readonly ratioToBestPeer: number | null;
  readonly ratioToLimit: number | null;
}

export function outcomeOf(machine: Machine, measured: readonly (readonly [Measure, readonly Figure[]])[]): Outcome {
  return {
    machine,
    measures: Object.fromEntries(measured.map(([measure, figures]) => [measure.name, measureOutcome(measure, figures)])),
    spread: Object.fromEntries(
      measured.map(([measure, figures]) => [
        measure.name,
        Object.fromEntries(
          figures.map(({ contestant, least, most, runs }) => [contestant.name, [rounded(least), rounded(most), runs] as const]),
        ),
      ]),
    ),
  };
}

function measureOutcome(measure: Measure, figures: readonly Figure[]): MeasureOutcome {
  const of = (role: string): readonly Figure[] => figures.filter(({ contestant }) => contestant.role === role);
  const named = (role: string): Readonly<Record<string, number>> =>
    Object.fromEntries(of(role).map(({ contestant, median }) => [contestant.name, rounded(median)]));
  const ours = of('ours')[0]?.median ?? Number.NaN;
  const limit = of('limit')[0]?.median;
  const peers = of('peer').map(({ median }) => median);
  const best = measure.better === 'less' ? Math.min(...peers) : Math.max(...peers);
  const ratio = (other: number): number => rounded(measure.better === 'less' ? other / ours : ours / other);
  return {
    ours: rounded(ours),
    unit: measure.unit,
    peers: named('peer'),
    reference: named('reference'),
    limit: limit === undefined ? null : rounded(limit),
    limitIs: measure.limitIs,
    ratioToBestPeer: peers.length === 0 ? null : ratio(best),
    ratioToLimit: limit === undefined ? null : ratio(limit),
  };
}

/** Three figures that mean something, and none that do not. */
const rounded = (value: number): number => (value >= 1_000 ? Math.round(value) : Number(value.toPrecision(3)));

/** How far from what we have set ourselves: at most 1 where it is kept. */
export function shareOfGoal(measure: Measure, { ours, limit }: MeasureOutcome): number {
  const goal = 'amount' in measure.goal ? measure.goal.amount : measure.goal.timesLimit * (limit ?? Number.NaN);
  return measure.better === 'less' ? ours / goal : goal / ours;
}
