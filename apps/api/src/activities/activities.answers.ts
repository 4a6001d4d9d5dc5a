import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import {
  activityVerbs,
  type ActivityTerms,
  type ActivityVerb,
  type FollowUpKind,
  type OnDate,
  type Rating,
  type Tertial,
} from '@sparbar/domain';
import { activityStatuses, type ActivityStatus } from '@sparbar/read-models';
import { OnDateDto } from '../http/on-date.dto';
import {
  ActorAnswer,
  CauseAnswer,
  OpenedText,
  ReadAtAnswer,
  Show,
  ShowChoice,
  ShowMany,
  ShowNumber,
  ShowSchema,
  ShowText,
  ShowYesNo,
} from '../reading/answers';
import { ActivitySumsAnswer, StatusCountsAnswer } from './activity-sums.answers';
import { CompletenessAnswer } from './completeness.answers';
import { ContinuedInAnswer, ContinuesAnswer } from './continuation.answers';
import { tertials } from './duration.dto';
import { TermsDto } from './terms.dto';

const maybeOn = { nullable: true } as const;

export class PeriodAnswer {
  @ShowNumber()
  readonly year!: number;
  @ShowChoice(tertials, 'Tertial')
  readonly tertial!: Tertial;
}

export class DelayAnswer {
  @ShowChoice(['reported', 'dueDatePassed'], 'DelayedBecause')
  readonly because!: 'reported' | 'dueDatePassed';
  @ShowText({ nullable: true })
  readonly due!: string | null;
  @ShowText({ nullable: true })
  readonly reason!: string | null;
  @ShowNumber()
  readonly seq!: number;
}

export class StatusSpanAnswer {
  @ShowChoice(activityStatuses, 'ActivityStatus')
  readonly status!: ActivityStatus;
  @Show(() => OnDateDto)
  readonly from!: OnDate;
  @ShowNumber()
  readonly seq!: number;
}

export class DueDateAnswer {
  @ShowText({ nullable: true })
  readonly due!: string | null;
  @Show(() => OnDateDto)
  readonly from!: OnDate;
  @ShowNumber()
  readonly seq!: number;
}

/** What the overview and the activity's own page both say of it. */
@ApiExtraModels(CauseAnswer)
export class ActivityCoreAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly reference!: string;
  @ShowText()
  readonly title!: string;
  @ShowText()
  readonly area!: string;
  @ShowText()
  readonly plan!: string;
  @ShowText({ nullable: true })
  readonly targetGroup!: string | null;
  @ShowText({ nullable: true, description: 'The heading it stands under within its area' })
  readonly subheading!: string | null;
  @ShowChoice(activityVerbs, 'ActivityVerb', { nullable: true })
  readonly verb!: ActivityVerb | null;
  @ShowYesNo({
    description: 'False while only facts from before the day it was proposed are known: reference, title, area and plan are then empty',
  })
  readonly proposed!: boolean;
  @ShowChoice(activityStatuses, 'ActivityStatus')
  readonly status!: ActivityStatus;
  @Show(() => TermsDto, { nullable: true })
  readonly terms!: ActivityTerms | null;
  @Show(() => CompletenessAnswer)
  readonly completeness!: CompletenessAnswer;
  @ShowText({ nullable: true, description: 'The day it is to be done by' })
  readonly due!: string | null;
  @Show(() => OnDateDto, maybeOn)
  readonly proposedOn!: OnDate | null;
  @Show(() => OnDateDto, maybeOn)
  readonly decidedOn!: OnDate | null;
  @Show(() => OnDateDto, maybeOn)
  readonly startedOn!: OnDate | null;
  @Show(() => OnDateDto, maybeOn)
  readonly completedOn!: OnDate | null;
  @Show(() => OnDateDto, maybeOn)
  readonly cancelledOn!: OnDate | null;
  @ShowText({ nullable: true })
  readonly outcome!: string | null;
  @Show(() => ContinuedInAnswer, { nullable: true })
  readonly continuedIn!: ContinuedInAnswer | null;
  @ShowMany(() => ContinuesAnswer)
  readonly continues!: readonly ContinuesAnswer[];
  @Show(() => DelayAnswer, { nullable: true })
  readonly delayedBecause!: DelayAnswer | null;
  @ShowYesNo()
  readonly paused!: boolean;
  @ShowMany(() => StatusSpanAnswer)
  readonly spans!: readonly StatusSpanAnswer[];
  @ShowMany(() => DueDateAnswer)
  readonly dueDates!: readonly DueDateAnswer[];
  @ShowSchema(
    { type: 'object', additionalProperties: { $ref: getSchemaPath(CauseAnswer) } },
    { description: 'By field: the event that last set it' },
  )
  readonly why!: Readonly<Record<string, CauseAnswer>>;
}

