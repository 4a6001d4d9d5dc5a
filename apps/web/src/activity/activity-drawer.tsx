import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { activityQuery, cooperationQuery } from '../api/reads';
import { Loading, Wrong } from '../frame/states';
import { Drawer } from '../look/drawer';
import { StatusChip } from '../look/status-chip';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { ActivityBody } from './activity-body';

/** One activity over the plan, where there is room for both. Its page is a press away, and has an address of its own. */
export function ActivityDrawer({ coop, id }: { readonly coop: string; readonly id: string }) {
  const words = useWords();
  const point = usePointInTime();
  const navigate = useNavigate();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const activity = useQuery(activityQuery(coop, id, point));
  const cooperation = useQuery(cooperationQuery(coop));
  useEffect(() => heading.current?.focus(), []);
  const close = () => void navigate({ to: '.', search: ({ visa: _visa, ...rest }) => rest, replace: true, resetScroll: false });
  return (
    <Drawer labelledBy={title} className="activity-drawer" takesKeys onClose={close}>
      <div className="heading">
        <p className="row">
          <strong>{activity.data?.reference ?? id}</strong>
          {activity.data !== undefined && <StatusChip status={activity.data.status} />}
        </p>
        <p className="row">
          <Link className="button small" to="/$coop/aktivitet/$id" params={{ coop, id }} search={kept}>
            {words.reading.drawer.wholePage}
          </Link>
          <button type="button" className="button small" onClick={close}>
            {words.ui.actions.close}
          </button>
        </p>
      </div>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {activity.data?.title ?? id}
      </h2>
      {activity.error !== null && <Wrong error={activity.error} retry={() => void activity.refetch()} />}
      {activity.isPending && <Loading lines={8} />}
      {activity.data?.proposed === false && <p className="quiet">{words.ui.activity.notThen}</p>}
      {activity.data?.proposed === true && cooperation.data !== undefined && (
        <ActivityBody coop={coop} activity={activity.data} cooperation={cooperation.data} />
      )}
    </Drawer>
  );
}
