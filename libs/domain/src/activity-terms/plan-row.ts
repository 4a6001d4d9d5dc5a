import type { ContactRef } from '../contact';
import { demandContact, demandDate, demandText, demandTextOrNull } from '../demands';
import type { OnDate } from '../fact';

/** How often a group meets: twice a month, two or three times a term, every second week, or when there is need. The paper's words stand beside. */
export type Recurrence =
  | {
      readonly kind: 'regularly';
      readonly times: number;
      /** "Two to three times": times is the least, this the most. */
      readonly upTo?: number;
      /** "Every second week" is once per two weeks. */
      readonly every?: number;
      readonly per: 'day' | 'week' | 'month' | 'term' | 'year';
    }
  | { readonly kind: 'asNeeded' };

export type PreventionKind = 'social' | 'situational' | 'safety';
export type PreventionLevel = 'general' | 'targeted' | 'indicated';

/** A number as it was measured, as in 23.5: kept as text, which is exact. */
export type Decimal = string;

/** What one will know the effect by: what it was before, and what it is to become. */
export interface Indicator {
  readonly kind: 'indicator';
  readonly name: string;
  readonly unit?: string;
  /** Null: nobody has measured it yet. */
  readonly baseline: { readonly value: Decimal; readonly on: OnDate; readonly verbatim?: string } | null;
  readonly target: Decimal | null;
}

/** Whole kronor. Null is "not stated": a plan may say "within the budget", which is neither nothing nor free. */
export interface Cost {
  readonly kind: 'cost';
  readonly amount: number | null;
  readonly financing: 'grant' | 'allocation' | 'ownBudget' | 'otherAuthority' | 'unknown';
  readonly verbatim?: string;
}

/** What stands in the paper, and under which heading, where that is called something else there. */
export interface Wording {
  readonly text: string;
  readonly label?: string;
}

/** Particulars that came to the terms later: each may be left out, which says the same as null. */
export interface PlanRow {
  readonly meetingRecurrence?: Recurrence | null;
  /** The columns of a plan laid out by cause and measure. */
  readonly cause?: string | null;
  readonly measure?: string | null;
  readonly operativeGoal?: string | null;
  readonly when?: string | null;
  readonly who?: string | null;
  readonly comment?: string | null;
  readonly preventionKinds?: readonly PreventionKind[] | null;
  readonly preventionLevels?: readonly PreventionLevel[] | null;
  readonly indicators?: readonly Indicator[] | null;
  readonly cost?: Cost | null;
}

export type PlanField = keyof PlanRow;

export const planFields = [
  ...(['meetingRecurrence', 'cause', 'measure', 'operativeGoal', 'when', 'who', 'comment'] as const),
  ...(['preventionKinds', 'preventionLevels', 'indicators', 'cost'] as const),
] as const satisfies readonly PlanField[];

/** A particular of the plan's row with a value that fits it. */
export type PlanValueOf = { [Field in PlanField]-?: { readonly field: Field; readonly to: Exclude<PlanRow[Field], undefined> } }[PlanField];

/** The value as it is to be recorded. A list with nothing in it says nothing. */
export function demandPlanValue({ field, to }: PlanValueOf): PlanValueOf['to'] {
  switch (field) {
    case 'cause':
    case 'measure':
    case 'operativeGoal':
    case 'when':
    case 'who':
    case 'comment':
      return demandTextOrNull(field, to);
    case 'indicators':
      return to === null || to.length === 0 ? null : to.map(demandIndicator);
    case 'preventionKinds':
      return to === null || to.length === 0 ? null : [...new Set(to)];
    case 'preventionLevels':
      return to === null || to.length === 0 ? null : [...new Set(to)];
    case 'meetingRecurrence':
    case 'cost':
      return to;
  }
}

/** What of the row is said: what is not stated is left out, so that terms agreed before there was such a particular read the same. */
export function demandPlanRow(row: PlanRow): PlanRow {
  const stated = planFields.flatMap((field) => {
    const to = row[field];
    if (to === undefined || to === null) return [];
    const value = demandPlanValue({ field, to } as PlanValueOf);
    return value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(stated) as PlanRow;
}

function demandIndicator(indicator: Indicator): Indicator {
  const name = demandText('indicators', indicator.name);
  if (indicator.baseline !== null) demandDate('indicators', indicator.baseline.on);
  return { ...indicator, name };
}

export function demandWording(field: string, wording: Wording): Wording {
  const text = demandText(field, wording.text);
  return wording.label === undefined ? { text } : { text, label: demandText(field, wording.label) };
}

/** Who sees to it that it is followed up, where the plan says so. */
export const demandCoordinator = (coordinator: ContactRef | undefined): { readonly coordinator?: ContactRef } =>
  coordinator === undefined ? {} : { coordinator: demandContact('followUp', coordinator) };
