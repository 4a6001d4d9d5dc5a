import { useId, type FormEvent, type ReactNode } from 'react';
import { Wrong } from '../frame/states';

interface FormCardProps {
  readonly title: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  /** What has just been done, if something has. */
  readonly done?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form with its own heading, answer and button. */
export function FormCard({ title, submit, pending, error, done, onSubmit, children }: FormCardProps) {
  const heading = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack" aria-labelledby={heading} onSubmit={send}>
      <h3 id={heading}>{title}</h3>
      {error !== null && <Wrong error={error} />}
      {done !== undefined && (
        <p className="saved" role="status">
          {done}
        </p>
      )}
      {children}
      <div>
        <button className="button main" disabled={pending}>
          {submit}
        </button>
      </div>
    </form>
  );
}
