import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says something to those who do not see the screen change: that it was saved, that it is loading. */
export function announce(text: string): void {
  said = text;
  for (const listener of listeners) listener();
}

export function Announcements() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
