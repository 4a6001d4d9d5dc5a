import { measures } from './measures';
import { shareOfGoal, type MeasureOutcome, type Outcome } from './outcome';

/** The figures for people: the same in a terminal and in a document. */
export function tableOf({ measures: outcomes, spread }: Outcome): string {
  const rows = measures.flatMap((measure) => {
    const outcome = outcomes[measure.name];
    if (outcome === undefined) return [];
    const [least = Number.NaN, most = Number.NaN] = spread[measure.name]?.['sparbar'] ?? [];
    const kept = shareOfGoal(measure, outcome) <= 1;
    const goal = 'amount' in measure.goal ? figure(measure.goal.amount) : `${measure.goal.timesLimit} × limit`;
    return [
      [
        `\`${measure.name}\``,
        `**${figure(outcome.ours)}**`,
        `${figure(least)}–${figure(most)}`,
        `${measure.better === 'less' ? '≤' : '≥'} ${goal}${kept ? '' : ' missed'}`,
        listed(outcome.peers, spread[measure.name] ?? {}),
        ratio(outcome.ratioToBestPeer),
        figure(outcome.limit),
        ratio(outcome.ratioToLimit),
        listed(outcome.reference, spread[measure.name] ?? {}),
      ],
    ];
  });
  return aligned([['measure', 'ours', 'least–most', 'goal', 'peers', 'to the best', 'limit', 'to the limit', 'reference'], ...rows]);
}

function listed(others: MeasureOutcome['peers'], spread: Outcome['spread'][string]): string {
  const each = Object.entries(others).map(([name, value]) => `${name} ${figure(value)}${spread[name]?.[2] === 1 ? ' (once)' : ''}`);
  return each.length === 0 ? '–' : each.join(', ');
}

export const figure = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en-GB', { maximumSignificantDigits: Math.max(3, Math.trunc(value).toString().length) });

const ratio = (value: number | null): string => (value === null ? '–' : `${figure(value)} ×`);

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
