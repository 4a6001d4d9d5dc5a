import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { readOnlyQuery } from '../api/read-only';
import { useWords } from '../words/language';
import { announce } from './announce';

/** The server can save nothing now: said before somebody writes for an hour, and taken away by itself when it is over. */
export function ReadOnly() {
  const { readOnly: words } = useWords().frame;
  const { data: readOnly = false } = useQuery(readOnlyQuery);
  const said = useRef(false);
  useEffect(() => {
    if (said.current !== readOnly) announce(readOnly ? `${words.title} ${words.why}` : words.over);
    said.current = readOnly;
  }, [readOnly, words]);
  if (!readOnly) return null;
  return (
    <section className="read-only" aria-label={words.label}>
      <p>
        <strong>{words.title}</strong> <span>{words.why}</span>
      </p>
    </section>
  );
}
