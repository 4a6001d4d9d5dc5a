import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useSession } from '../api/session';
import { unbroken, useWords } from '../words/language';
import { atFirst, finder } from './chosen-entries';
import type { Entry } from './entry';
import './palette.css';
import { recent, remember } from './recent';
import { useActions } from './use-actions';
import { usePlaces } from './use-places';

interface PaletteProps {
  readonly coop: string | undefined;
  readonly close: () => void;
}

/** Goes anywhere and does anything one may, by a few letters. What one went to last stands first. */
export function Palette({ coop, close }: PaletteProps) {
  const { palette } = useWords().frame;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={palette.label}
      onClose={close}
      // Beside it is outside it.
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <Search coop={coop} done={() => dialog.current?.close()} />
    </dialog>
  );
}

function Search({ coop, done }: { readonly coop: string | undefined; readonly done: () => void }) {
  const words = useWords();
  const { palette } = words.frame;
  const id = useId();
  const user = useSession()?.user.id ?? '';
  const [actions, places] = [useActions(coop), usePlaces(coop)];
  const find = useMemo(() => finder([...actions, ...places]), [actions, places]);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = query.trim() === '' ? atFirst([...actions, ...places], recent(user, coop ?? '')) : find(query);
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(at, entries.length - 1);
  useEffect(() => {
    const chosen = list.current?.querySelector('[aria-selected="true"]');
    // The heading of the first is seen with it.
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else chosen?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  const run = (entry: Entry) => {
    // What one did is done; where one went, one may go again.
    if (entry.kind !== 'action') remember(user, coop ?? '', entry.id);
    done();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    const chosen = entries[active];
    if (steps !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = active + steps;
      // One step past an end comes in at the other; a leap stops there.
      setAt(Math.abs(steps) === 1 ? (next + entries.length) % entries.length : Math.max(0, Math.min(next, entries.length - 1)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (chosen !== undefined) run(chosen);
    }
  };
  return (
    <>
      <div className="ask">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.5 20 20" />
        </svg>
        <input
          type="text"
          role="combobox"
          autoFocus
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-label={palette.label}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
          placeholder={palette.placeholder}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <button type="button" className="button small" onClick={done}>
          {words.ui.actions.close}
        </button>
      </div>
      <div role="listbox" id={`${id}-list`} className="answers" aria-label={palette.answers} ref={list} tabIndex={-1}>
        {groups.map(({ section, entries: its }) => (
          <div role="group" key={section} aria-labelledby={`${id}-${section}`}>
            <h2 id={`${id}-${section}`} role="presentation">
              {palette.sections[section]}
            </h2>
            {its.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <div
                  key={entry.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className="answer"
                  onMouseMove={() => setAt(index)}
                  onClick={() => run(entry)}
                >
                  {entry.code !== undefined && entry.kind !== 'action' && <span className="code">{entry.code}</span>}
                  <span className="name">{entry.name}</span>
                  {entry.aside !== undefined && <span className="aside">{unbroken(entry.aside)}</span>}
                  {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <div className="none">
          <p>
            <strong>{palette.nothing(query.trim())}</strong>
          </p>
          <p className="quiet">{palette.nothingNext}</p>
        </div>
      )}
      <p className="how" aria-hidden="true">
        {palette.how}
      </p>
      <div role="status" className="visually-hidden">
        {palette.count(entries.length)}
      </div>
    </>
  );
}
