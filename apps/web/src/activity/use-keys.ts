import { useEffect, useRef } from 'react';

const writing = 'input, select, textarea, dialog, [contenteditable]';

/** Single letters that do something here, where one is not writing. Right after `g` a letter means where to go, and is left alone. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(actions);
  const leader = useRef(-Infinity);
  useEffect(() => {
    now.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(writing) !== null) return;
      const key = event.key.toLowerCase();
      const going = event.timeStamp - leader.current < 1500;
      leader.current = key === 'g' ? event.timeStamp : -Infinity;
      const action = going ? undefined : now.current[key];
      if (action === undefined) return;
      // Or the letter would stand in the field that opens.
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
