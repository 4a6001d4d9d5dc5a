import { inGroups } from '../in-groups';
import type { planValues as swedish } from '../sv/plan-values';
import type { CostWords, IndicatorWords, RecurrenceWords } from '../words';
import { dates } from './dates';
import { labels } from './labels';

const said: Readonly<Record<string, string>> = { ...labels.verb, ...labels.preventionKind, ...labels.preventionLevel };

export const planWord = (word: string): string | undefined => (Object.hasOwn(said, word) ? said[word] : undefined);

const times = (least: number, most: number | undefined): string =>
  most === undefined || most === least ? (least === 1 ? 'once' : `${least} times`) : `${least}–${most} times`;

function recurrence(value: RecurrenceWords): string {
  if (value.kind === 'asNeeded') return 'when needed';
  const { every = 1, per } = value;
  return `${times(value.times, value.upTo)} ${every === 1 ? `a ${per}` : `in ${every} ${per}s`}`;
}

function cost({ amount, financing, verbatim }: CostWords): string {
  const words = `${amount === null ? 'amount not stated' : `${inGroups(String(amount))} kronor`}, ${labels.financing[financing]}`;
  return verbatim === undefined ? words : `${words} (“${verbatim}”)`;
}

function indicator({ name, unit, baseline, target }: IndicatorWords): string {
  const measured = (value: string): string => (unit === undefined ? decimal(value) : `${decimal(value)} ${unit}`);
  const before = baseline === null ? 'not measured before' : `before ${measured(baseline.value)} (${dates.plain(baseline.on)})`;
  return `${name}: ${before}, ${target === null ? 'target not stated' : `target ${measured(target)}`}`;
}

const decimal = (value: string): string => inGroups(value, '.');

export const planValues: typeof swedish = { recurrence, cost, indicator, decimal };
