import { useEffect, useRef, useState, type RefObject } from 'react';

interface Numbered {
  readonly seq: number;
}

/**
 * What is shown of a list to which others add at its top. Whoever reads further down keeps her place: what has come since stands there when she sees
 * the top again. What she has added herself is shown at once.
 */
export function usePlaceKept<Item extends Numbered>(
  items: readonly Item[],
  isOwn: (item: Item) => boolean,
): { readonly top: RefObject<HTMLHeadingElement | null>; readonly shown: readonly Item[] } {
  const top = useRef<HTMLHeadingElement>(null);
  const [readingOn, setReadingOn] = useState(false);
  const [until, setUntil] = useState(0);
  const newest = items.reduce((most, { seq }) => Math.max(most, seq), 0);
  const hasOwn = items.some((item) => item.seq > until && isOwn(item));

  useEffect(() => {
    if (top.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last !== undefined) setReadingOn(!last.isIntersecting && last.boundingClientRect.top < 0);
    });
    observer.observe(top.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!readingOn || hasOwn || until === 0) setUntil(newest);
  }, [readingOn, hasOwn, until, newest]);
  return { top, shown: readingOn && until > 0 ? items.filter(({ seq }) => seq <= until) : items };
}
