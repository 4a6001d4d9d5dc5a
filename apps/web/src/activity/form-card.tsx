import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { DraftNote } from '../drafts/draft-note';
import type { Keeping } from '../drafts/use-draft';
import { Wrong } from '../frame/states';
import { useWords } from '../words/language';

/** What every form on the activity's page is told. */
export interface FormProps<Activity> {
  readonly coop: string;
  readonly activity: Activity;
  readonly hidden: boolean;
  readonly onClose: () => void;
  /** What was said, where it can be said anew. */
  readonly onSaved: (said?: string) => void;
}

interface FormCardProps {
  readonly title: string;
  readonly hidden: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly draft: Keeping;
  /** One is here to put right what one has just recorded. */
  readonly correcting?: boolean;
  /** Says whether everything is there that must be; where something is not, the first such field takes the focus. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const control = 'input, select, textarea';

/** A form in its place on the page: opens with the focus in its first field. */
export function FormCard({ title, hidden, pending, error, draft, correcting = false, onSubmit, onClose, children }: FormCardProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const opened = useRef(hidden);
  useEffect(() => {
    // One that stood open when one arrived, for the draft in it, leaves the focus where it is.
    if (!hidden && !opened.current) return;
    opened.current = true;
    if (!hidden) form.current?.querySelector<HTMLElement>(`:is(${control}):checked, :is(${control}):not([type='radio'])`)?.focus();
  }, [hidden]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (pending) return;
    onSubmit();
    // After the errors have been drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} className="card stack narrow" hidden={hidden} aria-labelledby={id} noValidate onSubmit={submit}>
      <h2 id={id}>{title}</h2>
      {correcting && <p className="quiet">{words.frame.recorded.stays}</p>}
      {children}
      {error !== null && error !== undefined && <Wrong error={error} />}
      <DraftNote draft={draft} />
      <div className="row">
        <button className="button main" aria-disabled={pending}>
          {pending ? words.ui.states.saving : words.ui.actions.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.ui.actions.close}
        </button>
      </div>
    </form>
  );
}
