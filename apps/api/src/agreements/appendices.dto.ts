import type { AreaFate, AreaHandling, AreaLevel, PriorityAppendix } from '@sparbar/domain';
import { Choice, Identifiers, Matching, Part, Parts, Text } from '../http/fields';
import { OnDateDto, onDateOf } from '../http/on-date.dto';
import { WriteContextDto } from '../http/write-context.dto';

export const areaLevels = ['citywide', 'local'] as const satisfies readonly AreaLevel[];
export const areaHandlings = [
  'actionPlan',
  'lineWork',
  'citywide',
  'otherAreas',
  'outsideParties',
] as const satisfies readonly AreaHandling[];
export const fateKinds = ['successors', 'instrument', 'ceased'] as const satisfies readonly AreaFate['kind'][];

/** An area's own id in its document: part of its address, so it holds no dot. */
const areaCode = /^[a-z0-9][a-z0-9-]{0,39}$/;

export class OriginDto {
  @Text({ max: 200, description: 'Who issued the document' })
  readonly issuer!: string;
  @Text({ nullable: true, max: 200, description: 'What it is called where it comes from: a registration number or an address' })
  readonly reference!: string | null;
}

export class AppendixAreaDto {
  @Matching('areaCode', areaCode, { example: 'trygga-platser', description: "The area's own id in the document" })
  readonly id!: string;
  @Text({ max: 200 })
  readonly name!: string;
  @Text({ nullable: true, max: 800 })
  readonly description!: string | null;
  @Choice(areaLevels, 'AreaLevel')
  readonly level!: AreaLevel;
  @Choice(areaHandlings, 'AreaHandling', { nullable: true, description: 'How it is to be dealt with; null is not stated' })
  readonly handling!: AreaHandling | null;
}

/** What is hashed: neither more nor less. */
export class AppendixDocumentDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly title!: string;
  @Text({ max: 60, example: '2024' })
  readonly version!: string;
  @Part(() => OriginDto)
  readonly origin!: OriginDto;
  @Part(() => OnDateDto, { description: 'By its own words; may be before it was signed' })
  readonly inForceFrom!: OnDateDto;
  @Part(() => OnDateDto, { nullable: true })
  readonly signedOn!: OnDateDto | null;
  @Part(() => OnDateDto, { nullable: true, description: 'When it is to be looked over at the latest' })
  readonly reviewDue!: OnDateDto | null;
  @Parts(() => AppendixAreaDto, { max: 20 })
  readonly areas!: readonly AppendixAreaDto[];
}

export class AdoptAppendixDto extends AppendixDocumentDto {
  @Matching('sum', /^[0-9a-f]{64}$/, {
    optional: true,
    description: 'The SHA-256 that came with the document, of its canonical form: with another one nothing is recorded',
  })
  readonly expectedHash?: string;
}

export function documentOf(sent: AppendixDocumentDto): PriorityAppendix {
  const { title, version, origin, inForceFrom, signedOn, reviewDue, areas } = sent;
  return {
    ...{ title, version, origin: { issuer: origin.issuer, reference: origin.reference } },
    inForceFrom: onDateOf(inForceFrom, 'inForceFrom'),
    signedOn: signedOn === null ? null : onDateOf(signedOn, 'signedOn'),
    reviewDue: reviewDue === null ? null : onDateOf(reviewDue, 'reviewDue'),
    areas: areas.map(({ id, name, description, level, handling }) => ({ id, name, description, level, handling })),
  };
}

export class ReviewAppendixDto extends WriteContextDto {
  @Choice(['kept', 'toBeReplaced'], 'ReviewOutcome')
  readonly outcome!: 'kept' | 'toBeReplaced';
  @Part(() => OnDateDto, { nullable: true, description: 'When it is to be looked over next; null is not stated' })
  readonly nextReview!: OnDateDto | null;
}

export class MapAreaDto extends WriteContextDto {
  @Choice(fateKinds, 'AreaFateKind', { description: 'Others carry it on, or it is a means used in them, or nobody carries it on' })
  readonly fate!: AreaFate['kind'];
  @Identifiers(10, { optional: true, description: 'The areas that carry it on: their ids' })
  readonly successors?: readonly string[];
  @Text({ max: 1000, description: 'Why it is judged so' })
  readonly ground!: string;
  @Text({ nullable: true, max: 1000 })
  readonly comment!: string | null;
}

export const fateOf = ({ fate, successors = [] }: MapAreaDto): AreaFate =>
  fate === 'successors' ? { kind: fate, areas: successors } : { kind: fate };

export class AreaAliasDto extends WriteContextDto {
  @Text({ max: 200, description: 'What the area is called besides: activities under those words are counted in' })
  readonly alias!: string;
}
