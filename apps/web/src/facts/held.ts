import type { EventAnswer } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it was in Sweden, wherever the reader is, as in 2026-09-24. */
export function swedishDay(instant: string): string {
  return stockholm.format(new Date(instant));
}

/** When a fact held, said only where that is another time than when it was recorded. */
export function heldThen({ afterwards, effectiveOn, when }: EventAnswer, words: Messages): string | undefined {
  const day = swedishDay(when);
  const { precision, date } = effectiveOn;
  if (!afterwards && precision === 'day' && date === day) return undefined;
  const ahead = precision === 'day' && date !== null && date > day;
  if (ahead) return words.ui.activity.holdsFrom(words.onDate(effectiveOn));
  // "Afterwards" is said of what was entered from older papers; a day or two between is how minutes are written.
  return afterwards ? words.ui.history.heldAfterwards(words.onDate(effectiveOn)) : words.ui.history.held(words.onDate(effectiveOn));
}
