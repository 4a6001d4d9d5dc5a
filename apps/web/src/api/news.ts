import { useSyncExternalStore } from 'react';

/** The numbers of the events one has heard of while the page was open, by cooperation. */
const heard = new Map<string, readonly number[]>();
const listeners = new Set<() => void>();
/** More than so many nobody counts. */
const most = 500;

export function hear(coop: string, seq: number): void {
  const before = heard.get(coop) ?? [];
  if (before.includes(seq)) return;
  heard.set(coop, [...before, seq].slice(-most));
  for (const listener of listeners) listener();
}

/** How many have been heard of that came after the last one a list knows. */
export function useNewsSince(coop: string, seq: number | undefined): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (seq === undefined ? 0 : (heard.get(coop)?.filter((one) => one > seq).length ?? 0)),
  );
}
