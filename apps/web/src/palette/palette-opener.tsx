import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../words/language';

/** Fetched when it is first asked for, or about to be: the first page does without it. */
const load = () => import('./palette').then(({ Palette: component }) => ({ default: component }));
const Palette = lazy(load);

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Always in sight, for those who do not know that Ctrl K opens it. */
export function PaletteOpener({ coop }: { readonly coop: string | undefined }) {
  const { palette } = useWords().frame;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      // Another dialog has the floor.
      if (document.querySelector('dialog[open]:not(.palette)') === null) setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="opener seek"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.5 20 20" />
        </svg>
        <span className="name">{palette.label}</span>
        <kbd aria-hidden="true">{onApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette coop={coop} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
