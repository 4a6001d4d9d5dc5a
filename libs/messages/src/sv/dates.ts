import { numbersOf, onTheWall } from '../stockholm';
import type { DateWords, PeriodWords } from '../words';
import { labels } from './labels';

const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const shortMonths = ['jan.', 'feb.', 'mars', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];
const seasons: Readonly<Record<number, string>> = { 21: 'våren', 22: 'sommaren', 23: 'hösten', 24: 'vintern' };

/** 2026-09-24 → 24 september 2026 */
function day(date: string): string {
  const { year, second = 0, third = 0 } = numbersOf(date);
  return `${third} ${months[second - 1] ?? ''} ${year}`;
}

/** 2026-09-24 → 24 sep. 2026 */
function shortDay(date: string): string {
  const { year, second = 0, third = 0 } = numbersOf(date);
  return `${third} ${shortMonths[second - 1] ?? ''} ${year}`;
}

function reduced(date: string): string {
  const { year, second } = numbersOf(date);
  if (second === undefined) return year;
  return `${seasons[second] ?? months[second - 1] ?? ''} ${year}`;
}

/** A day as a plan would write it: 30 september 2026, juni 2026, hösten 2026, 2026. */
function plain({ precision, date, text }: DateWords): string {
  if (date === null) return text ?? 'datum okänt';
  return precision === 'day' ? day(date) : reduced(date);
}

/** When something held, said as precisely as it is known and no more. */
function onDate(on: DateWords): string {
  const words = on.text === undefined ? '' : ` (”${on.text}”)`;
  switch (on.precision) {
    case 'day':
      return plain(on);
    case 'month':
    case 'season':
    case 'year':
      return `under ${plain(on)}, dag okänd${words}`;
    case 'unknown':
      return `datum okänt${words}`;
  }
}

export const dates = {
  day,
  shortDay,
  plain,
  onDate,
  /** An instant → 24 september 2026 kl. 08.12 */
  instant: (instant: string) => {
    const wall = onTheWall(instant);
    return `${day(wall.day)} kl. ${wall.time}`;
  },
  shortInstant: (instant: string) => {
    const wall = onTheWall(instant);
    return `${shortDay(wall.day)} ${wall.time}`;
  },
  /** An instant as a table wants it: 2026-09-24 08:12, in Sweden. */
  inTable: (instant: string) => {
    const wall = onTheWall(instant);
    return `${wall.day} ${wall.time.replace('.', ':')}`;
  },
  time: (instant: string) => onTheWall(instant).time,
  /** 2026-09-24 → 24 sep. */
  dayAndMonth: (date: string) => shortDay(date).replace(/ \d{4}$/, ''),
  /** 2026-09 → sep */
  monthName: (date: string) => (shortMonths[(numbersOf(date).second ?? 1) - 1] ?? '').slice(0, 3),
  month: reduced,
  /** T1 2026 */
  period: ({ year, tertial }: PeriodWords) => `${tertial} ${year}`,
  /** första tertialet (T1) 2026 */
  periodInFull: ({ year, tertial }: PeriodWords) => `${labels.tertial[tertial]} ${year}`,
};
