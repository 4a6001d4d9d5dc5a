import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { doubt, useContact } from '../api/contact';
import { unbroken, useWords } from '../words/language';
import { announce } from './announce';

/** No contact: how old what one sees is, and that nothing typed is lost. When it is back, everything is asked for anew. */
export function OfflineBanner() {
  const words = useWords();
  const { contact } = words.frame;
  const { lost, heardAt } = useContact();
  const client = useQueryClient();
  const was = useRef(lost);
  useEffect(() => {
    if (was.current && !lost) {
      announce(contact.back);
      void client.invalidateQueries();
    }
    was.current = lost;
  }, [lost, client, contact]);
  return (
    <div role="status">
      {lost && (
        <div className="offline">
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
            <path d="M2.5 9a14 14 0 0 1 19 0M6 12.7a9 9 0 0 1 12 0M9.4 16.3a4 4 0 0 1 5.2 0M12 20h.01M4 4l16 16" />
          </svg>
          <p>
            <strong>{contact.lost}</strong> {unbroken(contact.from(words.time(heardAt)))} <span className="kept">{contact.kept}</span>
          </p>
          <button type="button" className="button small" onClick={() => void doubt()}>
            {contact.tryNow}
          </button>
        </div>
      )}
    </div>
  );
}
