import type { ActivityRowAnswer } from '@sparbar/contracts';

interface Plans<Activity> {
  readonly plans: readonly string[];
  /** The one that is shown; undefined where there is none, or where all are. */
  readonly plan: string | undefined;
  readonly inPlan: readonly Activity[];
}

/** Every plan there is, and the one to show: the one asked for, or the one that names the year one looks at. `alla` asks for all of them. */
export function plansIn<Activity extends Pick<ActivityRowAnswer, 'plan'>>(
  activities: readonly Activity[],
  asked: string | undefined,
  year: number,
): Plans<Activity> {
  const plans = [...new Set(activities.map(({ plan }) => plan))];
  const plan =
    plans.length === 1
      ? plans[0]
      : asked === 'alla'
        ? undefined
        : (plans.find((one) => one === asked) ?? plans.find((one) => one.includes(String(year))));
  return { plans, plan, inPlan: plan === undefined ? activities : activities.filter((activity) => activity.plan === plan) };
}
