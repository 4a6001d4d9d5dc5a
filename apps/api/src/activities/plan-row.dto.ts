import type { Cost, Indicator, PlanRow, PreventionKind, PreventionLevel, Recurrence, Verbatim, Wording } from '@sparbar/domain';
import { Choice, Decimal, Part, Parts, SomeWords, Text, Whole } from '../http/fields';
import { OnDateDto, onDateOf } from '../http/on-date.dto';
import { invalid } from '../http/problem';
import { present } from '../http/present';

const stated = { optional: true, nullable: true } as const;

/** How often a group meets. */
export class RecurrenceDto {
  @Choice(['regularly', 'asNeeded'], 'RecurrenceKind')
  readonly kind!: Recurrence['kind'];
  @Whole(1, 366, { optional: true, description: 'With regularly: how many times, or the least of "two to three"' })
  readonly times?: number;
  @Whole(1, 366, { optional: true, description: 'The most of "two to three"' })
  readonly upTo?: number;
  @Whole(1, 100, { optional: true, description: '2 for "every second week". Left out: every' })
  readonly every?: number;
  @Choice(['day', 'week', 'month', 'term', 'year'], 'RecurrencePer', { optional: true, description: 'With regularly' })
  readonly per?: 'day' | 'week' | 'month' | 'term' | 'year';
}

export class BaselineDto {
  @Decimal({ example: '23.5' })
  readonly value!: string;
  @Part(() => OnDateDto)
  readonly on!: OnDateDto;
  @Text({ optional: true, max: 500 })
  readonly verbatim?: string;
}

/** What one will know the effect by. */
export class IndicatorDto {
  @Choice(['indicator'], 'IndicatorKind')
  readonly kind!: 'indicator';
  @Text({ max: 300 })
  readonly name!: string;
  @Text({ optional: true, max: 100 })
  readonly unit?: string;
  @Part(() => BaselineDto, { nullable: true, description: 'What it was before. Null: nobody has measured it yet.' })
  readonly baseline!: BaselineDto | null;
  @Decimal({ nullable: true, description: 'What it is to become. Null: not stated.' })
  readonly target!: string | null;
}

export class CostDto {
  @Choice(['cost'], 'CostKind')
  readonly kind!: 'cost';
  @Whole(0, 1_000_000_000_000, { nullable: true, description: 'Whole kronor. Null: not stated, which is not nothing.' })
  readonly amount!: number | null;
  @Choice(['grant', 'allocation', 'ownBudget', 'otherAuthority', 'unknown'], 'Financing')
  readonly financing!: Cost['financing'];
  @Text({ optional: true, max: 500, description: "The plan's own words" })
  readonly verbatim?: string;
}

/** What stands in the paper. */
export class WordingDto {
  @Text({ max: 2000 })
  readonly text!: string;
  @Text({ optional: true, max: 200, description: 'The heading it stands under there, where that is another word' })
  readonly label?: string;
}

/** The paper's own words for what is a typed value beside. */
export class VerbatimDto {
  @Part(() => WordingDto, { optional: true })
  readonly workingGroup?: WordingDto;
  @Part(() => WordingDto, { optional: true })
  readonly convener?: WordingDto;
  @Part(() => WordingDto, { optional: true })
  readonly districtContact?: WordingDto;
  @Part(() => WordingDto, { optional: true })
  readonly policeContact?: WordingDto;
  @Part(() => WordingDto, { optional: true })
  readonly otherParticipants?: WordingDto;
  @Part(() => WordingDto, { optional: true })
  readonly followUp?: WordingDto;
}

