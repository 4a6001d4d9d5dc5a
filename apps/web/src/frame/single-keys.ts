import { useSyncExternalStore } from 'react';

const kept = 'sparbar.keys';
const listeners = new Set<() => void>();

/** Letters that do something by themselves: a help to some, in the way of whoever speaks to the computer. One switch for all of them. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(kept) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(kept);
  else localStorage.setItem(kept, 'off');
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, singleKeysAreOn);
}
