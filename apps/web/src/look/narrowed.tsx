import { useEffect, useRef } from 'react';
import { announce } from '../frame/announce';
import { useWords } from '../words/language';
import './narrowed.css';

type Said = Pick<Narrowing, 'name' | 'value'>;

/** One thing that a list is narrowed by, in words, and how one lets go of it. */
export interface Narrowing {
  readonly name: string;
  readonly value: string | undefined;
  readonly remove: () => void;
}

interface NarrowedProps {
  readonly by: readonly Narrowing[];
  /** Lets go of all of it. */
  readonly clear: () => void;
}

const inWords = (by: readonly Said[]): readonly string[] =>
  by.flatMap(({ name, value }) => (value === undefined ? [] : [`${name}: ${value}`]));

/** All of it in one sentence. */
export const narrowedBy = (by: readonly Narrowing[]): string => inWords(by).join('; ');

/** Only on paper, where what one chooses with is left out; for a list whose choices are always seen on the screen. */
export function NarrowedOnPaper({ by }: { readonly by: readonly Said[] }) {
  const { history } = useWords().ui;
  const chosen = inWords(by);
  if (chosen.length === 0) return null;
  return <p className="printed">{[history.chosen, ...chosen].join(' · ')}</p>;
}

/**
 * What of a list is chosen, where the list begins: also when what one chooses with is folded away, so that nobody takes a part for the whole. Each is
 * let go of by itself, or all at once; on paper it is said.
 */
export function Narrowed({ by, clear }: NarrowedProps) {
  const { reading, ui } = useWords();
  const group = useRef<HTMLDivElement>(null);
  const goTo = useRef<number | undefined>(undefined);
  const chosen = by.filter(({ value }) => value !== undefined);
  useEffect(() => {
    if (goTo.current === undefined) return;
    // What one pressed is gone: one goes on from the one that took its place, or from the top.
    const left = group.current?.querySelectorAll<HTMLElement>('button.narrowing') ?? [];
    const next = left[Math.min(goTo.current, left.length - 1)] ?? document.querySelector<HTMLElement>('h1');
    goTo.current = undefined;
    next?.focus();
  }, [chosen.length]);
  if (chosen.length === 0) return null;
  return (
    <>
      <NarrowedOnPaper by={by} />
      <div className="row narrowed" role="group" aria-label={ui.history.chosen} ref={group}>
        {chosen.map(({ name, value, remove }, index) => (
          <button
            key={name}
            type="button"
            className="button small narrowing"
            aria-label={reading.narrowed.remove(`${name}: ${value}`)}
            onClick={() => {
              goTo.current = index;
              announce(reading.narrowed.removed(`${name}: ${value}`));
              remove();
            }}
          >
            <span>
              {name}: {value}
            </span>
            <span aria-hidden="true">×</span>
          </button>
        ))}
        <button
          type="button"
          className="button small plain"
          onClick={() => {
            goTo.current = 0;
            announce(reading.narrowed.cleared);
            clear();
          }}
        >
          {ui.actions.clearFilters}
        </button>
      </div>
    </>
  );
}
