import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session';
import { keep, placeOf, readDraft, throwAway, type Attempt, type KeptDraft } from './kept-draft';

export interface Draft<Value> extends Keeping {
  readonly value: Value;
  /** Kept at every stroke. */
  readonly change: (next: Value) => void;
}

/** How a draft fares, whatever is in it. */
export interface Keeping {
  readonly savedAt: string | undefined;
  /** There was no room for it: it lasts as long as the page. */
  readonly unkept: boolean;
  /** Another tab has the same form open: it wrote on, or it recorded or threw away what stood here. */
  readonly elsewhere: 'written' | 'gone' | undefined;
  /** Recorded, or not wanted. */
  readonly end: () => void;
  readonly attempt: { readonly last: () => Attempt | undefined; readonly remember: (attempt: Attempt) => void };
}

interface State {
  readonly kept: KeptDraft | undefined;
  readonly unkept: boolean;
  readonly elsewhere: Keeping['elsewhere'];
}

/** What is being written in a form, until it is recorded: it outlives a reload, a refusal and a session that ran out. */
export function useDraft<Value extends object>(coop: string, form: string, blank: Value): Draft<Value> {
  const user = useSession()?.user.id ?? '';
  const place = placeOf(user, coop, form);
  const [state, setState] = useState<State>(() => ({
    kept: readDraft(localStorage.getItem(place)),
    unkept: false,
    elsewhere: undefined,
  }));
  const latest = useRef(state.kept);
  useEffect(() => {
    // Told to the other tabs only, never to the one that wrote.
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key !== place && key !== null) return;
      const kept = readDraft(key === null ? null : newValue);
      const before = latest.current;
      latest.current = kept;
      if (kept === undefined && before === undefined) return;
      if (JSON.stringify(kept?.value) === JSON.stringify(before?.value)) setState((now) => ({ ...now, kept }));
      else setState({ kept, unkept: false, elsewhere: kept === undefined ? 'gone' : 'written' });
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, [place]);

  const put = (kept: KeptDraft): void => {
    latest.current = kept;
    setState({ kept, unkept: !keep(place, kept), elsewhere: undefined });
  };
  const end = (): void => {
    latest.current = undefined;
    throwAway(place);
    setState({ kept: undefined, unkept: false, elsewhere: undefined });
  };
  // What a form has learnt to ask since the draft was kept begins blank.
  const value = state.kept === undefined ? blank : { ...blank, ...(state.kept.value as Partial<Value>) };
  const now = (): string => new Date().toISOString();
  return {
    value,
    change: (next) => {
      const attempt = latest.current?.attempt;
      if (JSON.stringify(next) === JSON.stringify(blank)) end();
      else put({ value: next, savedAt: now(), ...(attempt === undefined ? {} : { attempt }) });
    },
    savedAt: state.unkept ? undefined : state.kept?.savedAt,
    unkept: state.unkept,
    elsewhere: state.elsewhere,
    end,
    attempt: {
      last: () => latest.current?.attempt,
      remember: (attempt) => put({ ...(latest.current ?? { value, savedAt: now() }), attempt }),
    },
  };
}

/** Whether one has begun to write there, before the form is drawn. */
export function useHasDraft(coop: string): (form: string) => boolean {
  const user = useSession()?.user.id ?? '';
  return (form) => readDraft(localStorage.getItem(placeOf(user, coop, form))) !== undefined;
}