export class LatestRatingAnswer {
  @Show(() => PeriodAnswer)
  readonly period!: PeriodAnswer;
  @ShowChoice(['green', 'yellow', 'red'], 'Rating')
  readonly rating!: Rating;
  @ShowNumber()
  readonly seq!: number;
}

export class LatestUpdateAnswer {
  @ShowNumber()
  readonly seq!: number;
  @ShowText()
  readonly recordedAt!: string;
}

export class ActivityRowAnswer extends ActivityCoreAnswer {
  @ShowNumber({ description: 'How many updates have been recorded' })
  readonly updates!: number;
  @Show(() => LatestUpdateAnswer, { nullable: true })
  readonly latestUpdate!: LatestUpdateAnswer | null;
  @Show(() => LatestRatingAnswer, {
    nullable: true,
    description: 'Of the latest period that has been followed up, also where an earlier one was followed up after it',
  })
  readonly latestRating!: LatestRatingAnswer | null;
  @ShowMany(() => PeriodAnswer)
  readonly missed!: readonly PeriodAnswer[];
}

export class SentencePartAnswer {
  @ShowText()
  readonly text!: string;
  @ShowChoice(activityStatuses, 'ActivityStatus', { optional: true })
  readonly status?: ActivityStatus;
}

export class ActivityListAnswer extends ReadAtAnswer {
  @ShowMany(() => ActivityRowAnswer)
  readonly items!: readonly ActivityRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @Show(() => StatusCountsAnswer, { description: 'Of all that the filters let through, not of this page' })
  readonly counts!: StatusCountsAnswer;
  @Show(() => ActivitySumsAnswer, { description: 'Likewise' })
  readonly sums!: ActivitySumsAnswer;
  @ShowText({ description: 'The state of things in one sentence' })
  readonly sentence!: string;
  @ShowMany(() => SentencePartAnswer, { description: 'The same sentence in pieces: one that speaks of a status says which' })
  readonly sentenceParts!: readonly SentencePartAnswer[];
}

export class ActivityUpdateAnswer {
  @ShowNumber()
  readonly seq!: number;
  @Show(() => OnDateDto)
  readonly on!: OnDate;
  @ShowText()
  readonly recordedAt!: string;
  @Show(() => ActorAnswer)
  readonly actor!: ActorAnswer;
  @Show(() => OpenedText)
  readonly text!: OpenedText;
}

export class ActivityFollowUpAnswer {
  @ShowChoice(['submitted', 'missed'], 'FollowUpState')
  readonly state!: 'submitted' | 'missed';
  @ShowNumber()
  readonly seq!: number;
  @Show(() => PeriodAnswer)
  readonly period!: PeriodAnswer;
  @Show(() => OnDateDto)
  readonly on!: OnDate;
  @ShowText()
  readonly recordedAt!: string;
  @ShowChoice(['production', 'process', 'effect'], 'FollowUpKind', { optional: true })
  readonly kind?: FollowUpKind;
  @ShowChoice(['green', 'yellow', 'red'], 'Rating', { optional: true })
  readonly rating?: Rating;
  @Show(() => OpenedText, { optional: true })
  readonly text?: OpenedText;
  @Show(() => ActorAnswer, { optional: true })
  readonly actor?: ActorAnswer;
  @ShowText({ optional: true, description: 'Where it was missed: the last day there was' })
  readonly lastDay?: string;
}

/** A decision by its id and by what people call it. */
export class DecisionNameAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText({ nullable: true, description: 'B-12' })
  readonly name!: string | null;
}

export class ActivityAnswer extends ActivityCoreAnswer {
  @ShowMany(() => DecisionNameAnswer, { description: 'The decisions that have touched it' })
  readonly decisions!: readonly DecisionNameAnswer[];
  @ShowNumber({ description: 'Of its life: updates, status, corrections. The ETag, and what If-Match is compared with there' })
  readonly version!: number;
  @ShowNumber({ description: 'Of its terms: what If-Match is compared with when terms or duration are written' })
  readonly termsVersion!: number;
  @ShowMany(() => ActivityUpdateAnswer)
  readonly updates!: readonly ActivityUpdateAnswer[];
  @ShowMany(() => ActivityFollowUpAnswer)
  readonly followUps!: readonly ActivityFollowUpAnswer[];
  @Show(() => ReadAtAnswer)
  readonly readAt!: ReadAtAnswer;
}
