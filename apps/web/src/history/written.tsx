import type { EventAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';

/** What somebody wrote; or that it has been erased, or is not for this reader. */
export function Written({ text }: { readonly text: NonNullable<EventAnswer['text']> }) {
  const words = useWords();
  const { history } = words.ui;
  if (text.value !== undefined) return <p className="history-text">{unbroken(text.value)}</p>;
  return <p className="quiet history-text">{text.erased === true ? history.erased : history.withheld}</p>;
}
