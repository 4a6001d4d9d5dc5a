import type { AgreementAnswer, AgreementAreaAnswer } from '@sparbar/contracts';
import { Download } from '../look/download';
import { useWords } from '../words/language';
import { AreaLink } from './lineage';

/** The areas the agreement takes over, and how each is handled. */
export function AgreementAreas({ coop, agreement }: { readonly coop: string; readonly agreement: AgreementAnswer }) {
  const words = useWords();
  const { agreement: say } = words;
  const { areas, missingAreas, themes } = agreement;
  return (
    <section className="card stack" aria-labelledby="agreement-areas">
      <div className="heading">
        <h2 id="agreement-areas">{say.areas}</h2>
        <Download list="areas" query={{}} formats={['csv', 'xlsx', 'json']} />
      </div>
      {areas.length === 0 ? (
        <p className="quiet">{say.noAreas}</p>
      ) : (
        <table className="listing plain">
          <caption>{agreement.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.area}</th>
              <th scope="col">{say.handled}</th>
              <th scope="col">{say.goalAndComment}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <Row key={area.area} coop={coop} area={area} />
            ))}
          </tbody>
        </table>
      )}
      {missingAreas.length > 0 && <p className="preview">{say.missing(missingAreas.map(({ name }) => name))}</p>}
      {themes.length > 0 && (
        <>
          <h3>{say.themes}</h3>
          <ul>
            {themes.map(({ theme, areaNames }) => (
              <li key={theme}>{say.themeIn(theme, areaNames)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ coop, area }: { readonly coop: string; readonly area: AgreementAreaAnswer }) {
  const words = useWords();
  const { agreement: say, label } = words;
  const { handledIn, crossReferenceName } = area;
  return (
    <tr>
      <th scope="row" className="text">
        {area.version === null ? (
          area.name
        ) : (
          <AreaLink coop={coop} id={area.area}>
            {area.name}
          </AreaLink>
        )}
        {area.isLocal && <p className="quiet">{say.own}</p>}
        {!area.isLocal && area.outsideAppendix && <p className="quiet">{say.outside}</p>}
      </th>
      <td>
        {handledIn === null ? words.notStated : label.handledIn[handledIn]}
        {crossReferenceName !== null && <p className="quiet">{say.handledUnder(crossReferenceName)}</p>}
        {area.prioritised && <p>{say.prioritised}</p>}
        {area.emphasised && <p>{say.emphasised}</p>}
      </td>
      <td className="text">
        {area.goal !== null && <p>{area.goal}</p>}
        {area.comment !== null && <p className="quiet">{area.comment}</p>}
      </td>
    </tr>
  );
}
