import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { answered, Problem } from './problem';
import { api } from './client';

export type Session = Awaited<ReturnType<typeof askWho>>;

async function askWho() {
  try {
    return await answered(api.GET('/api/session'));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: askWho, staleTime: 60_000 });

export function useSession(): NonNullable<Session> | null {
  return useQuery(sessionQuery).data ?? null;
}

/** It is being asked who is signed in, and an answer is on its way. */
export function useAsking(): boolean {
  const { isPending, fetchStatus } = useQuery(sessionQuery);
  return isPending && fetchStatus === 'fetching';
}

/** Somebody else sits here now, or nobody: what the one before could see is forgotten. */
export function becomes(client: QueryClient, session: Session): void {
  // Not how one signs in, which is the same for all and may be on the screen.
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'session-options' });
  client.setQueryData(sessionQuery.queryKey, session);
}

/** One's place in a cooperation: may one write there, and which day is it? */
export function useMembership(coop: string) {
  const session = useSession();
  const membership = session?.cooperations.find(({ id }) => id === coop);
  return {
    today: session?.today ?? '',
    name: membership?.name ?? '',
    role: membership?.role,
    mayRecord: membership?.role === 'beredningsgrupp',
    mayManage: membership?.role === 'administrator' || session?.administrator === true,
  };
}
