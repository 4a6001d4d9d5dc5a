import type { AgreementAnswer } from '@sparbar/contracts';
import { Opened } from '../facts/opened';
import { useWords } from '../words/language';

/** What each agreement has said over time, and who signed that. */
export function Versions({ agreements }: { readonly agreements: readonly AgreementAnswer[] }) {
  const words = useWords();
  const { agreement: say, label } = words;
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">{say.versions}</h2>
      {agreements.map((agreement) => (
        <table className="listing plain" key={agreement.id}>
          <caption>
            {agreement.title}: {label.agreementState[agreement.standing]}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.version}</th>
              <th scope="col">{say.inForceFrom}</th>
              <th scope="col">{say.signedBy}</th>
              <th scope="col">{say.purposes}</th>
            </tr>
          </thead>
          <tbody>
            {agreement.versions.toReversed().map((version) => (
              <tr key={version.number}>
                <th scope="row">{version.number}</th>
                <td>
                  {version.inForceFrom === null ? words.notStated : words.plain(version.inForceFrom)}{' '}
                  {version.until === null ? say.untilFurther : `– ${words.plain(version.until)}`}
                  {version.appendixVersion !== null && <p className="quiet">{say.follows(version.appendixVersion)}</p>}
                </td>
                <td>
                  {version.signatures.length === 0 && <span className="quiet">{say.notSigned}</span>}
                  {version.signatures.map(({ on, partyNames, signatories, cause }) => (
                    <div key={cause.seq}>
                      {words.list(partyNames)}, {words.plain(on)}
                      {signatories !== null && (
                        <p className="quiet">
                          <Opened text={signatories} />
                        </p>
                      )}
                    </div>
                  ))}
                </td>
                <td className="text">{version.purposes.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
