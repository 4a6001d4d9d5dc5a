import type { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';
import { becomes, sessionQuery } from './session';

/** Whoever was signed in and no longer is, finds out at the next question or write: `leave` is then called, once, and what she could see is forgotten. */
export function whenSessionEnds(client: QueryClient, leave: () => Promise<void>): void {
  let leaving = false;
  const hear = (error: unknown): void => {
    if (!(error instanceof Problem) || error.status !== 401 || leaving) return;
    // At the door one is not signed in yet, and a wrong password is no end of anything.
    if (!client.getQueryData(sessionQuery.queryKey)) return;
    leaving = true;
    void leave()
      // First away from what is shown: a screen cannot be drawn for nobody.
      .then(() => becomes(client, null))
      .finally(() => (leaving = false));
  };
  client.getQueryCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && hear(event.action.error));
  client.getMutationCache().subscribe((event) => event.type === 'updated' && event.action.type === 'error' && hear(event.action.error));
}
