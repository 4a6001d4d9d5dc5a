import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSession } from '../api/session';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { clocks, turnedTo, usePointInTime, type Clock } from '../time/point-in-time';
import { lastEnds } from '../time/tertials';
import { unbroken, useWords } from '../words/language';
import { closePanel, Panel } from './panel';

export const timePanel = 'time-panel';

/** Which day one looks at, from any screen: another day, and which of the two clocks to turn back. */
export function TimeMenu() {
  const words = useWords();
  const { time } = words.frame;
  const session = useSession();
  const { at, clock } = usePointInTime();
  const today = session?.today ?? '';
  const face = (
    <>
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M3.5 12a8.5 8.5 0 1 0 2.6-6.1L3.5 8.4M3.5 3.9v4.5H8M12 7.5V12l3 2" />
      </svg>
      <span>{at === undefined ? time.today : unbroken(words.shortDay(at))}</span>
      <span className="visually-hidden">. {time.label}</span>
    </>
  );
  return (
    <Panel id={timePanel} className={at === undefined ? 'time' : 'time turned'} title={time.label} face={face}>
      <h2>{time.label}</h2>
      <Choice key={`${at ?? ''}${clock ?? ''}`} day={at ?? today} clock={clock ?? 'both'} today={today} />
    </Panel>
  );
}

interface ChoiceProps {
  readonly day: string;
  readonly clock: Clock;
  readonly today: string;
}

function Choice(shown: ChoiceProps) {
  const words = useWords();
  const { time } = words.frame;
  const { today } = shown;
  const navigate = useNavigate();
  const [day, setDay] = useState(shown.day);
  const [clock, setClock] = useState<Clock>(shown.clock);
  const go = (to: string) => {
    closePanel(timePanel);
    void navigate({ to: '.', search: turnedTo({ day: to, clock }, today), resetScroll: false });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '') go(day);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={time.day}>
        {(control) => <DayInput {...control} value={day} min="2000-01-01" max={today} required onChange={setDay} />}
      </Field>
      <div className="row" role="group" aria-label={time.usual}>
        {lastEnds(today).map(({ tertial, year, end }) => (
          <button key={end} type="button" className="button small" aria-pressed={day === end} onClick={() => setDay(end)}>
            {time.usualDay(tertial, year)}
          </button>
        ))}
      </div>
      <fieldset>
        <legend>{time.how}</legend>
        {clocks.map((one) => (
          <label key={one} className="choice clock">
            <input type="radio" name="clock" value={one} checked={clock === one} onChange={() => setClock(one)} />
            <span>
              {time.clock[one]}
              <span className="hint">{time.clockHint[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button className="button main">{time.show}</button>
        {shown.day < today && (
          <button type="button" className="button" onClick={() => go(today)}>
            {time.home}
          </button>
        )}
      </div>
    </form>
  );
}
