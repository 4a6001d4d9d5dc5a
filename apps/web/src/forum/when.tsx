import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { useWords } from '../words/language';

/** From which day it holds, and whether it comes from older papers. */
export interface Since {
  readonly day: string;
  readonly afterwards: boolean;
}

/** As the API wants it. */
export const sinceAsked = ({ day, afterwards }: Since) => ({
  effectiveOn: { precision: 'day', date: day } as const,
  ...(afterwards ? { afterwards: true as const } : {}),
});

interface WhenProps {
  readonly value: Since;
  readonly today: string;
  readonly onChange: (value: Since) => void;
}

export function When({ value, today, onChange }: WhenProps) {
  const { fora } = useWords();
  return (
    <>
      <Field label={fora.day}>
        {(control) => <DayInput {...control} value={value.day} max={today} required onChange={(day) => onChange({ ...value, day })} />}
      </Field>
      <label className="choice">
        <input type="checkbox" checked={value.afterwards} onChange={({ target }) => onChange({ ...value, afterwards: target.checked })} />
        {fora.afterwards}
      </label>
    </>
  );
}
