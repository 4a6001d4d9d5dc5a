import type { ActivityRowAnswer, ActivityStatus } from '@sparbar/contracts';
import { Basis } from '../evidence/basis';
import { unbroken, useWords } from '../words/language';

/** How things stand, in one sentence; a number has the colour of what it counts, the word beside it, and its evidence behind it. */
export function StateOfThings({ day, activities }: { readonly day: string; readonly activities: readonly ActivityRowAnswer[] }) {
  const words = useWords();
  const { parts } = words.stateOfThings({ date: day, counts: countsOf(activities) });
  const behind = (status: ActivityStatus) =>
    activities.flatMap((activity) => (activity.status === status ? (activity.why['status']?.seq ?? []) : []));
  return (
    <p className="lead">
      {parts.map(({ text, status }, index) =>
        status === undefined ? (
          unbroken(text)
        ) : (
          <Basis key={index} seqs={behind(status)} of={text} className={status}>
            {unbroken(text)}
          </Basis>
        ),
      )}
    </p>
  );
}

export function countsOf(activities: readonly Pick<ActivityRowAnswer, 'status'>[]): Partial<Record<ActivityStatus, number>> {
  const counts: Partial<Record<ActivityStatus, number>> = {};
  for (const { status } of activities) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
