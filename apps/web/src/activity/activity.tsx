import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { activityQuery, cooperationQuery } from '../api/reads';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { StatusChip } from '../look/status-chip';
import { kept, usePointInTime, type PointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { ActivityBody } from './activity-body';

export const Route = createLazyRoute('/inside/$coop/aktivitet/$id')({ component: Activity });

function Activity() {
  const { coop, id } = Route.useParams();
  return <OneActivity key={`${coop}/${id}`} coop={coop} id={id} />;
}

interface Named {
  readonly coop: string;
  readonly id: string;
}

/** One activity: what the plan says about it, why it says so, and all that has happened. */
function OneActivity({ coop, id }: Named) {
  const point = usePointInTime();
  const { data: activity, error, refetch } = useQuery(activityQuery(coop, id, point));
  const { data: cooperation, error: without, refetch: ask } = useQuery(cooperationQuery(coop));

  if (error instanceof Problem && error.status === 404) return <Missing coop={coop} id={id} point={point} />;
  if (activity !== undefined && !activity.proposed) return <NotThen coop={coop} id={id} />;
  return (
    <Screen title={activity?.title ?? id} above={activity !== undefined && <Above {...activity} />}>
      {error !== null && <Wrong error={error} retry={() => void refetch()} />}
      {without !== null && <Wrong error={without} retry={() => void ask()} />}
      {activity === undefined || cooperation === undefined ? (
        error === null && without === null && <Loading lines={10} />
      ) : (
        <ActivityBody coop={coop} activity={activity} cooperation={cooperation} />
      )}
    </Screen>
  );
}

interface AboveProps {
  readonly reference: string;
  readonly status: Parameters<typeof StatusChip>[0]['status'];
  readonly area: string;
  readonly plan: string;
}

/** Where it belongs, what people call it, and where it stands. */
function Above({ reference, status, area, plan }: AboveProps) {
  return (
    <span className="above">
      <span>
        <span className="area">{area}</span> · {plan}
      </span>
      <span className="row">
        <strong>{reference}</strong>
        <StatusChip status={status} />
      </span>
    </span>
  );
}

/** There is no such activity: at all, or on the day one looks at. */
function Missing({ coop, id, point }: Named & { readonly point: PointInTime }) {
  const words = useWords();
  const { data: today, isPending } = useQuery({ ...activityQuery(coop, id, {}), enabled: point.at !== undefined });
  if (point.at !== undefined && today !== undefined) return <NotThen coop={coop} id={today.reference} />;
  return (
    <Screen title={id}>
      {point.at !== undefined && isPending ? (
        <Loading />
      ) : (
        <Empty what={words.ui.activity.notFound} next={words.ui.activity.notFoundNext}>
          <ToPlan coop={coop} />
        </Empty>
      )}
    </Screen>
  );
}

function NotThen({ coop, id }: Named) {
  const words = useWords();
  return (
    <Screen title={id}>
      <Empty what={words.ui.activity.notThen} next={words.ui.activity.notThenNext}>
        <Link className="button main" to="/$coop/aktivitet/$id" params={{ coop, id }} search={{}}>
          {words.ui.past.home}
        </Link>
        <ToPlan coop={coop} />
      </Empty>
    </Screen>
  );
}

function ToPlan({ coop }: Pick<Named, 'coop'>) {
  const words = useWords();
  return (
    <Link className="button" to="/$coop/plan" params={{ coop }} search={kept}>
      {words.ui.activity.toPlan}
    </Link>
  );
}
