import type { AgreementAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { agreementsQuery, appendicesQuery } from '../api/agreement-reads';
import { useMembership } from '../api/session';
import { Basis } from '../evidence/basis';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import '../look/listing.css';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import './agreement.css';
import { AgreementAreas } from './agreement-areas';
import { AgreementForms } from './agreement-forms';
import { AgreementParties } from './agreement-parties';
import { Appendices } from './appendices';
import { Lineage } from './lineage';
import { Versions } from './versions';

/** What have we agreed on, with whom, and where do its areas come from? */
function Agreement() {
  const words = useWords();
  const { agreement: say } = words;
  const { coop } = useParams({ from: '/inside/$coop/overenskommelse' });
  const point = usePointInTime();
  const { mayRecord, today } = useMembership(coop);
  const agreements = useQuery(agreementsQuery(coop, point));
  const appendices = useQuery(appendicesQuery(coop, point));
  const error = agreements.error ?? appendices.error;
  const read = agreements.data !== undefined && appendices.data !== undefined;
  // Both at once: what comes second would push the first aside.
  const all = (read || error !== null ? agreements.data?.items : undefined) ?? [];
  const city = (read || error !== null ? appendices.data?.items : undefined) ?? [];
  const current = all.find(({ standing }) => standing === 'inForce' || standing === 'underReview') ?? all[0];
  const writes = mayRecord && point.at === undefined;
  const nothing = read && all.length === 0 && city.length === 0;
  const known = (agreements.data?.knownToday ?? 0) + (appendices.data?.knownToday ?? 0);
  const pairs = city.flatMap((newer, index) => {
    const older = city[index + 1];
    return older === undefined ? [] : [{ older, newer }];
  });
  const retry = () => void Promise.all([agreements.refetch(), appendices.refetch()]);
  return (
    <Screen
      title={say.title}
      actions={
        // There from the beginning, or all that is below would move when it comes.
        (!read || city.length > 0) && (
          <Link className="button" to="/$coop/bilaga-prov" params={{ coop }} search={kept(point)}>
            {say.trial.title}
          </Link>
        )
      }
    >
      {error !== null && <Wrong error={error} retry={retry} />}
      {!read && error === null && <Loading lines={24} />}
      {nothing && known > 0 && (
        <Empty what={say.unknownThen(known)}>
          <Link className="button" to="." search={(before) => ({ ...before, clock: 'was' as const })}>
            {say.showAsWas}
          </Link>
        </Empty>
      )}
      {nothing && known === 0 && <Empty what={say.empty} {...(writes ? { next: say.emptyNext } : {})} />}
      {current !== undefined && (
        <>
          <Lead agreement={current} />
          <p className="quiet">{say.support}</p>
          <div className="agreement-columns">
            <AgreementParties agreement={current} day={agreements.data?.day ?? today} />
            <section className="card stack" aria-labelledby="purposes">
              <h2 id="purposes">{say.purposes}</h2>
              {current.purposes.length === 0 ? (
                <p className="quiet">{say.noPurposes}</p>
              ) : (
                <ul>
                  {current.purposes.map((purpose) => (
                    <li key={purpose}>{purpose}</li>
                  ))}
                </ul>
              )}
            </section>
          </div>
          <AgreementAreas coop={coop} agreement={current} />
        </>
      )}
      {pairs.length > 0 && (
        <section className="card stack" aria-labelledby="lineage">
          <h2 id="lineage">{say.lineage}</h2>
          <p className="quiet">{say.lineageHint}</p>
          {pairs.map(({ older, newer }) => (
            <Lineage key={newer.id} coop={coop} older={older} newer={newer} />
          ))}
        </section>
      )}
      {all.length > 0 && <Versions agreements={all} />}
      {city.length > 0 && <Appendices coop={coop} appendices={city} />}
      {writes && read && <AgreementForms coop={coop} agreements={all} appendices={city} today={today} />}
    </Screen>
  );
}

/** How it stands, in a sentence that can be asked what lies behind it. */
function Lead({ agreement }: { readonly agreement: AgreementAnswer }) {
  const words = useWords();
  const { lead } = words.agreement;
  const { title, standing, signed, inForceFrom, reviewSince, versions, ended } = agreement;
  const from = inForceFrom === null ? words.notStated : words.plain(inForceFrom);
  const sentence =
    standing === 'signed' || standing === 'inForce'
      ? lead[standing](title, from)
      : standing === 'underReview'
        ? lead.underReview(title, reviewSince === null ? words.notStated : words.onDate(reviewSince))
        : lead[standing](title);
  const latest = versions.at(-1);
  const seqs = [
    ...(latest === undefined ? [] : [latest.cause.seq, ...latest.signatures.map(({ cause }) => cause.seq)]),
    ...(ended === null ? [] : [ended.seq]),
  ];
  const unsigned = !signed && (standing === 'inForce' || standing === 'underReview');
  return (
    <p className="lead">
      <Basis seqs={seqs} of={title}>
        {sentence}
      </Basis>{' '}
      {unsigned && <strong>{lead.unsigned}</strong>}
    </p>
  );
}

export const Route = createLazyRoute('/inside/$coop/overenskommelse')({ component: Agreement });
