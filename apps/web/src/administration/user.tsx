import type { OpenedText } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';
import { useWords } from '../words/language';

export const userIn = ({ value }: OpenedText, { administration }: Messages): string => value ?? administration.erased;

/** Whose row it is, and whether it is one's own. */
export function User({ user, own, note }: { readonly user: OpenedText; readonly own: boolean; readonly note?: string | undefined }) {
  const words = useWords();
  const notes = [...(own ? [words.administration.you] : []), ...(note === undefined ? [] : [note])];
  return (
    <>
      {user.value === undefined ? <em>{userIn(user, words)}</em> : user.value}
      {notes.length > 0 && <span className="quiet"> ({notes.join(', ')})</span>}
    </>
  );
}
