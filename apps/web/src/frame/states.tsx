import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useContact } from '../api/contact';
import { Problem } from '../api/problem';
import { useWords } from '../words/language';
import { Screen } from './screen';

/** Grey bars where the answer will stand. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const words = useWords();
  return (
    <div className="stack card" aria-busy="true">
      <span className="visually-hidden">{words.ui.states.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div className="skeleton" key={line} />
      ))}
    </div>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({ what, next, children }: { readonly what: string; readonly next?: string; readonly children?: ReactNode }) {
  return (
    <div className="card stack">
      <p>
        <strong>{what}</strong>
      </p>
      {next !== undefined && <p className="quiet">{next}</p>}
      {children !== undefined && <div className="row">{children}</div>}
    </div>
  );
}

/** What went wrong and what to do, in its place and with the focus on it. */
export function Wrong({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords();
  const { lost } = useContact();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const silent = !(error instanceof Problem);
  // What could not be read comes by itself when there is contact again, which is said above: nobody is disturbed.
  if (silent && lost && retry !== undefined) return <p className="quiet">{words.frame.contact.comes}</p>;
  const [title, next] = lost
    ? [words.frame.contact.lost, words.frame.contact.keptDraft]
    : [words.ui.states.errorTitle, words.ui.states.errorNext];
  return (
    <div className="problem stack" role="alert" ref={box} tabIndex={-1}>
      <div>
        <p>
          <strong>{silent ? title : error.title}</strong>
        </p>
        <p>{silent ? next : error.message}</p>
        {!silent && error.errors.length > 0 && (
          <ul>
            {error.errors.map(({ property, message }) => (
              <li key={property + message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
      {retry !== undefined && (
        <div>
          <button type="button" className="button" onClick={retry}>
            {words.ui.actions.retry}
          </button>
        </div>
      )}
    </div>
  );
}

export function NotFound() {
  const words = useWords();
  return (
    <Screen title={words.ui.states.notFoundTitle}>
      <Empty what={words.ui.states.notFoundTitle} next={words.ui.states.notFoundNext}>
        <Link className="button" to="/">
          {words.ui.nav.plan}
        </Link>
      </Empty>
    </Screen>
  );
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const words = useWords();
  const { lost } = useContact();
  const was = useRef(lost);
  useEffect(() => {
    // A browser does not ask twice for a part of the program that did not come: the page is read anew, and drafts are there.
    if (was.current && !lost && !(error instanceof Problem)) window.location.reload();
    was.current = lost;
  }, [lost, error]);
  return (
    <Screen title={lost ? words.frame.contact.title : words.ui.states.errorTitle}>
      <Wrong error={error} retry={reset} />
    </Screen>
  );
}
