import type { ActivityRowAnswer, CauseAnswer } from '@sparbar/contracts';
import type { Status } from '../look/status-chip';

type Known = Pick<ActivityRowAnswer, 'id' | 'reference' | 'title' | 'status' | 'due' | 'why'>;

/** What became different of one activity between two days. */
export interface Change {
  readonly reference: string;
  readonly title: string;
  /** `from` undefined: it was not in the plan then. */
  readonly status?: { readonly from: Status | undefined; readonly to: Status };
  readonly due?: { readonly from: string | null; readonly to: string | null };
  /** The events that made it so. */
  readonly because: readonly CauseAnswer[];
}

export function changesBetween(before: readonly Known[], after: readonly Known[]): readonly Change[] {
  const then = new Map(before.map((activity) => [activity.id, activity]));
  return after.flatMap(({ id, reference, title, status, due, why }) => {
    const was = then.get(id);
    const moved = was !== undefined && was.due !== due;
    const turned = was?.status !== status;
    if (!turned && !moved) return [];
    const causes = [...(turned ? [why['status']] : []), ...(moved ? [why['due']] : [])].filter((cause) => cause !== undefined);
    return [
      {
        reference,
        title,
        ...(turned ? { status: { from: was?.status, to: status } } : {}),
        ...(moved ? { due: { from: was.due, to: due } } : {}),
        because: causes.filter(({ seq }, index) => causes.findIndex((cause) => cause.seq === seq) === index),
      },
    ];
  });
}
