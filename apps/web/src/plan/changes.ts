import type { ActivityRowAnswer } from '@sparbar/contracts';
import type { Status } from '../look/status-chip';

type Known = Pick<ActivityRowAnswer, 'id' | 'reference' | 'title' | 'status' | 'due'>;

/** What became different of one activity between two days. */
export interface Change {
  readonly reference: string;
  readonly title: string;
  /** `from` undefined: it was not in the plan then. */
  readonly status?: { readonly from: Status | undefined; readonly to: Status };
  readonly due?: { readonly from: string | null; readonly to: string | null };
}

export function changesBetween(before: readonly Known[], after: readonly Known[]): readonly Change[] {
  const then = new Map(before.map((activity) => [activity.id, activity]));
  return after.flatMap(({ id, reference, title, status, due }) => {
    const was = then.get(id);
    const change: Change = {
      reference,
      title,
      ...(was?.status === status ? {} : { status: { from: was?.status, to: status } }),
      ...(was === undefined || was.due === due ? {} : { due: { from: was.due, to: due } }),
    };
    return change.status === undefined && change.due === undefined ? [] : [change];
  });
}
