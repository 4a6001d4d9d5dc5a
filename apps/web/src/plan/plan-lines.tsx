import { tertialEnd, tertials } from '../time/tertials';
import { placeOf } from './lane';

/** The ends of the tertials and the day one looks at, through all the lanes. */
export function PlanLines({ year }: { readonly year: number }) {
  return (
    <div className="plan-lines" aria-hidden="true">
      <div>
        {tertials.map((tertial) => (
          <span key={tertial} className="end" style={{ left: `${placeOf(tertialEnd(year, tertial), year) / 10}%` }} />
        ))}
        <span className="playhead" />
      </div>
    </div>
  );
}
