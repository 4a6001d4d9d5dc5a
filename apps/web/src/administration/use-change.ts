import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWrite } from '../api/use-write';

/** A write that changes who has an account or access: both lists show it, whichever it was made in. */
export const useChange: typeof useWrite = (coop, send) => {
  const client = useQueryClient();
  const write = useWrite(coop, send);
  const { data } = write;
  useEffect(() => {
    if (data === undefined) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'accounts' || queryKey[1] === 'access' });
  }, [client, data]);
  return write;
};
