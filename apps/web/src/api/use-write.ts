import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { rememberWritten } from './last-written';
import { answered } from './problem';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly position: string;
}

type Send<Input> = (
  input: Input,
  headers: { 'Idempotency-Key': string },
) => Promise<{ data?: Written; error?: unknown; response: Response }>;

/**
 * One write. The same words sent again carry the same key, so that a click too many, or a retry when the answer was lost, records it once;
 * changed words are a new write. When it is recorded, every screen asks anew.
 */
export function useWrite<Input>(coop: string, send: Send<Input>) {
  const client = useQueryClient();
  const attempt = useRef<{ readonly words: string; readonly key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async (input: Input) => {
      const words = JSON.stringify(input);
      if (attempt.current?.words !== words) attempt.current = { words, key: crypto.randomUUID() };
      const written = await answered(send(input, { 'Idempotency-Key': attempt.current.key }));
      attempt.current = undefined;
      rememberWritten(coop, written.position);
      await client.invalidateQueries({ queryKey: [coop] });
      return written;
    },
  });
}