/** Particulars that may be left out, which says the same as null: not stated. */
export class PlanRowDto {
  @Part(() => RecurrenceDto, { ...stated, description: 'How often the group meets; meetingFrequency is how the paper says it' })
  readonly meetingRecurrence?: RecurrenceDto | null;
  @Text({ ...stated, max: 5000, description: 'What the problem comes from' })
  readonly cause?: string | null;
  @Text({ ...stated, max: 5000, description: 'What is to be done about the cause' })
  readonly measure?: string | null;
  @Text({ ...stated, max: 5000 })
  readonly operativeGoal?: string | null;
  @Text({ ...stated, max: 500, description: "When, in the plan's own words; duration is the typed value" })
  readonly when?: string | null;
  @Text({ ...stated, max: 500, description: "Who, in the plan's own words; the contacts are the typed values" })
  readonly who?: string | null;
  @Text({ ...stated, max: 5000 })
  readonly comment?: string | null;
  @SomeWords(['social', 'situational', 'safety'], 'PreventionKind', stated)
  readonly preventionKinds?: readonly PreventionKind[] | null;
  @SomeWords(['general', 'targeted', 'indicated'], 'PreventionLevel', stated)
  readonly preventionLevels?: readonly PreventionLevel[] | null;
  @Parts(() => IndicatorDto, { ...stated, max: 20 })
  readonly indicators?: readonly IndicatorDto[] | null;
  @Part(() => CostDto, stated)
  readonly cost?: CostDto | null;
  @Part(() => VerbatimDto, { optional: true })
  readonly verbatim?: VerbatimDto;
}

/** `within` is where the row stands in what was sent: a day that does not exist, or a half-said recurrence, is answered there. */
export function planRowOf(sent: PlanRowDto, within: string): PlanRow & { readonly verbatim?: Verbatim } {
  const { cause, measure, operativeGoal, when, who, comment, preventionKinds, preventionLevels } = sent;
  const { meetingRecurrence: recurrence, indicators, cost, verbatim } = sent;
  return present<PlanRow & { readonly verbatim?: Verbatim }>({
    ...{ cause, measure, operativeGoal, when, who, comment, preventionKinds, preventionLevels },
    meetingRecurrence:
      recurrence === undefined || recurrence === null ? recurrence : recurrenceOf(recurrence, `${within}meetingRecurrence`),
    indicators:
      indicators === undefined || indicators === null
        ? indicators
        : indicators.map((one, index) => indicatorOf(one, `${within}indicators.${index}`)),
    cost: cost === undefined || cost === null ? cost : costOf(cost),
    verbatim: verbatim === undefined ? undefined : verbatimOf(verbatim),
  });
}

function recurrenceOf({ kind, times, upTo, every, per }: RecurrenceDto, property: string): Recurrence {
  if (kind === 'asNeeded') return { kind };
  if (times === undefined) throw invalid({ property: `${property}.times`, rule: 'missing', values: {} });
  if (per === undefined) throw invalid({ property: `${property}.per`, rule: 'missing', values: {} });
  if (upTo !== undefined && upTo < times) throw invalid({ property: `${property}.upTo`, rule: 'whole', values: { min: times, max: 366 } });
  return present<Recurrence>({ kind, times, upTo, every, per });
}

const indicatorOf = ({ kind, name, unit, baseline, target }: IndicatorDto, property: string): Indicator =>
  present<Indicator>({ kind, name, unit, baseline: baseline === null ? null : baselineOf(baseline, property), target });

const baselineOf = ({ value, on, verbatim }: BaselineDto, property: string): NonNullable<Indicator['baseline']> =>
  present<NonNullable<Indicator['baseline']>>({ value, on: onDateOf(on, `${property}.baseline.on`), verbatim });

const costOf = ({ kind, amount, financing, verbatim }: CostDto): Cost => present<Cost>({ kind, amount, financing, verbatim });

export const wordingOf = ({ text, label }: WordingDto): Wording => present<Wording>({ text, label });

function verbatimOf(sent: VerbatimDto): Verbatim {
  const said = Object.entries(sent as Readonly<Record<string, WordingDto | undefined>>);
  return Object.fromEntries(said.flatMap(([field, wording]) => (wording === undefined ? [] : [[field, wordingOf(wording)]])));
}
