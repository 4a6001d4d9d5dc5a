import { useEffect, useState } from 'react';

const mark = 'data-tour-here';
/** As long as a screen may take to come before one is told that what is shown is not here. */
const patience = 2_500;

interface Found {
  readonly points: string;
  readonly element: HTMLElement | null;
}

/**
 * Marks what a step points at, as soon as it is on the screen and for as long as it is: screens come when their answers do, and are drawn anew.
 * `undefined` while it is looked for, null where it is not.
 */
export function usePointing(points: string | undefined): HTMLElement | null | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (points === undefined) return;
    let marked: HTMLElement | undefined;
    const look = () => {
      const element = document.querySelector<HTMLElement>(points) ?? undefined;
      if (element === marked) return;
      marked?.removeAttribute(mark);
      marked = element;
      if (element === undefined) return;
      element.setAttribute(mark, '');
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      setFound({ points, element });
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    const tooLate = setTimeout(() => marked === undefined && setFound({ points, element: null }), patience);
    return () => {
      observer.disconnect();
      clearTimeout(tooLate);
      marked?.removeAttribute(mark);
    };
  }, [points]);
  return found?.points === points ? found?.element : undefined;
}
