import type { OpenedText } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';

/** What was written, for those who may read it; otherwise that it is gone, or not for them. */
export function Opened({ text }: { readonly text: OpenedText }) {
  const words = useWords();
  if (text.value !== undefined) return unbroken(text.value);
  return <em>{text.erased === true ? words.ui.history.erased : words.ui.history.withheld}</em>;
}
