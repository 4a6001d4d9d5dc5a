import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { kept } from '../time/point-in-time';
import { useWords } from '../words/language';

const writing = 'input, select, textarea, [contenteditable]';

/** Single letters only where one is not writing: `g p`, `g b`, `g h` go, `?` shows them all. */
export function Shortcuts({ coop }: { readonly coop: string | undefined }) {
  const words = useWords();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const leader = useRef(0);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof Element && event.target.closest(writing) !== null))
        return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key === 'g') leader.current = event.timeStamp;
      else if (coop !== undefined && event.timeStamp - leader.current < 1500) {
        const to = { p: '/$coop/plan', b: '/$coop/beslut', h: '/$coop/historik' } as const;
        const address = to[event.key as keyof typeof to];
        leader.current = 0;
        if (address !== undefined) void navigate({ to: address, params: { coop }, search: kept });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [coop, navigate]);
  return (
    <dialog ref={dialog} aria-labelledby="shortcuts-title">
      <form method="dialog" className="stack">
        <h2 id="shortcuts-title">{words.ui.app.shortcuts}</h2>
        <dl className="summary">
          {words.ui.shortcuts.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div>
          <button className="button">{words.ui.actions.close}</button>
        </div>
      </form>
    </dialog>
  );
}
