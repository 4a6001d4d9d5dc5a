import { inGroups } from '../in-groups';
import type { CostWords, IndicatorWords, RecurrenceWords } from '../words';
import { dates } from './dates';
import { labels } from './labels';

const said: Readonly<Record<string, string>> = { ...labels.verb, ...labels.preventionKind, ...labels.preventionLevel };

/** A word of the plan by its label; anything else is its own text. */
export const planWord = (word: string): string | undefined => (Object.hasOwn(said, word) ? said[word] : undefined);

const periods = {
  day: ['dag', 'dagar'],
  week: ['vecka', 'veckor'],
  month: ['månad', 'månader'],
  term: ['termin', 'terminer'],
  year: ['år', 'år'],
} as const;

const times = (least: number, most: number | undefined): string =>
  most === undefined || most === least ? (least === 1 ? 'en gång' : `${least} gånger`) : `${least}–${most} gånger`;

/** "2–3 gånger per termin" */
function recurrence(value: RecurrenceWords): string {
  if (value.kind === 'asNeeded') return 'vid behov';
  const [one, several] = periods[value.per];
  const { every = 1 } = value;
  return `${times(value.times, value.upTo)} ${every === 1 ? `per ${one}` : `på ${every} ${several}`}`;
}

/** What is not stated is not nothing. */
function cost({ amount, financing, verbatim }: CostWords): string {
  const said = amount === null ? 'belopp ej angivet' : `${inGroups(String(amount))} kronor`;
  const words = `${said}, ${labels.financing[financing]}`;
  return verbatim === undefined ? words : `${words} (”${verbatim}”)`;
}

function indicator({ name, unit, baseline, target }: IndicatorWords): string {
  const measured = (value: string): string => (unit === undefined ? decimal(value) : `${decimal(value)} ${unit}`);
  const before = baseline === null ? 'utgångsläge ej mätt' : `utgångsläge ${measured(baseline.value)} (${dates.plain(baseline.on)})`;
  return `${name}: ${before}, ${target === null ? 'mål ej angivet' : `mål ${measured(target)}`}`;
}

const decimal = (value: string): string => inGroups(value, ',');

export const planValues = { recurrence, cost, indicator, decimal };
