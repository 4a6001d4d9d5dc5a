import type { AgreementAnswer } from '@sparbar/contracts';
import { useWords } from '../words/language';

/** Whom it binds on the day looked at, since when; and who has left. */
export function AgreementParties({ agreement, day }: { readonly agreement: AgreementAnswer; readonly day: string }) {
  const words = useWords();
  const { agreement: say } = words;
  const bound = agreement.parties.filter(({ left }) => left === null);
  const gone = agreement.parties.filter(({ left }) => left !== null);
  return (
    <section className="card stack" aria-labelledby="agreement-parties">
      <h2 id="agreement-parties">{say.parties}</h2>
      <p className="quiet">{words.day(day)}</p>
      {bound.length === 0 && <p className="quiet">{say.noParties}</p>}
      <ul>
        {bound.map(({ party, calledToday, joined }) => (
          <li key={party}>
            {calledToday}{' '}
            <span className="quiet">
              {say.since.toLowerCase()} {words.plain(joined)}
            </span>
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <p className="quiet">{say.formerParties}</p>
          <ul>
            {gone.map(({ party, calledToday, joined, left, cause }) => (
              <li key={cause.seq} id={`${party}-${cause.seq}`}>
                {calledToday}{' '}
                <span className="quiet">
                  {words.plain(joined)} – {left === null ? '' : words.plain(left)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
