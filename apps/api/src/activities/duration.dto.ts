import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Duration, Tertial } from '@sparbar/domain';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Choice, encoded, Part, Text, Whole, type Field } from '../http/fields';
import { OnDateDto, onDateOf } from '../http/on-date.dto';
import { present } from '../http/present';

const durationKinds = ['openEnded', 'dueBy', 'assignmentYear', 'milestone', 'stateByDate'] as const;
export const tertials = ['T1', 'T2', 'VB'] as const satisfies readonly Tertial[];

/** How long an activity is to run, with the plan's own words beside. */
export class DurationDto {
  @Choice(durationKinds, 'DurationKind')
  readonly kind!: (typeof durationKinds)[number];
  @Text({ optional: true, max: 500, description: "The plan's own words" })
  readonly verbatim?: string;
}
export class OpenEndedDto extends DurationDto {
  @Choice(['openEnded'], 'OpenEndedKind')
  declare readonly kind: 'openEnded';
}
export class DueByDto extends DurationDto {
  @Choice(['dueBy'], 'DueByKind')
  declare readonly kind: 'dueBy';
  @Part(() => OnDateDto)
  readonly date!: OnDateDto;
}
export class AssignmentYearDto extends DurationDto {
  @Choice(['assignmentYear'], 'AssignmentYearKind')
  declare readonly kind: 'assignmentYear';
  @Whole(1900, 2200)
  readonly year!: number;
}
export class MilestoneDto extends DurationDto {
  @Choice(['milestone'], 'MilestoneKind')
  declare readonly kind: 'milestone';
  @Choice(tertials, 'Tertial')
  readonly tertial!: Tertial;
  @Whole(1900, 2200)
  readonly year!: number;
}
export class StateByDateDto extends DurationDto {
  @Choice(['stateByDate'], 'StateByDateKind')
  declare readonly kind: 'stateByDate';
  @Text({ max: 500 })
  readonly state!: string;
  @Part(() => OnDateDto)
  readonly date!: OnDateDto;
}

const variants = {
  openEnded: OpenEndedDto,
  dueBy: DueByDto,
  assignmentYear: AssignmentYearDto,
  milestone: MilestoneDto,
  stateByDate: StateByDateDto,
} as const;

export type SentDuration = OpenEndedDto | DueByDto | AssignmentYearDto | MilestoneDto | StateByDateDto;

export const durationModels = ApiExtraModels(...Object.values(variants));

export const durationSchema = {
  oneOf: Object.values(variants).map((variant) => ({ $ref: getSchemaPath(variant) })),
  discriminator: {
    propertyName: 'kind',
    mapping: Object.fromEntries(Object.entries(variants).map(([kind, variant]) => [kind, getSchemaPath(variant)])),
  },
};

/** A member that holds a duration: which further particulars it needs follows from its kind. */
export function DurationField(field: Pick<Field, 'nullable'> = {}): PropertyDecorator {
  const nullable = field.nullable === true;
  return applyDecorators(
    ApiProperty({ ...durationSchema, ...(nullable ? { nullable } : {}) }),
    nullable ? ValidateIf((_, value) => value !== null) : IsDefined(encoded('missing')),
    IsObject(encoded('object')),
    ValidateNested(encoded('object')),
    Type(() => DurationDto, {
      keepDiscriminatorProperty: true,
      discriminator: { property: 'kind', subTypes: Object.entries(variants).map(([name, value]) => ({ name, value })) },
    }),
  );
}

export function durationOf(sent: SentDuration, property = 'duration'): Duration {
  const { verbatim } = sent;
  switch (sent.kind) {
    case 'openEnded':
      return present<Duration>({ kind: sent.kind, verbatim });
    case 'dueBy':
      return present<Duration>({ kind: sent.kind, date: onDateOf(sent.date, `${property}.date`), verbatim });
    case 'assignmentYear':
      return present<Duration>({ kind: sent.kind, year: sent.year, verbatim });
    case 'milestone':
      return present<Duration>({ kind: sent.kind, tertial: sent.tertial, year: sent.year, verbatim });
    case 'stateByDate':
      return present<Duration>({ kind: sent.kind, state: sent.state, date: onDateOf(sent.date, `${property}.date`), verbatim });
  }
}
