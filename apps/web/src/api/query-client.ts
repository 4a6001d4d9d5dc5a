import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Whether there is contact is found out by asking: a browser knows only whether there is a cable.
      networkMode: 'always',
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only silence is asked again.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
