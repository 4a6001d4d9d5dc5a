import { useEffect, useState } from 'react';
import { useWords } from '../words/language';
import { Palette } from './palette';

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Always in sight, for those who do not know that Ctrl K opens it. */
export function PaletteOpener({ coop }: { readonly coop: string | undefined }) {
  const { palette } = useWords().frame;
  // Counted, so that the browser's late word that one was closed does not close the next, which is open by then.
  const [opened, setOpened] = useState(0);
  const [closed, setClosed] = useState(0);
  const open = () => {
    if (document.querySelector('dialog.palette[open]') === null) setOpened((last) => last + 1);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      // Another dialog has the floor.
      if (document.querySelector('dialog[open]:not(.palette)') === null) open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className="opener seek" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={open}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.5 20 20" />
        </svg>
        <span className="name">{palette.label}</span>
        <kbd aria-hidden="true">{onApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {opened > closed && <Palette key={opened} coop={coop} close={() => setClosed(opened)} />}
    </>
  );
}
