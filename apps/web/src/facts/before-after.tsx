import type { CooperationAnswer, EventAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';
import { fieldInWords } from './in-words';

interface BeforeProps {
  readonly event: EventAnswer;
  readonly names: Pick<CooperationAnswer, 'parties' | 'fora'>;
}

/** What stood there, struck through, and what stands there now. Read aloud as before and after. */
export function Before({ event, names }: BeforeProps) {
  const words = useWords();
  const { history } = words.ui;
  const from = fieldInWords(event.field, event.from, words, names);
  const to = fieldInWords(event.field, event.to, words, names);
  if (from === undefined) return null;
  return (
    <p className="before-after">
      <span className="visually-hidden">{history.before} </span>
      <del>{unbroken(from)}</del>
      {to !== undefined && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden"> {history.after} </span>
          <strong>{unbroken(to)}</strong>
        </>
      )}
    </p>
  );
}
