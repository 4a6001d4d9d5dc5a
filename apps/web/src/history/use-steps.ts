import { useEffect, useEffectEvent } from 'react';
import { isForPage } from '../frame/use-keys';

interface Steps {
  /** The numbers of the events on the screen, as they stand. */
  readonly seqs: readonly string[];
  readonly event: string | undefined;
  readonly choose: (event: string) => void;
  readonly close: () => void;
  /** Asks for the next page, when there is one. */
  readonly more: () => void;
}

/** The event `step` rows away; the first row where none is chosen, or one that is not on the screen. */
export function stepFrom(seqs: readonly string[], event: string | undefined, step: 1 | -1): string | undefined {
  const at = event === undefined ? -1 : seqs.indexOf(event);
  return at === -1 ? seqs[0] : seqs[at + step];
}

/** J and K walk down and up the rows, Esc closes what is open. */
export function useSteps({ seqs, event, choose, close, more }: Steps): (step: 1 | -1) => void {
  const walk = (step: 1 | -1) => {
    const next = stepFrom(seqs, event, step);
    if (next === undefined) {
      if (step === 1) more();
    } else choose(next);
  };
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    if (!isForPage(pressed)) return;
    if (pressed.key === 'j' || pressed.key === 'J') walk(1);
    else if (pressed.key === 'k' || pressed.key === 'K') walk(-1);
    else if (pressed.key === 'Escape' && event !== undefined) close();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return walk;
}
