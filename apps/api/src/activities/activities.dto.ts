import { ApiProperty } from '@nestjs/swagger';
import {
  activityVerbs,
  planFields,
  type ActivityVerb,
  type Continuation,
  type CorrectableActivityField,
  type FollowUpKind,
  type Rating,
  type TermsField,
  type Tertial,
} from '@sparbar/domain';
import { Allow } from 'class-validator';
import { Choice, Part, Text, Texts, Whole } from '../http/fields';
import { WriteContextDto } from '../http/write-context.dto';
import { DurationField, durationModels, tertials, type SentDuration } from './duration.dto';
import { WordingDto } from './plan-row.dto';

export class ProposeActivityDto extends WriteContextDto {
  @Text({ max: 40, example: 'NV-13', description: 'What people call it. One activity in the cooperation has it.' })
  readonly reference!: string;
  @Text({ max: 300 })
  readonly title!: string;
  @Text({ max: 200, description: 'The priority area it belongs to' })
  readonly area!: string;
  @Text({ max: 200, description: 'The plan it stands in' })
  readonly plan!: string;
  @Text({ optional: true, max: 500 })
  readonly targetGroup?: string;
  @Text({ optional: true, max: 300, description: 'The heading it stands under within its area' })
  readonly subheading?: string;
  @Choice(activityVerbs, 'ActivityVerb', { optional: true, description: "The verb of the plan's sentence: continue, start, develop …" })
  readonly verb?: ActivityVerb;
}

export class RecordUpdateDto extends WriteContextDto {
  @Text({ description: 'What has happened. Sealed: it can be erased without a trace of what it said.' })
  readonly text!: string;
}

/** What somebody can say an activity has become. Proposed is where it began. */
export const statusTargets = ['decided', 'running', 'delayed', 'paused', 'completed', 'cancelled'] as const;
export type StatusTarget = (typeof statusTargets)[number];

export class ChangeStatusDto extends WriteContextDto {
  @Choice(statusTargets, 'StatusTarget')
  readonly status!: StatusTarget;
  @Text({ optional: true, max: 2000, description: 'With completed: what it led to' })
  readonly outcome?: string;
}

export class ContinueActivityDto extends WriteContextDto {
  @Choice(['nextPlan', 'split', 'merged'], 'ContinuedHow', {
    description: 'nextPlan: as one in the next plan; split: as each of several; merged: into one that is there',
  })
  readonly how!: Continuation['how'];
  @Texts(20, 40, { description: 'What those it goes on as are called (NV-16), or their ids' })
  readonly in!: readonly string[];
  @Text({ optional: true, max: 200, description: 'With nextPlan: what the next plan is called' })
  readonly plan?: string;
}

@durationModels
export class ChangeDurationDto extends WriteContextDto {
  @DurationField()
  readonly duration!: SentDuration;
}

export const activityFields = [
  'reference',
  'title',
  'area',
  'targetGroup',
  'subheading',
  'verb',
] as const satisfies readonly CorrectableActivityField[];
export const termsFields = [
  'workingGroup',
  'meetingFrequency',
  'convener',
  'districtContact',
  'policeContact',
  'otherParticipants',
  'followUp',
  ...planFields,
] as const satisfies readonly TermsField[];
export const changeKinds = ['correction', 'amendment'] as const;

export class ChangeFieldDto extends WriteContextDto {
  @Choice([...activityFields, ...termsFields], 'ChangeableField')
  readonly field!: CorrectableActivityField | TermsField;
  @ApiProperty({
    description: 'What is to stand there: of the same kind as the field, null where it is not stated',
    nullable: true,
    required: true,
  })
  @Allow()
  readonly to!: unknown;
  @Choice(changeKinds, 'ChangeKind', {
    description: 'correction: it was written wrongly; amendment: it is to be something else from now on',
  })
  readonly kind!: (typeof changeKinds)[number];
  @Part(() => WordingDto, { optional: true, description: 'How the paper says it, for a contact, the participants or the follow-up' })
  readonly wording?: WordingDto;
}

const followUpKinds = ['production', 'process', 'effect'] as const satisfies readonly FollowUpKind[];
const ratings = ['green', 'yellow', 'red'] as const satisfies readonly Rating[];

export class SubmitFollowUpDto extends WriteContextDto {
  @Whole(1900, 2200)
  readonly year!: number;
  @Choice(tertials, 'Tertial')
  readonly tertial!: Tertial;
  @Choice(followUpKinds, 'FollowUpKind')
  readonly kind!: FollowUpKind;
  @Choice(ratings, 'Rating')
  readonly rating!: Rating;
  @Text()
  readonly text!: string;
}
