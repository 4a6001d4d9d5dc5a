import type { PartyKind } from '@sparbar/domain';
import { Choice, Identifier, Identifiers, Matching, Text } from '../http/fields';
import { WriteContextDto } from '../http/write-context.dto';

const partyKinds = ['district', 'police', 'education', 'traffic', 'other'] as const satisfies readonly PartyKind[];

/** The first part of every address, so it is none that leads elsewhere already. */
export const cooperationIdPattern = /^(?!(?:system|api|assets|plan|first|administration|saknas|tillganglighet)$)[a-z][a-z0-9]{1,31}$/;

export class OpenCooperationDto {
  @Matching('cooperationId', cooperationIdPattern, { example: 'norrvik', description: 'Part of every address, for ever' })
  readonly id!: string;
  @Text({ max: 200 })
  readonly name!: string;
  @Text({ max: 200 })
  readonly district!: string;
  @Text({ optional: true, max: 200, description: 'Names the log in every proof. Left out: the address of this installation and the id.' })
  readonly origin?: string;
}

export class RegisterPartyDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly name!: string;
  @Text({ max: 60 })
  readonly shortName!: string;
  @Choice(partyKinds, 'PartyKind')
  readonly kind!: PartyKind;
}

export class MergePartyDto extends WriteContextDto {
  @Identifier({ description: 'The party that carries on what was its: its id' })
  readonly into!: string;
}

export class SplitPartyDto extends WriteContextDto {
  @Identifiers(20, { description: 'The parties that carry on what was its: the ids of two or more' })
  readonly into!: readonly string[];
}

export class RenamePartyDto extends WriteContextDto {
  @Text({ max: 200 })
  readonly name!: string;
  @Text({ max: 60 })
  readonly shortName!: string;
}

export class PartyAliasDto extends WriteContextDto {
  @Text({ max: 200, description: 'What the party is called besides' })
  readonly alias!: string;
}
