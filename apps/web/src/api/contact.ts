import { useSyncExternalStore } from 'react';

interface Contact {
  readonly lost: boolean;
  /** When the server last answered: what is on the screen is from then. */
  readonly heardAt: string;
}

const listeners = new Set<() => void>();
const [soon, atLast] = [2_000, 15_000];
let contact: Contact = { lost: false, heardAt: new Date().toISOString() };
let lastHeard = Date.now();
let asking = false;

function becomes(lost: boolean): void {
  if (contact.lost === lost) return;
  contact = { lost, heardAt: new Date(lastHeard).toISOString() };
  for (const listener of listeners) listener();
}

/** The server answered, whatever it said. What stands before it and says that it is not there, is not it. */
export function heard({ status }: Pick<Response, 'status'>): boolean {
  if (status === 502 || status === 504) return false;
  lastHeard = Date.now();
  becomes(false);
  return true;
}

/** Something got no answer. One question more, the smallest there is, and then again and again until there is one. */
export async function doubt(wait = soon): Promise<void> {
  if (asking) return;
  asking = true;
  const answered = await fetch('/api/session', { cache: 'no-store' }).then(heard, () => false);
  asking = false;
  if (answered) return;
  becomes(true);
  setTimeout(() => void doubt(Math.min(wait * 1.5, atLast)), wait);
}

window.addEventListener('online', () => void doubt());
window.addEventListener('offline', () => void doubt());

export function useContact(): Contact {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => contact,
  );
}
