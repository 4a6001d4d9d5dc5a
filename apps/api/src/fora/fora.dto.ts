import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { Capacity, ForumLevel, Frequency, Mandate, MinutesRule, OnDate } from '@sparbar/domain';
import { IsArray } from 'class-validator';
import { contactModels, contactOf, ContactField, ContactListField, type SentContact } from '../activities/contact.dto';
import { checked, Choice, encoded, Identifier, Identifiers, Part, SomeOf, Text, Whole } from '../http/fields';
import { OnDateDto, onDateOf } from '../http/on-date.dto';
import { WriteContextDto } from '../http/write-context.dto';
import { PageQuery } from '../reading/point-in-time.dto';

export const forumLevels = [
  ...(['council', 'steering', 'preparatory', 'operative', 'working', 'place', 'advisory'] as const),
  ...(['sspfArea', 'sspfGroup', 'sspfIndividual'] as const),
] as const satisfies readonly ForumLevel[];
export const mandates = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'] as const satisfies readonly Mandate[];
export const capacities = ['member', 'deputy', 'secretary', 'coopted', 'presenter', 'observer'] as const satisfies readonly Capacity[];
export const forumStandings = ['announced', 'established', 'dissolved'] as const;
export const forumSorts = ['name', '-name', 'since', '-since'] as const;
const rates = ['week', 'month', 'quarter', 'term', 'tertial', 'year'] as const;
const minutesKinds = ['adjusted', 'filed', 'notesOnly'] as const satisfies readonly MinutesRule['kind'][];

export class ForumListQueryDto extends PageQuery {
  @SomeOf(forumLevels, 'ForumLevel', { description: 'One of these: once for each' })
  readonly level?: readonly ForumLevel[];
  @SomeOf(forumStandings, 'ForumStanding', { description: 'One of these: once for each' })
  readonly standing?: readonly (typeof forumStandings)[number][];
  @Identifier({ optional: true, description: 'A party that has a seat in it, or leads it: its id' })
  readonly party?: string;
  @Choice(forumSorts, 'ForumSort', { optional: true, description: 'By name unless asked otherwise' })
  readonly sort?: (typeof forumSorts)[number];
}

function MandateField(): PropertyDecorator {
  const whole = (value: unknown): boolean =>
    !Array.isArray(value) || (value.every((one) => mandates.includes(one as Mandate)) && new Set(value).size === value.length);
  return (target, key) => {
    ApiProperty({
      enum: [...mandates],
      enumName: 'Mandate',
      isArray: true,
      description: 'What it may be trusted to decide. Outside it, it proposes.',
    })(target, key);
    IsArray(encoded('list', { max: mandates.length }))(target, key);
    checked('choice', whole, { values: mandates.join(', ') })(target, key);
  };
}

export class EstablishForumDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly name!: string;
  @Choice(forumLevels, 'ForumLevel')
  readonly level!: ForumLevel;
  @MandateField()
  readonly mayDecide!: readonly Mandate[];
}

export class AnnounceForumDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly name!: string;
  @Choice(forumLevels, 'ForumLevel')
  readonly level!: ForumLevel;
  @Part(() => OnDateDto, { optional: true, description: 'When it is expected to be in place. Left out: not stated.' })
  readonly expected?: OnDateDto;
}

export class RenameForumDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly name!: string;
}

export class ChangeMandateDto extends WriteContextDto {
  @MandateField()
  readonly mayDecide!: readonly Mandate[];
}

@contactModels()
export class NameChairsDto extends WriteContextDto {
  @ContactListField()
  readonly chairs!: readonly SentContact[];
}

@contactModels()
export class JoinForumDto extends WriteContextDto {
  @ContactField()
  readonly who!: SentContact;
  @Choice(capacities, 'Capacity')
  readonly capacity!: Capacity;
}

export class LeaveForumDto extends WriteContextDto {}

export class ComposeForumDto extends WriteContextDto {
  @Identifiers(30, { description: 'The fora it consists of from that day: their ids. None: it consists of no others.' })
  readonly of!: readonly string[];
}

export class SubordinateForumDto extends WriteContextDto {
  @Identifier({ nullable: true, description: 'The forum it answers to: its id. Null: none.' })
  readonly to!: string | null;
}

/** As often as the words say, in a number: 2 to 3 times a term. */
export class RateDto {
  @Whole(1, 400)
  readonly least!: number;
  @Whole(1, 400)
  readonly most!: number;
  @Choice(rates, 'RatePer')
  readonly per!: (typeof rates)[number];
}

export class FrequencyDto {
  @Text({ max: 200, description: 'As it was agreed, word for word' })
  readonly text!: string;
  @Part(() => RateDto, { nullable: true, description: 'Null where the words give no number' })
  readonly rate!: RateDto | null;
}

export class AgreeMeetingsDto extends WriteContextDto {
  @Part(() => FrequencyDto, { nullable: true, description: 'Null: not stated' })
  readonly frequency!: FrequencyDto | null;
  @Text({ nullable: true, max: 200, description: 'Null: not stated' })
  readonly place!: string | null;
}

@ApiExtraModels(FrequencyDto)
@contactModels()
export class AgreeMinutesDto extends WriteContextDto {
  @Choice(minutesKinds, 'MinutesRuleKind', {
    description: 'adjusted: by the chair and one more; filed: at the next meeting; notesOnly: never final',
  })
  readonly kind!: (typeof minutesKinds)[number];
  @ContactField({ nullable: true, optional: true })
  readonly with?: SentContact | null;
}

export class DissolveForumDto extends WriteContextDto {
  @Identifiers(30, { description: 'The fora that go on with what was its: their ids. May be none.' })
  readonly into!: readonly string[];
}

export const frequencyOf = (sent: FrequencyDto | null): Frequency | null =>
  sent === null
    ? null
    : { text: sent.text, rate: sent.rate === null ? null : { least: sent.rate.least, most: sent.rate.most, per: sent.rate.per } };

export const minutesRuleOf = ({ kind, with: adjuster = null }: AgreeMinutesDto): MinutesRule =>
  kind === 'adjusted' ? { kind, with: adjuster === null ? null : contactOf(adjuster) } : { kind };

export const expectedOf = ({ expected }: AnnounceForumDto): OnDate | null =>
  expected === undefined ? null : onDateOf(expected, 'expected');
