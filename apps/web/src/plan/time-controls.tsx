import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../frame/use-keys';
import { dayBefore, turnedTo, usePointInTime } from '../time/point-in-time';
import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';

interface TimeControlsProps {
  readonly day: string;
  readonly today: string;
  readonly year: number;
}

/** Goes a day, to a tertial's end or home: by button, by key, or to any day by its date. */
export function TimeControls({ day, today, year }: TimeControlsProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { clock } = usePointInTime();
  const choose = (to: string) =>
    void navigate({ to: '.', search: turnedTo({ day: to, clock: clock ?? 'both' }, today), replace: true, resetScroll: false });
  useKeys({
    arrowleft: () => choose(dayBefore(day)),
    arrowright: () => choose(dayBefore(day, -1)),
    '0': () => choose(today),
    ...Object.fromEntries(tertials.map((tertial, index) => [String(index + 1), () => choose(tertialEnd(year, tertial))])),
  });
  return (
    <div className="time-controls row" role="group" aria-label={words.ui.past.chooseDay}>
      <button type="button" className="button small" aria-label={words.ui.plan.dayBack} onClick={() => choose(dayBefore(day))}>
        ‹
      </button>
      <button
        type="button"
        className="button small"
        aria-label={words.ui.plan.dayForward}
        disabled={day >= today}
        onClick={() => choose(dayBefore(day, -1))}
      >
        ›
      </button>
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
            onClick={() => choose(end)}
          >
            {tertial}
          </button>
        );
      })}
      <button type="button" className="button small" aria-pressed={day === today} onClick={() => choose(today)}>
        {words.ui.plan.today}
      </button>
      <label className="day">
        <span className="visually-hidden">{words.ui.past.chooseDay}</span>
        <input
          type="date"
          value={day}
          max={today}
          min="2000-01-01"
          onChange={({ target }) => target.value !== '' && choose(target.value)}
        />
      </label>
    </div>
  );
}
