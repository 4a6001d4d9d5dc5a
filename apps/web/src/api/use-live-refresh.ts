import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** When something is recorded by anyone, the screens ask anew. The stream only says that there is something; what it is comes from the questions. */
export function useLiveRefresh(coop: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (coop === undefined) return undefined;
    const source = new EventSource(`/api/cooperations/${coop}/events/stream`);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void client.invalidateQueries({ queryKey: [coop] }), 200);
    };
    source.addEventListener('event', refresh);
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [client, coop]);
}
