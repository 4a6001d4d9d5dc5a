import { useSyncExternalStore } from 'react';

/** Not asked yet; on its way, at a step; or over, because it was left or seen to the end. */
export type Progress = 'new' | 'over' | number;

const kept = 'sparbar.tour';
const listeners = new Set<() => void>();

/** What another version, or a person, left there and cannot be read is as good as nothing. */
function read(): Progress {
  const text = localStorage.getItem(kept);
  if (text === 'over') return text;
  return text !== null && /^[0-4]$/.test(text) ? Number(text) : 'new';
}

export function goTo(progress: Progress): void {
  localStorage.setItem(kept, String(progress));
  for (const listener of listeners) listener();
}

let asked = false;

/** Somebody asked for this step: it opens its screen and takes the focus. One that is only still there after a reload does neither. */
export function askFor(step: number): void {
  asked = true;
  goTo(step);
}

export const isAskedFor = (): boolean => asked;

export function shown(): void {
  asked = false;
}

export function useProgress(): Progress {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    // Another window may have left it.
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, read);
}
