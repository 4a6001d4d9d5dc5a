import { numbersOf, onTheWall } from '../stockholm';
import type { dates as swedish } from '../sv/dates';
import type { DateWords } from '../words';
import { labels } from './labels';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons: Readonly<Record<number, string>> = { 21: 'the spring of', 22: 'the summer of', 23: 'the autumn of', 24: 'the winter of' };

function day(date: string): string {
  const { year, second = 0, third = 0 } = numbersOf(date);
  return `${third} ${months[second - 1] ?? ''} ${year}`;
}

function shortDay(date: string): string {
  const { year, second = 0, third = 0 } = numbersOf(date);
  return `${third} ${(months[second - 1] ?? '').slice(0, 3)} ${year}`;
}

function reduced(date: string): string {
  const { year, second } = numbersOf(date);
  if (second === undefined) return year;
  return `${seasons[second] ?? months[second - 1] ?? ''} ${year}`;
}

function plain({ precision, date, text }: DateWords): string {
  if (date === null) return text ?? 'date unknown';
  return precision === 'day' ? day(date) : reduced(date);
}

function onDate(on: DateWords): string {
  const words = on.text === undefined ? '' : ` (“${on.text}”)`;
  switch (on.precision) {
    case 'day':
      return plain(on);
    case 'month':
    case 'season':
    case 'year':
      return `during ${plain(on)}, day unknown${words}`;
    case 'unknown':
      return `date unknown${words}`;
  }
}

export const dates: typeof swedish = {
  day,
  shortDay,
  plain,
  onDate,
  instant: (instant) => {
    const wall = onTheWall(instant);
    return `${day(wall.day)} at ${wall.time.replace('.', ':')}`;
  },
  shortInstant: (instant) => {
    const wall = onTheWall(instant);
    return `${shortDay(wall.day)} ${wall.time.replace('.', ':')}`;
  },
  inTable: (instant) => {
    const wall = onTheWall(instant);
    return `${wall.day} ${wall.time.replace('.', ':')}`;
  },
  time: (instant) => onTheWall(instant).time.replace('.', ':'),
  dayAndMonth: (date) => shortDay(date).replace(/ \d{4}$/, ''),
  monthName: (date) => (months[(numbersOf(date).second ?? 1) - 1] ?? '').slice(0, 3),
  month: reduced,
  period: ({ year, tertial }) => `${tertial} ${year}`,
  periodInFull: ({ year, tertial }) => `${labels.tertial[tertial]} ${year}`,
};
