import type { ReactNode } from 'react';
import { Wrong } from '../frame/states';
import { Field } from '../look/field';
import { useWords } from '../words/language';

interface FormProps {
  readonly label: string;
  readonly submit: string;
  readonly write: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form under the summary it is named by: what went wrong above it, that it is recorded too. */
export function Form({ label, submit, write, onSubmit, children }: FormProps) {
  const { ui } = useWords();
  return (
    <form
      className="stack narrow"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {write.error !== null && <Wrong error={write.error} />}
      {write.isSuccess && (
        <p className="saved" role="status">
          {ui.form.saved}
        </p>
      )}
      {children}
      <div>
        <button className="button main" disabled={write.isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Lines({ label, hint, required = false, value, onChange }: LinesProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => <textarea {...control} required={required} value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
}

/** A line that may be left empty: then it is not stated. */
export function MaybeText({ label, hint, value, onChange }: Omit<LinesProps, 'required'>) {
  return (
    <Field label={label} hint={hint}>
      {(control) => <input {...control} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} /> {label}
    </label>
  );
}

interface TicksProps {
  readonly label: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some out of several. */
export function Ticks({ label, options, chosen, onChange }: TicksProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map(([id, name]) => (
        <Tick
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
