import type { FunctionMandate } from '@sparbar/domain';
import { Choice, Identifier, Part, Text, TextsIfAny } from '../http/fields';
import { WriteContextDto } from '../http/write-context.dto';
import { PageQuery } from '../reading/point-in-time.dto';

export const peopleSorts = ['name', '-name', 'title', '-title', 'party', '-party'] as const;
export const peopleStates = ['current', 'former'] as const;

export class PeopleQueryDto extends PageQuery {
  @Choice(peopleStates, 'PersonState', {
    optional: true,
    description: 'Those who have a role now, or those who only had one; otherwise all',
  })
  readonly state?: (typeof peopleStates)[number];
  @Identifier({ optional: true, description: 'Those who have a role for this party, or had one: its id' })
  readonly party?: string;
  @Choice(peopleSorts, 'PersonSort', { optional: true, description: 'By name unless asked otherwise' })
  readonly sort?: (typeof peopleSorts)[number];
}

export class RegisterPersonDto extends WriteContextDto {
  @Text({ max: 200, description: 'Sealed: shown only to those who may read it, and forgotten when its key is destroyed' })
  readonly name!: string;
}

export class ChangePersonContactDto extends WriteContextDto {
  @Text({ nullable: true, max: 60, description: 'Null: not stated' })
  readonly phone!: string | null;
  @Text({ nullable: true, max: 200, description: 'Null: not stated' })
  readonly email!: string | null;
}

/** What a function is there for. */
export class FunctionMandateDto {
  @Text({ nullable: true, max: 200, description: 'The programme it carries out; null: not stated' })
  readonly programme!: string | null;
  @TextsIfAny(30, { max: 200, description: 'What it answers for' })
  readonly areas!: readonly string[];
}

export class AssignRoleDto extends WriteContextDto {
  @Text({ max: 200, description: 'As in Kommunpolis' })
  readonly title!: string;
  @Identifier({ description: 'The party: its id' })
  readonly party!: string;
  @Text({ optional: true, max: 200, description: 'The unit, as the party itself calls it' })
  readonly unit?: string;
  @Part(() => FunctionMandateDto, { optional: true })
  readonly mandate?: FunctionMandateDto;
}

export class EndRoleDto extends WriteContextDto {}

export const mandateOf = ({ mandate }: AssignRoleDto): FunctionMandate | null =>
  mandate === undefined ? null : { programme: mandate.programme, areas: mandate.areas };
