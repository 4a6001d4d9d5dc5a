import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const silent = !(error instanceof Problem);
  return (
    <div className="problem stack" role="alert" ref={box} tabIndex={-1}>
      <div>
        <p>
          <strong>{silent ? words.ui.states.errorTitle : error.title}</strong>
        </p>
        <p>{silent ? words.ui.states.errorNext : error.message}</p>
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
  return (
    <Screen title={words.ui.states.errorTitle}>
      <Wrong error={error} retry={reset} />
    </Screen>
  );
}
