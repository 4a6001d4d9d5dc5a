import type { ActivityRowAnswer, AreaPageAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import '../agreement/agreement.css';
import { areaAt } from '../agreement/area-address';
import { AreaLink, Fate, Formerly } from '../agreement/lineage';
import { activitiesUnderQuery, appendicesQuery, areaQuery } from '../api/agreement-reads';
import { useMembership } from '../api/session';
import { Screen } from '../frame/screen';
import { Loading, Wrong } from '../frame/states';
import '../look/listing.css';
import { StatusChip } from '../look/status-chip';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { MapArea } from './map-area';
import { NameArea } from './name-area';

/** One priority area: how it is handled, where it comes from, where it goes on, and what is done in it. */
function Area() {
  const words = useWords();
  const { agreement: say } = words;
  const { coop, id: address } = useParams({ from: '/inside/$coop/omrade/$id' });
  const id = areaAt(address);
  const point = usePointInTime();
  const { mayRecord, today } = useMembership(coop);
  const area = useQuery(areaQuery(coop, id, point));
  const appendices = useQuery(appendicesQuery(coop, point));
  const activities = useQuery(activitiesUnderQuery(coop, id, point));
  if (area.data === undefined)
    return (
      <Screen title={say.area}>{area.error === null ? <Loading /> : <Wrong error={area.error} retry={() => void area.refetch()} />}</Screen>
    );
  const { area: entry, appendix, words: own } = area.data;
  const rows = activities.data?.items ?? [];
  return (
    <Screen title={entry.name} above={say.page.above(appendix.version)}>
      <Particulars coop={coop} page={area.data} />
      <section className="card stack" aria-labelledby="area-activities">
        <h2 id="area-activities">{say.page.activities}</h2>
        {activities.error !== null && <Wrong error={activities.error} retry={() => void activities.refetch()} />}
        {activities.data !== undefined && rows.length === 0 && <p className="quiet">{say.page.noActivities}</p>}
        {rows.length > 0 && <Rows coop={coop} rows={rows} own={own} />}
        {area.data.taken.some(({ handledIn }) => handledIn === 'citywide') && rows.some(({ area: filed }) => own.includes(filed)) && (
          <p className="preview">{say.page.citywideWithActivities}</p>
        )}
        <p>
          <Link to="/$coop/historik" params={{ coop }} search={{ ...kept(point), underArea: id }}>
            {say.page.history}
          </Link>
        </p>
      </section>
      {mayRecord && point.at === undefined && (
        <section className="card stack" aria-labelledby="area-record">
          <h2 id="area-record">{say.record.heading}</h2>
          <div className="agreement-forms">
            <details>
              <summary>{say.page.map}</summary>
              <MapArea coop={coop} area={id} appendix={appendix.id} appendices={appendices.data?.items ?? []} today={today} />
            </details>
            <details>
              <summary>{say.page.alias}</summary>
              <NameArea coop={coop} area={entry} />
            </details>
          </div>
        </section>
      )}
    </Screen>
  );
}

function Particulars({ coop, page }: { readonly coop: string; readonly page: AreaPageAnswer }) {
  const words = useWords();
  const { agreement: say, label } = words;
  const { area, taken, ancestors } = page;
  return (
    <section className="card stack" aria-label={area.name}>
      <dl className="summary">
        <div>
          <dt>{say.page.description}</dt>
          <dd>{area.description ?? words.notStated}</dd>
        </div>
        <div>
          <dt>{say.page.level}</dt>
          <dd>{label.areaLevel[area.level]}</dd>
        </div>
        <div>
          <dt>{say.page.cityHandling}</dt>
          <dd>{area.handling === null ? words.notStated : label.handledIn[area.handling]}</dd>
        </div>
        {area.aliases.length > 0 && (
          <div>
            <dt>{say.page.aliases}</dt>
            <dd>{words.list(area.aliases)}</dd>
          </div>
        )}
        <div>
          <dt>{say.page.comesFrom}</dt>
          <dd>
            {ancestors.length === 0 && <span className="quiet">{say.page.nothingBefore}</span>}
            {ancestors.map(({ id, name, version }) => (
              <p key={id}>
                <AreaLink coop={coop} id={id}>
                  {name}
                </AreaLink>{' '}
                <span className="quiet">{version}</span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say.page.becomes}</dt>
          <dd>
            {area.mapping === null ? <span className="quiet">{say.undecided}</span> : <Fate coop={coop} mapping={area.mapping} />}
            {area.mapping !== null && <p className="quiet">{[area.mapping.ground, area.mapping.comment].filter(Boolean).join(' ')}</p>}
            <Formerly mappings={area.formerMappings} />
          </dd>
        </div>
        {taken.map(({ agreement, agreementTitle, handledIn, goal, comment, prioritised, emphasised, crossReferenceName }) => (
          <div key={agreement}>
            <dt>{say.page.taken(agreementTitle)}</dt>
            <dd>
              {handledIn === null ? words.notStated : label.handledIn[handledIn]}
              {crossReferenceName !== null && `, ${say.handledUnder(crossReferenceName)}`}
              {prioritised && <p>{say.prioritised}</p>}
              {emphasised && <p>{say.emphasised}</p>}
              {goal !== null && <p>{goal}</p>}
              {comment !== null && <p className="quiet">{comment}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface RowsProps {
  readonly coop: string;
  readonly rows: readonly ActivityRowAnswer[];
  /** The words of the area itself: the others came with areas it carries on. */
  readonly own: readonly string[];
}

function Rows({ coop, rows, own }: RowsProps) {
  const words = useWords();
  const { agreement: say, ui } = words;
  const point = usePointInTime();
  return (
    <table className="listing plain">
      <caption>{say.page.under(rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{capital(words.field.reference)}</th>
          <th scope="col">{capital(words.field.title)}</th>
          <th scope="col">{say.page.filedUnder}</th>
          <th scope="col">{ui.decisions.columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/$coop/aktivitet/$id" params={{ coop, id: row.reference }} search={kept(point)}>
                {row.reference}
              </Link>
            </th>
            <td className="text">{row.title}</td>
            <td>
              {own.includes(row.area) ? row.area : <em>{row.area}</em>}
              <p className="quiet">{row.plan}</p>
            </td>
            <td>
              <StatusChip status={row.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

export const Route = createLazyRoute('/inside/$coop/omrade/$id')({ component: Area });
