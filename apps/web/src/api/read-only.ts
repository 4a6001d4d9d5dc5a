import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

const seconds = 1_000;

/** Whether the server can only be read. Asked while the page is looked at; more often while it is so, for it passes by itself. */
export const readOnlyQuery = queryOptions({
  queryKey: ['read-only'],
  queryFn: async () => {
    // Not ready is an answer as well.
    const { data, error } = await api.GET('/api/health/ready');
    return (data ?? error).readOnly;
  },
  refetchInterval: ({ state }) => (state.data === true ? 5 : 30) * seconds,
  retry: false,
});
