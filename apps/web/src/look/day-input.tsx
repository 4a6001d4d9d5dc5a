import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';
import { typedDay } from '../time/typed-day';
import { useWords } from '../words/language';
import './day-input.css';

interface DayInputProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-label'?: string;
  readonly required?: boolean;
  /** As in 2026-09-24; empty where none is chosen. */
  readonly value: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (day: string) => void;
}

/**
 * A day, written as Swedes write it whatever country the browser believes it is in: 2026-09-24. A field of the browser's own would show
 * 09/24/2026 to whoever has an English one, on the same screen as texts that say 24 september; its calendar is there, behind the button.
 */
export function DayInput({ value, min = '1900-01-01', max = '2999-12-31', onChange, ...control }: DayInputProps) {
  const words = useWords();
  const { dayInput } = words.reading;
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const problem = useId();
  // Chosen elsewhere, with a button or in the calendar: what was typed is forgotten.
  if (value !== seen) {
    setSeen(value);
    if (typed !== undefined && typedDay(typed) !== value) setTyped(undefined);
  }
  const fits = (day: string): boolean => day >= min && day <= max;
  const meant = typed === undefined ? value : typedDay(typed);
  const wrong =
    typed === undefined || typed.trim() === '' || (meant !== undefined && fits(meant))
      ? ''
      : meant === undefined
        ? dayInput.noDay
        : meant > max
          ? dayInput.tooLate(words.day(max))
          : dayInput.tooEarly(words.day(min));
  useEffect(() => field.current?.setCustomValidity(wrong), [wrong]);
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value);
    const day = typedDay(target.value);
    if (target.value.trim() === '') onChange('');
    // On the way to 24 one has written 2: a day of one digit waits until the field is left.
    else if (day !== undefined && fits(day) && target.value.trim().length >= 8 && !/-\d$/.test(target.value.trim())) onChange(day);
  };
  const leave = () => {
    setLeft(true);
    if (wrong !== '') return;
    setTyped(undefined);
    if (meant !== undefined && meant !== value) onChange(meant);
  };
  const shown = left && wrong !== '';
  return (
    <span className="day-input">
      <input
        {...control}
        ref={field}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={dayInput.pattern}
        value={typed ?? value}
        onChange={type}
        onFocus={() => setLeft(false)}
        onBlur={leave}
        {...(shown ? { 'aria-invalid': true, 'aria-describedby': problem } : {})}
      />
      <button type="button" className="button small plain" aria-label={dayInput.calendar} onClick={() => calendar.current?.showPicker()}>
        <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
          <path d="M3 5h14v12H3zM3 9h14M7 2.5V6M13 2.5V6" />
        </svg>
      </button>
      <input
        ref={calendar}
        type="date"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => {
          setTyped(undefined);
          onChange(target.value);
        }}
      />
      {shown && (
        <span className="error" id={problem}>
          {wrong}
        </span>
      )}
    </span>
  );
}
