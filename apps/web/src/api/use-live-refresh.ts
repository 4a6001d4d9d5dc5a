import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * When something is recorded by anyone, the screens ask anew. The stream only says that there is something; what it is comes from the questions.
 *
 * Only while the page is looked at: a browser keeps six lines open to one server, and six forgotten tabs would leave none for the seventh.
 */
export function useLiveRefresh(coop: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (coop === undefined) return undefined;
    let source: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void client.invalidateQueries({ queryKey: [coop] }), 200);
    };
    const listen = () => {
      source = new EventSource(`/api/cooperations/${coop}/events/stream`);
      source.addEventListener('event', refresh);
    };
    const look = () => {
      if (document.visibilityState === 'hidden') {
        source?.close();
        source = undefined;
      } else if (source === undefined) {
        listen();
        // What was said meanwhile was not heard.
        refresh();
      }
    };
    if (document.visibilityState !== 'hidden') listen();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(waiting);
      source?.close();
    };
  }, [client, coop]);
}
