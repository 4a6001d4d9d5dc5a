import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { DecisionEffect } from '@sparbar/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import { ContactField, contactModels, type SentContact } from '../activities/contact.dto';
import { DurationField, durationModels, durationOf, type SentDuration } from '../activities/duration.dto';
import { checked, Choice, Day, EachObject, encoded, Identifier, Part, Text, YesNo } from '../http/fields';
import { OnDateDto } from '../http/on-date.dto';
import { WriteContextDto } from '../http/write-context.dto';

const effectKinds = ['includeActivity', 'changeDuration', 'cancelActivity'] as const;
const mostEffects = 20;

/** What a decision is to bring about in the plan. */
@durationModels
export class EffectDto {
  @Choice(effectKinds, 'EffectKind')
  readonly kind!: (typeof effectKinds)[number];
  @Identifier({ description: 'The activity: its id or its reference' })
  readonly activity!: string;
}
export class IncludeActivityDto extends EffectDto {
  @Choice(['includeActivity'], 'IncludeActivityKind')
  declare readonly kind: 'includeActivity';
}
export class ChangeDurationEffectDto extends EffectDto {
  @Choice(['changeDuration'], 'ChangeDurationKind')
  declare readonly kind: 'changeDuration';
  @DurationField()
  readonly duration!: SentDuration;
}
export class CancelActivityDto extends EffectDto {
  @Choice(['cancelActivity'], 'CancelActivityKind')
  declare readonly kind: 'cancelActivity';
}

const variants = {
  includeActivity: IncludeActivityDto,
  changeDuration: ChangeDurationEffectDto,
  cancelActivity: CancelActivityDto,
} as const;
export type SentEffect = IncludeActivityDto | ChangeDurationEffectDto | CancelActivityDto;
export const effectModels = ApiExtraModels(...Object.values(variants));
export const effectSchema = {
  oneOf: Object.values(variants).map((variant) => ({ $ref: getSchemaPath(variant) })),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(Object.entries(variants).map(([kind, variant]) => [kind, getSchemaPath(variant)])),
  },
};

function EffectsField(): PropertyDecorator {
  const limit = encoded('list', { max: mostEffects });
  return applyDecorators(
    ApiProperty({ type: 'array', items: effectSchema, maxItems: mostEffects, required: false }),
    ValidateIf((_, value) => value !== undefined),
    IsArray(limit),
    ArrayMaxSize(mostEffects, limit),
    EachObject(),
    ValidateNested({ each: true, ...encoded('object') }),
    Type(() => EffectDto, {
      keepDiscriminatorProperty: true,
      discriminator: { property: 'kind', subTypes: Object.entries(variants).map(([name, value]) => ({ name, value })) },
    }),
  );
}

/** The five things a written decision shows: its date, what, who decided, who presented, and who took part without deciding. */
@effectModels
export class RecordDecisionDto extends WriteContextDto {
  @Identifier({ description: 'The forum that decided' })
  readonly forum!: string;
  @Day({ description: 'The day it was decided' })
  readonly decidedOn!: string;
  @Text()
  readonly text!: string;
  @Text({ optional: true })
  readonly ground?: string;
  @Text({ optional: true, max: 1000, description: 'Sealed: it names people' })
  readonly presentedBy?: string;
  @Text({ optional: true, max: 2000, description: 'Who took part without deciding. Sealed: it names people' })
  readonly tookPart?: string;
  @EffectsField()
  readonly effects?: readonly SentEffect[];
  @Identifier({ optional: true, description: 'The proposal this decides on: its id or B-number' })
  readonly proposal?: string;
}

@contactModels()
export class AssignDecisionDto extends WriteContextDto {
  @ContactField()
  readonly to!: SentContact;
  @Day({ optional: true })
  readonly due?: string;
}

export class DecisionOutcomeDto extends WriteContextDto {
  @YesNo({ description: 'false needs a reason' })
  readonly carriedOut!: boolean;
  @Text({ optional: true, max: 2000 })
  readonly note?: string;
}

const decisionFields = ['text', 'ground'] as const;

export class ChangeDecisionDto extends WriteContextDto {
  @Choice(decisionFields, 'DecisionTextField')
  readonly field!: (typeof decisionFields)[number];
  @ApiProperty({ type: String, nullable: true, required: true })
  @checked('text', (value) => value === null || (typeof value === 'string' && value.length <= 20_000), { max: 20_000 })
  readonly to!: string | null;
}

export class RevokeDecisionDto extends WriteContextDto {}

const corrigible = ['carriedOut', 'notCarriedOut', 'revoked'] as const;
const shallBe = ['asBefore', ...corrigible] as const;

/** Its own members, and not those of every write: when it was corrected is today, and that is not known from older papers. */
export class CorrectStandingDto {
  @Choice(corrigible, 'CorrigibleStanding', { description: 'What was said by mistake, and stands there now' })
  readonly was!: (typeof corrigible)[number];
  @Choice(shallBe, 'CorrectedStanding', { description: 'asBefore: nothing should have been said; it stands as it did before' })
  readonly shallBe!: (typeof shallBe)[number];
  @Part(() => OnDateDto, { optional: true, description: 'When what should have been said held. Left out: today.' })
  readonly effectiveOn?: OnDateDto;
  @Text({ optional: true, max: 2000, description: 'With carriedOut: a note' })
  readonly note?: string;
  @Text({ optional: true, max: 2000, description: 'With notCarriedOut and revoked: why it was so' })
  readonly because?: string;
  @Text({ max: 2000, description: 'Why it is corrected' })
  readonly reason!: string;
}

export function insteadOf({ shallBe: standing, note, because }: CorrectStandingDto) {
  switch (standing) {
    case 'asBefore':
      return null;
    case 'carriedOut':
      return { standing, note: note ?? null };
    case 'notCarriedOut':
    case 'revoked':
      return { standing, reason: because ?? '' };
  }
}

export const effectOf = (sent: SentEffect, activity: string, property: string): DecisionEffect => {
  switch (sent.kind) {
    case 'includeActivity':
    case 'cancelActivity':
      return { kind: sent.kind, activity };
    case 'changeDuration':
      return { kind: sent.kind, activity, duration: durationOf(sent.duration, `${property}.duration`) };
  }
};
