import type { ActivityRowAnswer, CauseAnswer } from '@sparbar/contracts';

type Known = Pick<
  ActivityRowAnswer,
  'id' | 'reference' | 'title' | 'area' | 'plan' | 'targetGroup' | 'subheading' | 'verb' | 'status' | 'due' | 'outcome' | 'terms' | 'why'
>;

export const ownFields = ['status', 'due', 'reference', 'title', 'area', 'plan', 'targetGroup', 'subheading', 'verb', 'outcome'] as const;
export const termsFields = [
  'duration',
  'workingGroup',
  'meetingFrequency',
  'convener',
  'districtContact',
  'policeContact',
  'otherParticipants',
  'followUp',
  ...(['meetingRecurrence', 'cause', 'measure', 'operativeGoal', 'when', 'who', 'comment'] as const),
  ...(['preventionKinds', 'preventionLevels', 'indicators', 'cost'] as const),
] as const;
export type ComparedField = (typeof ownFields)[number] | (typeof termsFields)[number];

/** One field of one activity that was another thing on the one day than on the other. */
export interface Difference {
  readonly field: ComparedField;
  readonly from: unknown;
  readonly to: unknown;
  /** The event that last set it, as known on the later day. */
  readonly cause: CauseAnswer | undefined;
}

export interface Compared {
  readonly reference: string;
  readonly title: string;
  /** It was not there on the earlier day: then its fields are not counted up. */
  readonly added: boolean;
  readonly differences: readonly Difference[];
}

/** Every activity of which anything is different, field by field. */
export function differencesBetween(before: readonly Known[], after: readonly Known[]): readonly Compared[] {
  const then = new Map(before.map((activity) => [activity.id, activity]));
  return after.flatMap((activity): readonly Compared[] => {
    const { id, reference, title } = activity;
    const was = then.get(id);
    if (was === undefined) return [{ reference, title, added: true, differences: [] }];
    const differences = [...ownFields, ...termsFields].flatMap((field): readonly Difference[] => {
      const [from, to] = [valueOf(was, field), valueOf(activity, field)];
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to, cause: causeOf(activity, field) }];
    });
    return differences.length === 0 ? [] : [{ reference, title, added: false, differences }];
  });
}

function valueOf(activity: Known, field: ComparedField): unknown {
  const own = ownFields.find((one) => one === field);
  return own === undefined ? (activity.terms?.[field as (typeof termsFields)[number]] ?? null) : (activity[own] ?? null);
}

/** What it led to is said when it is completed, and by the same event. */
const causeOf = ({ why }: Known, field: ComparedField): CauseAnswer | undefined =>
  why[field] ?? (field === 'outcome' ? why['status'] : undefined);
