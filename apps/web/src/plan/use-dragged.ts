import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { placeOf } from './lane';

/** No oftener than this is the plan asked for while somebody drags; what is drawn follows the hand all the same. */
const pace = 120;

/** The day under the hand, which is ahead of the one the plan is shown for. */
export function useDragged(day: string, today: string, onMove: (day: string) => void, onChoose: (day: string) => void) {
  const [moving, setMoving] = useState<string>();
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef(0);
  useEffect(() => {
    setMoving((to) => (to === day ? undefined : to));
  }, [day]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const move = (to: string) => {
    const next = to > today ? today : to;
    setMoving(next);
    onMove(next);
    clearTimeout(waiting.current);
    const rest = Math.max(0, asked.current + pace - performance.now());
    waiting.current = setTimeout(() => {
      asked.current = performance.now();
      onChoose(next);
    }, rest);
  };
  return { moving, move };
}

/**
 * One playhead through everything: its place is a property of the whole drawing, set past React, so that a drag over a thousand marks and
 * all the lanes is one change of style.
 */
export function usePlayhead(drawing: RefObject<HTMLElement | null>, day: string, year: number): (day: string) => void {
  const under = useRef<string | undefined>(undefined);
  const put = (to: string) => drawing.current?.style.setProperty('--at', String(placeOf(to, year) / 10));
  useLayoutEffect(() => {
    // An answer for a day the hand has left does not pull the playhead back.
    if (under.current === day) under.current = undefined;
    put(under.current ?? day);
  });
  return (to) => {
    under.current = to;
    put(to);
  };
}
