import { unbroken, useWords } from '../words/language';
import type { Keeping } from './use-draft';

/** That it is kept, since when, and how to be rid of it. */
export function DraftNote({ draft }: { readonly draft: Keeping }) {
  const words = useWords();
  const { drafts } = words.frame;
  const { savedAt, unkept, elsewhere } = draft;
  return (
    <div className="row draft-note">
      {/* One may hear it, but not at every stroke. */}
      <span className="quiet">
        {elsewhere !== undefined && <strong>{drafts.elsewhere[elsewhere]} </strong>}
        {unkept && drafts.unkept}
        {savedAt !== undefined && unbroken(drafts.saved(when(savedAt, words)))}
      </span>
      {savedAt !== undefined && (
        <button type="button" className="button small plain" onClick={draft.end}>
          {drafts.throwAway}
        </button>
      )}
    </div>
  );
}

function when(savedAt: string, words: ReturnType<typeof useWords>): string {
  const today = words.shortInstant(new Date().toISOString()).slice(0, -5);
  const then = words.shortInstant(savedAt);
  return then.startsWith(today) ? words.time(savedAt) : then;
}
