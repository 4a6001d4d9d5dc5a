import { useEffect, useRef } from 'react';
import { singleKeysAreOn } from './single-keys';

/** A slider is an input, but nobody writes in it. */
const writing = 'input:not([type="range"]), select, textarea, dialog:not([data-keys]), [popover], [contenteditable]';

/** How long after `g` a letter means where to go. */
export const leaderMilliseconds = 1500;

/** Whether a key that was pressed is meant for the page: not for a field, not a browser's own shortcut, and letters only where they are on. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (event.target instanceof Element && event.target.closest(writing) !== null) return false;
  return event.key.length > 1 || singleKeysAreOn();
}

/** Keys that do something here, where one is not writing. Right after `g` a letter means where to go, and is left alone. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(actions);
  const leader = useRef(-Infinity);
  useEffect(() => {
    now.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      // An arrow that is held down goes on; a letter does its thing once.
      if (!isForPage(event) || (event.repeat && key.length === 1)) return;
      const going = event.timeStamp - leader.current < leaderMilliseconds;
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
