import type { OpenedText } from '@sparbar/contracts';
import { Opened } from '../facts/opened';

/** What somebody wrote, set apart from what the product says. */
export function Written({ text }: { readonly text: OpenedText }) {
  return (
    <p className="history-text">
      <Opened text={text} />
    </p>
  );
}
