import type { OnDateDto } from '@sparbar/contracts';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** The day something held; empty means today. */
export function DayField({ label, hint, error, day, onChange }: DayFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <DayInput {...control} value={day} onChange={onChange} />}
    </Field>
  );
}

/** The same as the API wants it. */
export function heldOn(day: string): { readonly effectiveOn?: OnDateDto } {
  return day === '' ? {} : { effectiveOn: { precision: 'day', date: day } };
}
