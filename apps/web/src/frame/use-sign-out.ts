import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { becomes } from '../api/session';

/** The way out: what one could see is forgotten, and the door is shown. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/session');
    // First away from what is shown: a screen cannot be drawn for nobody.
    await navigate({ to: '/logga-in', search: {} });
    becomes(client, null);
  };
}
