import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Wrong } from '../frame/states';
import { useWords } from '../words/language';

interface AskProps {
  readonly title: string;
  /** What will be done, on the button that does it. */
  readonly does: string;
  /** It cannot be undone, or takes something from somebody: the focus begins on what does nothing. */
  readonly dangerous?: true;
  readonly pending?: boolean;
  readonly error?: unknown;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before it is done. It is the browser's own dialog: the focus stays in it, Esc does nothing but close it, and the focus goes back. */
export function Ask({ title, does, dangerous, pending = false, error = null, onDo, onClose, children }: AskProps) {
  const { actions } = useWords().ui;
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (dangerous === true) cancel.current?.focus();
    // Before it leaves the page, or the browser forgets where the focus was.
    return () => shown?.close();
  }, [dangerous]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDo();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form className="stack" onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {error !== null && <Wrong error={error} />}
        {children}
        <div className="row">
          <button className={`button ${dangerous === true ? 'danger' : 'main'}`} disabled={pending}>
            {does}
          </button>
          <button type="button" className="button" ref={cancel} onClick={onClose}>
            {actions.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
