import type { CooperationAnswer } from '@sparbar/contracts';
import type { KeyboardEvent } from 'react';
import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';
import { placeOf } from './lane';
import { dayNumber, dayOfNumber, strokes, type RibbonMarks } from './ribbon-marks';
import { useDragged } from './use-dragged';

interface RibbonProps {
  readonly year: number;
  readonly day: string;
  readonly today: string;
  readonly marks: RibbonMarks;
  readonly parties: CooperationAnswer['parties'];
  /** Moves everything that is drawn to a day, at once and without asking anybody. */
  readonly onMove: (day: string) => void;
  readonly onChoose: (day: string) => void;
}

const [row, gap, stroke] = [17, 5, 12];

/**
 * The year: what each party did in rows around the axis, what they decided together on it, and the day one looks at. It is a slider of the
 * browser's own, drawn over: it can be dragged and pressed, and hears the keys a slider hears.
 */
export function Ribbon({ year, day, today, marks, parties, onMove, onChoose }: RibbonProps) {
  const words = useWords();
  const { ribbon } = words.reading;
  const { moving, move } = useDragged(day, today, onMove, onChoose);
  const shown = moving ?? day;
  const active = parties.filter(({ id }) => marks.parties.has(id));
  // Until it is known whose there are, room for all: what stands below is not to move when they come.
  const rows = marks.parties.size > 0 ? active.length : parties.filter(({ merged, split }) => merged === null && split === null).length;
  const above = Math.ceil(rows / 2);
  const height = Math.max(rows, 2) * row + 2 * gap;
  const axis = Math.max(above, 1) * row + gap;
  const topOf = (index: number): number => (index < above ? axis - (above - index) * row : axis + (index - above) * row + (row - stroke));
  const drawn = (
    <>
      {active.map(({ id }, index) => (
        <path key={id} className="party" d={strokes(marks.parties.get(id) ?? [], topOf(index), stroke)} />
      ))}
      <path className="joint" d={strokes(marks.joint, 0, height)} />
    </>
  );
  const press = (event: KeyboardEvent) => {
    const month = { PageUp: 1, PageDown: -1 }[event.key];
    if (month === undefined) return;
    event.preventDefault();
    const to = new Date(`${shown}T00:00:00Z`);
    to.setUTCMonth(to.getUTCMonth() + month);
    move(to.toISOString().slice(0, 10));
  };
  const at = (place: number) => ({ left: `${place / 10}%` });
  return (
    <>
      <div className="ribbon">
        <div className="axis" style={{ height }}>
          <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" role="img" aria-label={ribbon.of(year)}>
            <line className="line ahead" x1="0" x2="1000" y1={axis} y2={axis} />
            <g className="ahead">{drawn}</g>
          </svg>
          <svg className="passed" viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true">
            <line className="line" x1="0" x2="1000" y1={axis} y2={axis} />
            {drawn}
          </svg>
          <input
            type="range"
            className="slider"
            min={0}
            max={dayNumber(`${year}-12-31`)}
            value={dayNumber(shown)}
            aria-label={ribbon.slider}
            aria-valuetext={words.day(shown)}
            onChange={({ target }) => move(dayOfNumber(year, Number(target.value)))}
            onKeyDown={press}
          />
          <span className="thumb" style={{ top: axis }} aria-hidden="true">
            <span className="date">{words.dayAndMonth(shown)}</span>
          </span>
        </div>
        <div className="months" aria-hidden="true">
          {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => (
            <span key={month} style={at(placeOf(`${month}-01`, year))}>
              {words.monthName(month)}
            </span>
          ))}
        </div>
        <div className="ends" aria-hidden="true">
          {tertials.map((tertial) => (
            <span key={tertial} style={at(placeOf(tertialEnd(year, tertial), year))}>
              {tertial}
            </span>
          ))}
        </div>
      </div>
      <ul className="ribbon-parties" style={{ height }} aria-label={ribbon.rows}>
        {active.map(({ id, shortName }, index) => (
          <li key={id} style={{ top: topOf(index) + stroke / 2 }}>
            {shortName}
          </li>
        ))}
      </ul>
    </>
  );
}
