import { measures } from './measures';
import type { MeasureOutcome, Outcome } from './outcome';
import { figure } from './table';

const [width, left, right, top, row] = [860, 250, 40, 74, 34];

/** How far from the physical limit each is, on one scale: each step to the right is ten times slower. */
export function chartOf({ measures: outcomes }: Outcome): string {
  const rows = measures.flatMap(({ name, better, short }) => {
    const outcome = outcomes[name];
    return outcome === undefined || outcome.limit === null ? [] : [{ name: short, better, outcome, limit: outcome.limit }];
  });
  const slower = (better: 'less' | 'more', value: number, limit: number): number => (better === 'less' ? value / limit : limit / value);
  const greatest = Math.max(
    10,
    ...rows.flatMap(({ better, outcome, limit }) =>
      [outcome.ours, ...Object.values(outcome.peers)].map((value) => slower(better, value, limit)),
    ),
  );
  const steps = Math.ceil(Math.log10(greatest));
  const x = (times: number): number => left + (Math.log10(Math.max(times, 0.7)) / steps) * (width - left - right);
  const height = top + rows.length * row + 24;
  const lines = Array.from({ length: steps + 1 }, (_, step) => {
    const at = round(x(10 ** step));
    const label = step === 0 ? 'the limit' : `${(10 ** step).toLocaleString('en-GB')} ×`;
    return `<line class="grid" x1="${at}" x2="${at}" y1="${top - 12}" y2="${height - 20}"/><text class="small" x="${at}" y="${top - 18}" text-anchor="middle">${label}</text>`;
  });
  const drawn = rows.map(({ name, better, outcome, limit }, index) => {
    const y = top + index * row + row / 2;
    const ours = round(x(slower(better, outcome.ours, limit)));
    const peers = Object.entries(outcome.peers).map(([peer, value]) => {
      const at = round(x(slower(better, value, limit)));
      return `<circle class="peer" cx="${at}" cy="${y}" r="5"><title>${peer}: ${amount(value, outcome)}</title></circle>`;
    });
    return [
      `<text x="${left - 16}" y="${y + 4}" text-anchor="end">${name}</text>`,
      `<line class="reach" x1="${round(x(1))}" x2="${ours}" y1="${y}" y2="${y}"/>`,
      ...peers,
      `<circle class="ours" cx="${ours}" cy="${y}" r="6"><title>Spårbar: ${amount(outcome.ours, outcome)}</title></circle>`,
    ].join('\n    ');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about">
  <title id="title">How far from the limit of the machine</title>
  <desc id="about">${rows.map(({ name, outcome }) => `${name}: Spårbar ${amount(outcome.ours, outcome)}${peersIn(outcome)}, limit ${amount(outcome.limit, outcome)}.`).join(' ')}</desc>
  <style>
    text { font: 14px system-ui, sans-serif; fill: #1f2a33; }
    .small { font-size: 12px; fill: #52616d; }
    .ground { fill: #ffffff; }
    .grid { stroke: #d5dce1; }
    .reach { stroke: #9fb6c7; stroke-width: 2; }
    .ours { fill: #005a8c; }
    .peer { fill: none; stroke: #a3470f; stroke-width: 2; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6ebef; }
      .small { fill: #a9b5be; }
      .ground { fill: #14191d; }
      .grid { stroke: #323c44; }
      .reach { stroke: #476172; }
      .ours { fill: #6cb8e6; }
      .peer { stroke: #f0a06a; }
    }
  </style>
  <rect class="ground" width="${width}" height="${height}"/>
  <circle class="ours" cx="${left}" cy="22" r="6"/><text x="${left + 14}" y="27">Spårbar</text>
  <circle class="peer" cx="${left + 110}" cy="22" r="5"/><text x="${left + 124}" y="27">others that wait for the disk</text>
  <text class="small" x="${width - right}" y="27" text-anchor="end">slower →</text>
  <g>
    ${lines.join('\n    ')}
    ${drawn.join('\n    ')}
  </g>
</svg>
`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const amount = (value: number | null, { unit }: MeasureOutcome): string => `${figure(value)} ${unit}`;

const peersIn = (outcome: MeasureOutcome): string =>
  Object.entries(outcome.peers)
    .map(([name, value]) => `, ${name} ${amount(value, outcome)}`)
    .join('');
