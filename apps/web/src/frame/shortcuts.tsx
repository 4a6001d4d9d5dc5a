import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { kept } from '../time/point-in-time';
import { TourAgain } from '../tour/tour';
import { useWords } from '../words/language';
import { switchSingleKeys, useSingleKeys } from './single-keys';
import { isForPage, leaderMilliseconds } from './use-keys';

const dialogId = 'shortcuts';

export function showShortcuts(): void {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** `g p`, `g b`, `g f`, `g h` go, `?` shows them all; and the switch that turns letters off stands where they are listed. */
export function Shortcuts({ coop }: { readonly coop: string | undefined }) {
  const { ui, frame } = useWords();
  const navigate = useNavigate();
  const on = useSingleKeys();
  const leader = useRef(-Infinity);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      if (event.key === '?') showShortcuts();
      else if (event.key === 'g') leader.current = event.timeStamp;
      else if (coop !== undefined && event.timeStamp - leader.current < leaderMilliseconds) {
        const to = { p: '/$coop/plan', b: '/$coop/beslut', f: '/$coop/fora', h: '/$coop/historik' } as const;
        const address = to[event.key as keyof typeof to];
        leader.current = -Infinity;
        if (address !== undefined) void navigate({ to: address, params: { coop }, search: kept });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [coop, navigate]);
  return (
    <dialog id={dialogId} aria-labelledby="shortcuts-title">
      <form method="dialog" className="stack">
        <h2 id="shortcuts-title">{ui.app.shortcuts}</h2>
        <dl className="shortcuts">
          <div>
            <dt>
              <kbd>Ctrl K</kbd>
            </dt>
            <dd>{frame.palette.label}</dd>
          </div>
        </dl>
        <label className="choice">
          <input type="checkbox" checked={on} onChange={({ target }) => switchSingleKeys(target.checked)} />
          {frame.account.keys}
        </label>
        <dl className={on ? 'shortcuts' : 'shortcuts off'}>
          {ui.shortcuts.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="row">
          <TourAgain />
          <button className="button">{ui.actions.close}</button>
        </div>
      </form>
    </dialog>
  );
}
