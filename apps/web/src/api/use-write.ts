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

interface Attempt {
  readonly words: string;
  readonly key: string;
}

/** Where it is remembered what was sent; with a draft, for as long as the draft. */
interface Attempts {
  readonly last: () => Attempt | undefined;
  readonly remember: (attempt: Attempt) => void;
}

/**
 * One write. The same words sent again carry the same key, so that a click too many, or a retry when the answer was lost, records it once;
 * changed words are a new write. When it is recorded, every screen asks anew.
 */
export function useWrite<Input>(coop: string, send: Send<Input>, kept?: Attempts) {
  const client = useQueryClient();
  const attempt = useRef<Attempt | undefined>(undefined);
  return useMutation({
    mutationFn: async (input: Input) => {
      const words = JSON.stringify(input);
      const last = attempt.current ?? kept?.last();
      const now = last?.words === words ? last : { words, key: crypto.randomUUID() };
      attempt.current = now;
      if (now !== last) kept?.remember(now);
      const written = await answered(send(input, { 'Idempotency-Key': now.key }));
      attempt.current = undefined;
      rememberWritten(coop, written.position);
      await client.invalidateQueries({ queryKey: [coop] });
      return written;
    },
  });
}
