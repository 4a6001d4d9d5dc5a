import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { dayBefore } from '../time/point-in-time';
import { tertialEnd, tertials } from '../time/tertials';
import { useWords } from '../words/language';

interface TimeControlsProps {
  readonly day: string;
  readonly today: string;
  readonly year: number;
}

const writing = 'input, select, textarea, [contenteditable]';

/** Goes a day, to a tertial's end or home: by button, by key, or to any day by its date. */
export function TimeControls({ day, today, year }: TimeControlsProps) {
  const words = useWords();
  const navigate = useNavigate();
  useEffect(() => {
    const go = (to: string) =>
      void navigate({
        to: '.',
        search: ({ at: _at, ...rest }) => (to >= today ? rest : { ...rest, at: to }),
        replace: true,
        resetScroll: false,
      });
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof Element && event.target.closest(writing) !== null))
        return;
      const days: Readonly<Record<string, string | undefined>> = {
        ArrowLeft: dayBefore(day),
        ArrowRight: dayBefore(day, -1),
        '0': today,
        ...Object.fromEntries(tertials.map((tertial, index) => [String(index + 1), tertialEnd(year, tertial)])),
      };
      const to = days[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
    const chosen = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') go(event.detail);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('sparbar:day', chosen);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('sparbar:day', chosen);
    };
  }, [day, today, year, navigate]);
  const choose = (to: string) => document.dispatchEvent(new CustomEvent('sparbar:day', { detail: to }));
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
