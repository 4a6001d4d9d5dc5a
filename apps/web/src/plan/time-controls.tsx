import { DayInput } from '../look/day-input';
import { dayBefore } from '../time/point-in-time';
import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';

interface TimeControlsProps {
  readonly day: string;
  readonly today: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly go: (day: string) => void;
}

/** Goes a day, to a tertial's end, to another year or home by button, and to any day by its date. */
export function TimeControls({ day, today, year, years, go }: TimeControlsProps) {
  const words = useWords();
  const { plan, past } = words.ui;
  return (
    <div className="time-controls" role="group" aria-label={past.chooseDay}>
      <div className="row">
        <button type="button" className="button small" aria-label={plan.dayBack} onClick={() => go(dayBefore(day))}>
          ‹
        </button>
        <button
          type="button"
          className="button small"
          aria-label={plan.dayForward}
          disabled={day >= today}
          onClick={() => go(dayBefore(day, -1))}
        >
          ›
        </button>
        <div className="joined">
          {tertials.map((tertial) => {
            const end = tertialEnd(year, tertial);
            return (
              <button
                key={tertial}
                type="button"
                className="button small"
                aria-pressed={day === end}
                title={words.label.tertial[tertial]}
                disabled={end > today}
                onClick={() => go(end)}
              >
                {tertial}
              </button>
            );
          })}
        </div>
        <button type="button" className="button small" aria-pressed={day === today} onClick={() => go(today)}>
          {plan.today}
        </button>
      </div>
      <div className="row">
        {years.length > 1 && (
          <div className="joined" role="group" aria-label={words.reading.ribbon.year}>
            {years.map((one) => (
              <button
                key={one}
                type="button"
                className="button small"
                aria-pressed={one === year}
                onClick={() => go(tertialEnd(one, 'VB') > today ? today : tertialEnd(one, 'VB'))}
              >
                {one}
              </button>
            ))}
          </div>
        )}
        <DayInput aria-label={past.chooseDay} value={day} min="2000-01-01" max={today} onChange={(to) => to !== '' && go(to)} />
      </div>
    </div>
  );
}
