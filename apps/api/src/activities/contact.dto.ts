import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { ContactRef } from '@sparbar/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Choice, EachObject, encoded, Identifier, Text, type Field } from '../http/fields';
import { present } from '../http/present';

const contactKinds = ['person', 'role', 'group', 'party', 'unit', 'several', 'sameAs', 'toBeAppointed'] as const;
const most = 30;
// By name, since each of them may hold a list of all of them.
const names = {
  person: 'PersonContactDto',
  role: 'RoleContactDto',
  group: 'GroupContactDto',
  party: 'PartyContactDto',
  unit: 'UnitContactDto',
  several: 'SeveralContactsDto',
  sameAs: 'SameAsContactDto',
  toBeAppointed: 'ToBeAppointedContactDto',
};

/** Who is meant where a plan names a contact: often not a person. */
export class ContactDto {
  @Choice(contactKinds, 'ContactKind')
  readonly kind!: (typeof contactKinds)[number];
}
export class PersonContactDto extends ContactDto {
  @Choice(['person'], 'PersonContactKind')
  declare readonly kind: 'person';
  @Text({ max: 200 })
  readonly person!: string;
}
export class RoleContactDto extends ContactDto {
  @Choice(['role'], 'RoleContactKind')
  declare readonly kind: 'role';
  @Text({ max: 200 })
  readonly role!: string;
  @Identifier({ optional: true })
  readonly party?: string;
}
export class GroupContactDto extends ContactDto {
  @Choice(['group'], 'GroupContactKind')
  declare readonly kind: 'group';
  @Text({ max: 200 })
  readonly name!: string;
  @Identifier({ optional: true })
  readonly forum?: string;
}
export class PartyContactDto extends ContactDto {
  @Choice(['party'], 'PartyContactKind')
  declare readonly kind: 'party';
  @Identifier()
  readonly party!: string;
}
export class UnitContactDto extends ContactDto {
  @Choice(['unit'], 'UnitContactKind')
  declare readonly kind: 'unit';
  @Text({ max: 200 })
  readonly name!: string;
  @Identifier({ optional: true })
  readonly party?: string;
}
export class SameAsContactDto extends ContactDto {
  @Choice(['sameAs'], 'SameAsContactKind')
  declare readonly kind: 'sameAs';
  @Text({ max: 100 })
  readonly field!: string;
}
export class ToBeAppointedContactDto extends ContactDto {
  @Choice(['toBeAppointed'], 'ToBeAppointedContactKind')
  declare readonly kind: 'toBeAppointed';
  @Text({ optional: true, max: 200 })
  readonly by?: string;
}
export class SeveralContactsDto extends ContactDto {
  @Choice(['several'], 'SeveralContactsKind')
  declare readonly kind: 'several';
  @ContactListField()
  readonly of!: readonly SentContact[];
}

// Functions, because a list of contacts is itself a contact: asked for only once every class above is there.
const variants = () =>
  ({
    person: PersonContactDto,
    role: RoleContactDto,
    group: GroupContactDto,
    party: PartyContactDto,
    unit: UnitContactDto,
    several: SeveralContactsDto,
    sameAs: SameAsContactDto,
    toBeAppointed: ToBeAppointedContactDto,
  }) as const;

export type SentContact =
  | PersonContactDto
  | RoleContactDto
  | GroupContactDto
  | PartyContactDto
  | UnitContactDto
  | SeveralContactsDto
  | SameAsContactDto
  | ToBeAppointedContactDto;

export const contactModels = (): ClassDecorator => ApiExtraModels(...Object.values(variants()));

export function contactSchema(): object {
  return {
    oneOf: Object.values(names).map((name) => ({ $ref: getSchemaPath(name) })),
    discriminator: {
      propertyName: 'kind',
      mapping: Object.fromEntries(Object.entries(names).map(([kind, name]) => [kind, getSchemaPath(name)])),
    },
  };
}

function ByKind(): PropertyDecorator {
  return (target, key) => {
    const subTypes = contactKinds.map((name) => ({
      name,
      // Looked up when a contact arrives.
      get value() {
        return variants()[name];
      },
    }));
    Type(() => ContactDto, { keepDiscriminatorProperty: true, discriminator: { property: 'kind', subTypes } })(target, key);
  };
}

export function ContactField(field: Pick<Field, 'nullable' | 'optional'> = {}): PropertyDecorator {
  const { nullable = false, optional = false } = field;
  return applyDecorators(
    ApiProperty({ ...contactSchema(), required: !optional, ...(nullable ? { nullable } : {}) }),
    nullable || optional
      ? ValidateIf((_, value) => !(nullable && value === null) && !(optional && value === undefined))
      : IsDefined(encoded('missing')),
    IsObject(encoded('object')),
    ValidateNested(encoded('object')),
    ByKind(),
  );
}

export function ContactListField(): PropertyDecorator {
  const limit = encoded('list', { max: most });
  return applyDecorators(
    ApiProperty({ type: 'array', items: contactSchema(), maxItems: most }),
    IsDefined(encoded('missing')),
    IsArray(limit),
    ArrayMaxSize(most, limit),
    EachObject(),
    ValidateNested({ each: true, ...encoded('object') }),
    ByKind(),
  );
}

export function contactOf(sent: SentContact): ContactRef {
  switch (sent.kind) {
    case 'person':
      return { kind: sent.kind, person: sent.person };
    case 'role':
      return present<ContactRef>({ kind: sent.kind, role: sent.role, party: sent.party });
    case 'group':
      return present<ContactRef>({ kind: sent.kind, name: sent.name, forum: sent.forum });
    case 'party':
      return { kind: sent.kind, party: sent.party };
    case 'unit':
      return present<ContactRef>({ kind: sent.kind, name: sent.name, party: sent.party });
    case 'several':
      return { kind: sent.kind, of: sent.of.map(contactOf) };
    case 'sameAs':
      return { kind: sent.kind, field: sent.field };
    case 'toBeAppointed':
      return present<ContactRef>({ kind: sent.kind, by: sent.by });
  }
}
