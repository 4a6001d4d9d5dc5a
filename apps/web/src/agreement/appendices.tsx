import type { AppendixAnswer } from '@sparbar/contracts';
import { useWords } from '../words/language';

/** The city's own documents: where they come from, when they hold, and the sum by which anybody can check them. */
export function Appendices({ coop, appendices }: { readonly coop: string; readonly appendices: readonly AppendixAnswer[] }) {
  const words = useWords();
  const { agreement: say, label } = words;
  return (
    <section className="card stack" aria-labelledby="appendices">
      <h2 id="appendices">{say.appendices}</h2>
      {appendices.map((appendix) => {
        const { id, title, version, origin, inForceFrom, signedOn, reviewDue, reviewOverdue, reviews, hash, standing } = appendix;
        const review = reviews.at(-1);
        return (
          <article key={id} className="stack" aria-label={say.appendix(title, version)}>
            <h3>
              {say.appendix(title, version)}: {label.appendixState[standing].toLowerCase()}
            </h3>
            <dl className="summary">
              <div>
                <dt>{say.origin}</dt>
                <dd>{[origin.issuer, ...(origin.reference === null ? [] : [origin.reference])].join(', ')}</dd>
              </div>
              <div>
                <dt>{say.inForceFrom}</dt>
                <dd>{words.plain(inForceFrom)}</dd>
              </div>
              <div>
                <dt>{say.signedOn}</dt>
                <dd>{signedOn === null ? words.notStated : words.plain(signedOn)}</dd>
              </div>
              <div>
                <dt>{say.reviewDue}</dt>
                <dd>
                  {reviewDue === null ? words.notStated : words.plain(reviewDue)}
                  {reviewOverdue && <strong> {say.overdue}</strong>}
                  {review !== undefined && (
                    <p className="quiet">
                      {say.reviewed[review.outcome]}, {words.onDate(review.cause.effectiveOn)}
                    </p>
                  )}
                </dd>
              </div>
              <div>
                <dt>{say.sum}</dt>
                <dd className="sum">
                  <code>{hash}</code>
                </dd>
              </div>
            </dl>
            <p>
              <a className="button small" download href={`/api/cooperations/${coop}/appendices/${id}/document`}>
                {say.document} <span className="visually-hidden">{version}</span>
              </a>
            </p>
          </article>
        );
      })}
    </section>
  );
}
