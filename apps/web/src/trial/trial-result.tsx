import type { DryRunAnswer, TriedActivityAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/language';

/** What it came to: in one sentence, and in tables. The focus goes to the sentence. */
export function TrialResult({ coop, result }: { readonly coop: string; readonly result: DryRunAnswer }) {
  const words = useWords();
  const { trial } = words.agreement;
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), [result]);
  const handling = (one: (typeof result.perHandling)[number]['handling']): string =>
    one === null ? words.notStated : words.label.handledIn[one];
  return (
    <>
      <p className="lead" role="status" tabIndex={-1} ref={sentence}>
        {result.sentence}
      </p>
      <section className="card stack" aria-labelledby="orphaned">
        <h2 id="orphaned">{trial.orphaned}</h2>
        {result.orphaned.length === 0 ? (
          <p className="quiet">{trial.noOrphans}</p>
        ) : (
          <table className="listing plain">
            <caption className="visually-hidden">{trial.orphaned}</caption>
            <thead>
              <tr>
                <th scope="col">{trial.activities}</th>
                <th scope="col">{words.agreement.area}</th>
                <th scope="col">{trial.why}</th>
              </tr>
            </thead>
            <tbody>
              {result.orphaned.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="text">
                    <ActivityLink coop={coop} activity={one} /> {one.title}
                  </th>
                  <td>{one.area}</td>
                  <td>{trial.because[one.because]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="card stack" aria-labelledby="proposed">
        <h2 id="proposed">{trial.proposed}</h2>
        <table className="listing plain">
          <caption className="visually-hidden">{trial.proposed}</caption>
          <thead>
            <tr>
              <th scope="col">{words.agreement.area}</th>
              <th scope="col">{trial.handling}</th>
              <th scope="col">{trial.from}</th>
              <th scope="col">{trial.activities}</th>
            </tr>
          </thead>
          <tbody>
            {result.proposed.map((area) => (
              <tr key={area.id}>
                <th scope="row" className="text">
                  {area.name}
                </th>
                <td>{handling(area.handling)}</td>
                <td>{area.fromNames.length === 0 ? '–' : words.list(area.fromNames)}</td>
                <td>
                  {area.activities.length === 0 &&
                    (area.uncovered ? <strong>{trial.bare}</strong> : <span className="quiet">{trial.bare}</span>)}
                  {area.activities.map((activity, index) => (
                    <span key={activity.id}>
                      {index > 0 && ', '}
                      <ActivityLink coop={coop} activity={activity} />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card stack" aria-labelledby="per-handling">
        <h2 id="per-handling">{trial.perHandling}</h2>
        <table className="listing plain">
          <caption className="visually-hidden">{trial.perHandling}</caption>
          <thead>
            <tr>
              <th scope="col">{trial.handling}</th>
              <th scope="col">{trial.count}</th>
              <th scope="col">{trial.uncovered}</th>
              <th scope="col">{trial.orphans}</th>
            </tr>
          </thead>
          <tbody>
            {result.perHandling.map((one) => (
              <tr key={one.handling ?? ''}>
                <th scope="row">{handling(one.handling)}</th>
                <td>
                  <span className="in-card quiet">{trial.count} </span>
                  {one.areas}
                </td>
                <td>
                  <span className="in-card quiet">{trial.uncovered} </span>
                  {one.uncovered}
                </td>
                <td>
                  <span className="in-card quiet">{trial.orphans} </span>
                  {one.orphaned}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ActivityLink({ coop, activity }: { readonly coop: string; readonly activity: TriedActivityAnswer }) {
  return (
    <Link to="/$coop/aktivitet/$id" params={{ coop, id: activity.reference }} search={{}}>
      {activity.reference}
    </Link>
  );
}
