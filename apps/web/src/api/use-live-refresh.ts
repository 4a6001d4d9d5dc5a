import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { doubt } from './contact';
import { hear } from './news';

/** The screens ask anew no oftener than this, however much is recorded. */
const pace = 1_000;
/** Lists in which rows would move: one reads on, and has the news shown when one wants it. */
const growing: ReadonlySet<unknown> = new Set(['history', 'register', 'plan-list']);

/**
 * When something is recorded by anyone, the screens ask anew. The stream only says that there is something; what it is comes from the questions.
 *
 * Only while the page is looked at: a browser keeps six lines open to one server, and six forgotten tabs would leave none for the seventh.
 * A line that is taken up again goes on after the last event it gave.
 */
export function useLiveRefresh(coop: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (coop === undefined) return undefined;
    let source: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    let asked = -Infinity;
    const refresh = () => {
      waiting = undefined;
      asked = performance.now();
      void client.invalidateQueries({ predicate: ({ queryKey: [of, what] }) => of === coop && !growing.has(what) });
      void client.invalidateQueries({ predicate: ({ queryKey: [of, what] }) => of === coop && growing.has(what), refetchType: 'none' });
    };
    const news = ({ lastEventId }: MessageEvent) => {
      last = lastEventId;
      hear(coop, Number(lastEventId));
      waiting ??= setTimeout(refresh, Math.max(200, asked + pace - performance.now()));
    };
    const listen = () => {
      source = new EventSource(`/api/cooperations/${coop}/events/stream${last === '' ? '' : `?after=${last}`}`);
      source.addEventListener('event', news);
      source.addEventListener('error', () => void doubt());
    };
    const look = () => {
      if (document.visibilityState === 'hidden') {
        source?.close();
        source = undefined;
      } else if (source === undefined) {
        listen();
        // Where nothing was ever heard, nothing says what was missed.
        if (last === '') refresh();
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
