import type { Messages } from './messages';
import type { PeriodWords } from './words';

interface FollowedUp {
  readonly latestRating: { readonly period: PeriodWords; readonly rating: keyof Messages['label']['rating'] } | null;
  readonly missed: readonly PeriodWords[];
}

/** The latest period of which there is anything to say: how it was judged, or that nobody followed it up. */
export function lastFollowedUp({ latestRating, missed }: FollowedUp, words: Messages): string | undefined {
  const { list } = words.reading;
  const said = missed.map((period) => ({ period, text: list.missed(words.period(period)) }));
  if (latestRating !== null) {
    const { period, rating } = latestRating;
    said.push({ period, text: list.rated(words.period(period), words.label.rating[rating]) });
  }
  return said.sort((one, other) => (place(one.period) < place(other.period) ? -1 : 1)).at(-1)?.text;
}

/** T1, T2 and VB sort as the year goes. */
const place = ({ year, tertial }: PeriodWords): string => `${year} ${tertial}`;
