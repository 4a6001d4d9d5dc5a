import type { CauseAnswer, DecisionAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';
import { standingSaid } from './standing-said';

interface Changed {
  readonly head: string;
  readonly from: string;
  readonly to: string;
  readonly cause: CauseAnswer;
}

/** Every correction and amendment, of its words and of where it stands, with what stood there before. Nothing is written over. */
export function Amendments({ amendments, standingCorrections }: Pick<DecisionAnswer, 'amendments' | 'standingCorrections'>) {
  const words = useWords();
  const { decisionPage, notStated } = words;
  const headed = (
    head: typeof decisionPage.correctedOn,
    field: string,
    { recordedAt, effectiveOn, actor }: CauseAnswer,
    of: 'day' | 'known',
  ) => head(field, of === 'day' ? words.plain(effectiveOn) : words.instant(recordedAt), actor.name);
  const changed: readonly Changed[] = [
    ...amendments.map(({ kind, field, from, to, cause }) => ({
      head: headed(kind === 'correction' ? decisionPage.correctedOn : decisionPage.amendedOn, words.field[field], cause, 'day'),
      from: from ?? notStated,
      to: to ?? notStated,
      cause,
    })),
    // It counts from the day of what was wrong; when it was corrected is when it was recorded.
    ...standingCorrections.map(({ from, to, cause }) => ({
      head: headed(decisionPage.correctedOn, words.field.standing, cause, 'known'),
      from: standingSaid(from, words),
      to: standingSaid(to, words),
      cause,
    })),
  ].sort((one, other) => one.cause.seq - other.cause.seq);
  if (changed.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="amendments-title">
      <h2 id="amendments-title">{words.ui.decisions.amendments}</h2>
      <ol className="amendments">
        {changed.map(({ head, from, to, cause }) => (
          <li key={cause.event} className="stack">
            <p className="quiet">{unbroken(head)}</p>
            <p>
              <span className="visually-hidden">{words.ui.decisions.before}: </span>
              <del>{unbroken(from)}</del>
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden">. {words.ui.decisions.after}: </span>
              <strong>{unbroken(to)}</strong>
            </p>
            {cause.reason !== null && (
              <p>
                {words.ui.form.reason}: {cause.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
