import type { ActivityRowAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { activitiesQuery, cooperationQuery, marksQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { Subscribe } from '../calendar/subscribe';
import { Download } from '../look/download';
import { Narrowed } from '../look/narrowed';
import { shownDay, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { ChangedSince } from './changed-since';
import { ChooseArea } from './choose-area';
import { ChooseParticulars } from './choose-particulars';
import { Legend } from './legend';
import { PlanLines } from './plan-lines';
import { PlanList } from './plan-list';
import { PlanRow } from './plan-row';
import { PlanToolbar } from './plan-toolbar';
import './plan.css';
import { plansIn } from './plans-in';
import { Ribbon } from './ribbon';
import { ribbonMarks, yearsOf } from './ribbon-marks';
import { StateOfThings } from './state-of-things';
import { TimeControls } from './time-controls';
import { useChanges } from './use-changes';
import { useDayKeys, useGo } from './use-day';
import { usePlanNarrowing } from './use-plan-narrowing';
import { usePlayhead } from './use-dragged';

const ActivityDrawer = lazy(() => import('../activity/activity-drawer').then(({ ActivityDrawer }) => ({ default: ActivityDrawer })));

function Plan() {
  const words = useWords();
  const { coop } = useParams({ from: '/inside/$coop/plan' });
  const point = usePointInTime();
  const { today, mayRecord } = useMembership(coop);
  const { status, plan: asked, visa, vy } = useSearch({ from: '/inside/$coop/plan' });
  const { by, clear } = usePlanNarrowing();
  // The hand of the clock that is turned, and the day whose situation is shown: what we knew in April can be about today.
  const at = point.at ?? today;
  const day = shownDay(point, today);
  const year = Number(at.slice(0, 4));
  const answer = useQuery(activitiesQuery(coop, point, year));
  const cooperation = useQuery(cooperationQuery(coop));
  const marked = useQuery(marksQuery(coop));
  const marks = useMemo(() => ribbonMarks(marked.data?.items ?? [], year, point.clock), [marked.data, year, point.clock]);
  const { plans, plan, inPlan } = plansIn(answer.data?.items ?? [], asked, year);
  const shown = status === undefined ? inPlan : inPlan.filter((activity) => activity.status === status);
  const changed = useChanges(coop, { year, day: at, today, now: inPlan });
  const news = useMemo(() => new Set(changed.changes?.map(({ reference }) => reference)), [changed.changes]);
  const drawing = useRef<HTMLElement>(null);
  const go = useGo(today);
  const move = usePlayhead(drawing, at, year);
  useDayKeys({ day: at, today, year, days: marks.days }, go);
  return (
    <Screen
      title={plan ?? words.ui.plan.title}
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
      {answer.data !== undefined && <StateOfThings day={day} activities={inPlan} />}
      {answer.error !== null && <Wrong error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Loading lines={12} />}
      <div className={vy === 'lista' ? 'stack' : 'plan-page'}>
        <div className="stack" hidden={answer.data === undefined}>
          <PlanToolbar plans={plans} plan={plan} activities={inPlan} status={status}>
            {vy === 'lista' && (
              <>
                <ChooseArea inPlan={inPlan} />
                <ChooseParticulars />
              </>
            )}
          </PlanToolbar>
          <Narrowed by={by} clear={clear} />
          {vy === 'lista' && answer.data !== undefined && (
            <PlanList coop={coop} year={year} plan={plan} status={status} empty={inPlan.length === 0} by={by} clear={clear} />
          )}
          {vy !== 'lista' && (
            <section className="card plan-card" aria-label={words.ui.plan.ribbon} ref={drawing}>
              <div className="plan-head">
                <TimeControls day={at} today={today} year={year} years={yearsOf(marks.days, today)} go={go} />
                <Ribbon
                  year={year}
                  day={at}
                  today={today}
                  marks={marks}
                  parties={cooperation.data?.parties ?? []}
                  onMove={move}
                  onChoose={go}
                />
              </div>
              {inPlan.length === 0 && <Empty what={words.ui.plan.empty} {...(mayRecord ? { next: words.ui.plan.emptyNext } : {})} />}
              {inPlan.length > 0 && shown.length === 0 && <p className="quiet">{words.ui.plan.emptyFiltered}</p>}
              <div className="plan-lanes">
                <PlanLines year={year} />
                {byArea(shown).map(([area, activities]) => (
                  <section key={area} aria-label={area} className="area">
                    <h2>{area}</h2>
                    <ul>
                      {activities.map((activity) => (
                        <PlanRow
                          key={activity.id}
                          coop={coop}
                          activity={activity}
                          cooperation={cooperation.data}
                          year={year}
                          day={day}
                          changed={news.has(activity.reference)}
                        />
                      ))}
                    </ul>
                  </section>
                ))}
              </div>
            </section>
          )}
        </div>
        {inPlan.length > 0 && vy !== 'lista' && (
          <div className="stack">
            <ChangedSince coop={coop} shown={changed} />
            <Legend />
            <Download list="activities" query={{ year, plan, status }} formats={['csv', 'xlsx']} />
            <Subscribe coop={coop} />
          </div>
        )}
      </div>
      {visa !== undefined && (
        <Suspense>
          <ActivityDrawer key={visa} coop={coop} id={visa} />
        </Suspense>
      )}
    </Screen>
  );
}

/** In the order in which the areas first occur. */
function byArea(activities: readonly ActivityRowAnswer[]): readonly (readonly [string, readonly ActivityRowAnswer[]])[] {
  const areas = new Map<string, ActivityRowAnswer[]>();
  for (const activity of activities) areas.set(activity.area, [...(areas.get(activity.area) ?? []), activity]);
  return [...areas];
}

export const Route = createLazyRoute('/inside/$coop/plan')({ component: Plan });
