import type { DecisionAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';

/** Every correction and amendment, with what stood there before. Nothing is written over. */
export function Amendments({ amendments }: Pick<DecisionAnswer, 'amendments'>) {
  const words = useWords();
  if (amendments.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="amendments-title">
      <h2 id="amendments-title">{words.ui.decisions.amendments}</h2>
      <ol className="amendments">
        {amendments.map(({ kind, field, from, to, cause }) => {
          const head = kind === 'correction' ? words.decisionPage.correctedOn : words.decisionPage.amendedOn;
          return (
            <li key={cause.event} className="stack">
              <p className="quiet">{unbroken(head(words.field[field], words.plain(cause.effectiveOn), cause.actor.name))}</p>
              <p>
                <span className="visually-hidden">{words.ui.decisions.before}: </span>
                <del>{from ?? words.notStated}</del>
                <span aria-hidden="true"> → </span>
                <span className="visually-hidden">. {words.ui.decisions.after}: </span>
                <strong>{to ?? words.notStated}</strong>
              </p>
              {cause.reason !== null && (
                <p>
                  {words.ui.form.reason}: {cause.reason}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
