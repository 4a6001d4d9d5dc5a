import type { ActivityTerms, FollowUpSchedule, Tertial } from '@sparbar/domain';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { checked, encoded, Part, Text, YesNo } from '../http/fields';
import { present } from '../http/present';
import { WriteContextDto } from '../http/write-context.dto';
import { ContactField, ContactListField, contactModels, contactOf, type SentContact } from './contact.dto';
import { PlanRowDto, planRowOf } from './plan-row.dto';
import { DurationField, durationModels, durationOf, tertials, type SentDuration } from './duration.dto';

/** When it is to be followed up, by which sign one will know, and who sees to it. */
@contactModels()
export class FollowUpScheduleDto {
  @ApiProperty({ enum: [...tertials], enumName: 'Tertial', isArray: true })
  @IsArray(encoded('list', { max: 3 }))
  @ArrayMaxSize(3, encoded('list', { max: 3 }))
  @checked(
    'choice',
    (value) => !Array.isArray(value) || (value.every((one) => tertials.includes(one as Tertial)) && new Set(value).size === value.length),
    { values: tertials.join(', ') },
  )
  readonly periods!: readonly Tertial[];
  @YesNo()
  readonly continuous!: boolean;
  @Text({ optional: true, max: 2000 })
  readonly criterion?: string;
  @ContactField({ optional: true })
  readonly coordinator?: SentContact;
}

/** Everything the plan says about how an activity is run. `null` is "not stated". */
@durationModels
@contactModels()
export class TermsDto extends PlanRowDto {
  @DurationField({ nullable: true })
  readonly duration!: SentDuration | null;
  @ContactField({ nullable: true })
  readonly workingGroup!: SentContact | null;
  @Text({ nullable: true, max: 500 })
  readonly meetingFrequency!: string | null;
  @ContactField({ nullable: true })
  readonly convener!: SentContact | null;
  @ContactField({ nullable: true })
  readonly districtContact!: SentContact | null;
  @ContactField({ nullable: true })
  readonly policeContact!: SentContact | null;
  @ContactListField()
  readonly otherParticipants!: readonly SentContact[];
  @Part(() => FollowUpScheduleDto, { nullable: true })
  readonly followUp!: FollowUpScheduleDto | null;
}

export class AgreeTermsDto extends WriteContextDto {
  @Part(() => TermsDto)
  readonly terms!: TermsDto;
}

export function termsOf(sent: TermsDto, within = 'terms.'): ActivityTerms {
  const contact = (one: SentContact | null): ActivityTerms['convener'] => (one === null ? null : contactOf(one));
  return {
    // A day that does not exist is found out here: where it stood is part of the answer.
    duration: sent.duration === null ? null : durationOf(sent.duration, `${within}duration`),
    workingGroup: contact(sent.workingGroup),
    meetingFrequency: sent.meetingFrequency,
    convener: contact(sent.convener),
    districtContact: contact(sent.districtContact),
    policeContact: contact(sent.policeContact),
    otherParticipants: sent.otherParticipants.map(contactOf),
    followUp: sent.followUp === null ? null : scheduleOf(sent.followUp),
    ...planRowOf(sent, within),
  };
}

export const scheduleOf = (sent: FollowUpScheduleDto): FollowUpSchedule =>
  present<FollowUpSchedule>({
    periods: sent.periods,
    continuous: sent.continuous,
    criterion: sent.criterion,
    coordinator: sent.coordinator === undefined ? undefined : contactOf(sent.coordinator),
  });
