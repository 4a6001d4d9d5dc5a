import type { OnDateDto } from '@sparbar/contracts';
import { Field } from '../look/field';
import { DayInput } from '../look/day-input';

interface DayProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

/** A day that something says of itself, or that it held from; empty is not stated. */
export function Day({ label, hint, value, required = false, max, onChange }: DayProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => <DayInput {...control} value={value} required={required} max={max} onChange={onChange} />}
    </Field>
  );
}

export const onDay = (day: string): OnDateDto => ({ precision: 'day', date: day });
export const onDayOrNull = (day: string): OnDateDto | null => (day === '' ? null : onDay(day));

/** Of which day it holds, and that it is entered afterwards where that day has been. */
export const heldFrom = (day: string, today: string): { readonly effectiveOn?: OnDateDto; readonly afterwards?: true } => ({
  ...(day === '' ? {} : { effectiveOn: onDay(day) }),
  ...(day !== '' && day < today ? { afterwards: true } : {}),
});
