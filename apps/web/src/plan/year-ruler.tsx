import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';
import { placeOf } from './lane';

/** The months of the year, where the tertials end, and the day one looks at. */
export function YearRuler({ year, day }: { readonly year: number; readonly day: string }) {
  const words = useWords();
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const at = (place: number) => ({ left: `${place / 10}%` });
  return (
    <div className="ruler" aria-hidden="true">
      {months.map((month) => (
        <span key={month} className="month" style={at(placeOf(`${month}-01`, year))}>
          {words.monthName(month)}
        </span>
      ))}
      {tertials.map((tertial) => (
        <span key={tertial} className="tertial" style={at(placeOf(tertialEnd(year, tertial), year))}>
          {tertial}
        </span>
      ))}
      <span className="playhead" style={at(placeOf(day, year))}>
        {words.dayAndMonth(day)}
      </span>
    </div>
  );
}
