import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Wrong } from '../frame/states';
import { Ask } from '../look/ask';

interface FormCardProps {
  readonly title: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  /** What has just been done, if something has. */
  readonly done?: string | undefined;
  /** It is all there is in its card, and its heading the card's. */
  readonly alone?: true;
  /** It takes something away: what is asked before it is done, and what that means. */
  readonly ask?: { readonly title: string; readonly hint: string };
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form with its own heading, answer and button. */
export function FormCard({ title, submit, pending, error, done, alone, ask, onSubmit, children }: FormCardProps) {
  const heading = useId();
  const [asking, setAsking] = useState(false);
  const Heading = alone === true ? 'h2' : 'h3';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ask === undefined) onSubmit();
    else setAsking(true);
  };
  return (
    <>
      <form className="stack" aria-labelledby={heading} onSubmit={send}>
        <Heading id={heading}>{title}</Heading>
        {error !== null && <Wrong error={error} />}
        {done !== undefined && (
          <p className="saved" role="status">
            {done}
          </p>
        )}
        {children}
        <div>
          <button className={`button ${ask === undefined ? 'main' : 'danger'}`} disabled={pending}>
            {submit}
          </button>
        </div>
      </form>
      {asking && ask !== undefined && (
        <Ask
          title={ask.title}
          does={submit}
          dangerous
          onDo={() => {
            setAsking(false);
            onSubmit();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{ask.hint}</p>
        </Ask>
      )}
    </>
  );
}
