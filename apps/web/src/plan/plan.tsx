import type { ActivityListAnswer, ActivityRowAnswer, ActivityStatus } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { activitiesQuery, cooperationQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { shownDay, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { ChangedSince } from './changed-since';
import { PlanRow } from './plan-row';
import './plan.css';
import { TimeControls } from './time-controls';
import { YearRuler } from './year-ruler';

function Plan() {
  const words = useWords();
  const { coop } = useParams({ from: '/inside/$coop/plan' });
  const point = usePointInTime();
  const { today, name, mayRecord } = useMembership(coop);
  const at = point.at ?? today;
  const year = Number(at.slice(0, 4));
  const day = shownDay(point, today);
  const plan = useQuery(activitiesQuery(coop, point, year));
  const cooperation = useQuery(cooperationQuery(coop));
  const { status } = useSearch({ from: '/inside/$coop/plan' });
  const all = plan.data?.items ?? [];
  const shown = status === undefined ? all : all.filter((activity) => activity.status === status);
  const title = all[0]?.plan ?? words.ui.plan.title;
  return (
    <Screen
      title={title}
      above={name}
      actions={
        mayRecord &&
        point.at === undefined && (
          <>
            <Link className="button" to="/$coop/aktivitet-ny" params={{ coop }} search={{}}>
              {words.ui.plan.propose}
            </Link>
            <Link className="button main" to="/$coop/registrera-beslut" params={{ coop }} search={{}}>
              {words.ui.decisions.record}
            </Link>
          </>
        )
      }
    >
      {plan.data !== undefined && <StateOfThings answer={plan.data} />}
      {plan.error !== null && <Wrong error={plan.error} retry={() => void plan.refetch()} />}
      {plan.isPending && <Loading lines={12} />}
      <div className="plan-page">
        <section className="card plan-card" aria-label={words.ui.plan.ribbon} hidden={plan.data === undefined}>
          <div className="plan-head">
            <TimeControls day={at} today={today} year={year} />
            <YearRuler year={year} day={day} />
          </div>
          {plan.data !== undefined && <StatusFilter answer={plan.data} chosen={status} />}
          {plan.data !== undefined && all.length === 0 && (
            <Empty what={words.ui.plan.empty} {...(mayRecord ? { next: words.ui.plan.emptyNext } : {})} />
          )}
          {all.length > 0 && shown.length === 0 && <p className="quiet">{words.ui.plan.emptyFiltered}</p>}
          {byArea(shown).map(([area, activities]) => (
            <section key={area} aria-label={area} className="area">
              <h2>{area}</h2>
              <ul>
                {activities.map((activity) => (
                  <PlanRow key={activity.id} coop={coop} activity={activity} cooperation={cooperation.data} year={year} day={day} />
                ))}
              </ul>
            </section>
          ))}
        </section>
        {all.length > 0 && <ChangedSince coop={coop} year={year} day={at} today={today} now={all} />}
      </div>
    </Screen>
  );
}

/** How things stand, in one sentence; a number has the colour of what it counts, and the word beside it. */
function StateOfThings({ answer }: { readonly answer: ActivityListAnswer }) {
  return (
    <p className="lead">
      {answer.sentenceParts.map(({ text, status }, index) =>
        status === undefined ? (
          unbroken(text)
        ) : (
          <span key={index} className={status}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}

function StatusFilter({ answer, chosen }: { readonly answer: ActivityListAnswer; readonly chosen: ActivityStatus | undefined }) {
  const words = useWords();
  const navigate = useNavigate();
  const present = (Object.entries(answer.counts) as [ActivityStatus, number][]).filter(([, count]) => count > 0);
  if (present.length < 2) return null;
  const choose = (status: ActivityStatus | undefined) =>
    void navigate({
      to: '.',
      search: ({ status: _status, ...rest }) => (status === undefined ? rest : { ...rest, status }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="row" role="group" aria-label={words.ui.plan.filterStatus}>
      <button type="button" className="button small" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {words.ui.plan.all}
      </button>
      {present.map(([status, count]) => (
        <button key={status} type="button" className="button small" aria-pressed={chosen === status} onClick={() => choose(status)}>
          {words.status[status]} {count}
        </button>
      ))}
    </div>
  );
}

/** In the order in which the areas first occur. */
function byArea(activities: readonly ActivityRowAnswer[]): readonly (readonly [string, readonly ActivityRowAnswer[]])[] {
  const areas = new Map<string, ActivityRowAnswer[]>();
  for (const activity of activities) areas.set(activity.area, [...(areas.get(activity.area) ?? []), activity]);
  return [...areas];
}

export const Route = createLazyRoute('/inside/$coop/plan')({ component: Plan });
