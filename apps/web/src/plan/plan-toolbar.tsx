import type { ActivityRowAnswer, ActivityStatus } from '@sparbar/contracts';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { countsOf } from './state-of-things';
import { ViewSwitch } from './view-switch';

interface PlanToolbarProps {
  readonly plans: readonly string[];
  readonly plan: string | undefined;
  readonly activities: readonly ActivityRowAnswer[];
  readonly status: ActivityStatus | undefined;
  /** What else there is to choose by. */
  readonly children?: ReactNode;
}

/** Which plan, and which of its activities. What is chosen stands in the address. */
export function PlanToolbar({ plans, plan, activities, status, children }: PlanToolbarProps) {
  const words = useWords();
  const navigate = useNavigate();
  const counts = Object.entries(countsOf(activities)) as [ActivityStatus, number][];
  const order = Object.keys(words.status);
  counts.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const set = (change: { readonly status?: ActivityStatus | undefined; readonly plan?: string }) =>
    void navigate({
      to: '.',
      search: (now) => Object.fromEntries(Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="row plan-toolbar">
      <div className="row">
        <ViewSwitch />
        {plans.length > 1 && (
          <label className="choose-plan">
            <span className="visually-hidden">{words.reading.ribbon.plan}</span>
            <select value={plan ?? 'alla'} onChange={({ target }) => set({ plan: target.value, status: undefined })}>
              {plans.map((one) => (
                <option key={one}>{one}</option>
              ))}
              <option value="alla">{words.reading.ribbon.allPlans}</option>
            </select>
          </label>
        )}
        {children}
      </div>
      {counts.length > 1 && (
        <div className="row" role="group" aria-label={words.ui.plan.filterStatus}>
          <button type="button" className="button small" aria-pressed={status === undefined} onClick={() => set({ status: undefined })}>
            {words.ui.plan.all} <span className="count">{activities.length}</span>
          </button>
          {counts.map(([one, count]) => (
            <button key={one} type="button" className="button small" aria-pressed={status === one} onClick={() => set({ status: one })}>
              {words.status[one]} <span className="count">{count}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
