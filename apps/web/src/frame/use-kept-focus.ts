import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Where the focus was when one left, by the place in the browser's history. */
const left = new Map<string, string>();
const patience = 2_000;

/** Whoever goes into something out of a list and comes back has the focus where she left it, and so goes on from there. */
export function useKeptFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let looking: ReturnType<typeof setInterval> | undefined;
    const leaving = router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
      const key = fromLocation?.state.__TSR_key;
      const here = document.activeElement?.closest('main a')?.getAttribute('href');
      if (key !== undefined && here !== undefined && here !== null) left.set(key, here);
    });
    const arriving = router.subscribe('onRendered', ({ toLocation, pathChanged }) => {
      const href = pathChanged ? left.get(toLocation.state.__TSR_key ?? '') : undefined;
      clearInterval(looking);
      if (href === undefined) return;
      const until = performance.now() + patience;
      looking = setInterval(() => {
        const link = [...document.querySelectorAll<HTMLElement>('main a')].find((one) => one.getAttribute('href') === href);
        // Somebody who has gone on by herself is not pulled back.
        const still = document.activeElement === document.body || document.activeElement?.matches('h1') === true;
        if (link !== undefined && still) {
          link.focus({ preventScroll: true });
          // Does nothing where the browser has put the page back already.
          link.scrollIntoView({ block: 'nearest' });
        }
        if (link !== undefined || !still || performance.now() > until) clearInterval(looking);
      }, 50);
    });
    return () => {
      leaving();
      arriving();
      clearInterval(looking);
    };
  }, [router]);
}
