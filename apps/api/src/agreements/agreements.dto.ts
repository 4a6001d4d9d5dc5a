import type { AgreementContent, AreaHandling } from '@sparbar/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { checked, Choice, encoded, Identifier, Identifiers, Part, Text, YesNo } from '../http/fields';
import { OnDateDto, onDateOf } from '../http/on-date.dto';
import { WriteContextDto } from '../http/write-context.dto';
import { areaHandlings } from './appendices.dto';

const mostPurposes = 20;

/** What an agreement says of itself. */
export class AgreementContentDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly title!: string;
  @Identifier({ nullable: true, description: 'The citywide appendix it follows: its id; null is not stated' })
  readonly appendix!: string | null;
  @ApiProperty({ type: String, isArray: true, maxItems: mostPurposes, description: 'What it is for; law asks for at least one' })
  @IsArray(encoded('list', { max: mostPurposes }))
  @ArrayMaxSize(mostPurposes, encoded('list', { max: mostPurposes }))
  @checked('text', (value) => !Array.isArray(value) || value.every((one) => typeof one === 'string' && one.length <= 500), { max: 500 })
  readonly purposes!: readonly string[];
  @Part(() => OnDateDto, { nullable: true, description: 'By its own words; may be before it was signed' })
  readonly inForceFrom!: OnDateDto | null;
  @Part(() => OnDateDto, { nullable: true, description: 'Null is until further notice' })
  readonly until!: OnDateDto | null;
}

export function contentOf({ title, appendix, purposes, inForceFrom, until }: AgreementContentDto): AgreementContent {
  return {
    ...{ title, appendix, purposes },
    inForceFrom: inForceFrom === null ? null : onDateOf(inForceFrom, 'inForceFrom'),
    until: until === null ? null : onDateOf(until, 'until'),
  };
}

export class AgreementPartyDto extends WriteContextDto {
  @Identifier({ description: 'The party: its id' })
  readonly party!: string;
}

export class DescribeAreaDto extends WriteContextDto {
  @Identifier({ nullable: true, description: 'An area of the appendix, or one of its own that is there already: its id' })
  readonly area!: string | null;
  @Text({ nullable: true, max: 200, description: 'The name of an area of its own, which the appendix does not have' })
  readonly local!: string | null;
  @Choice(areaHandlings, 'AreaHandling', { nullable: true, description: 'Has to be stated, but for what is entered afterwards' })
  readonly handledIn!: AreaHandling | null;
  @YesNo({ description: 'Put first locally' })
  readonly prioritised!: boolean;
  @YesNo({ description: 'Laid extra weight on' })
  readonly emphasised!: boolean;
  @Text({ nullable: true, max: 1000 })
  readonly goal!: string | null;
  @Text({ nullable: true, max: 2000 })
  readonly comment!: string | null;
  @Identifier({ nullable: true, description: 'The area under which it is dealt with: its id' })
  readonly crossReference!: string | null;
}

export class DropAreaDto extends WriteContextDto {
  @Identifier({ description: 'The area: its id' })
  readonly area!: string;
}

export class TraceThemeDto extends WriteContextDto {
  @Text({ max: 200, description: 'A matter that is no area of its own' })
  readonly theme!: string;
  @Identifiers(50, { description: 'The areas it runs through: their ids; none, if it runs through nothing any more' })
  readonly areas!: readonly string[];
}

export class SignAgreementDto extends WriteContextDto {
  @Identifiers(50, { description: 'The parties it was signed for: their ids' })
  readonly parties!: readonly string[];
  @Text({ nullable: true, max: 1000, description: 'By whom: kept sealed; null is not stated' })
  readonly signatories!: string | null;
}

export class EndAgreementDto extends WriteContextDto {
  @Identifier({ nullable: true, description: 'The agreement that came after it: its id' })
  readonly replacedBy!: string | null;
}
