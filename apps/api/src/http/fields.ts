import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsObject,
  IsOptional,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import type { RuleName } from './problem';

/** A member of what is sent or answered: its documentation and its check in one place. What it says when broken is a rule of the message catalogue. */
export interface Field {
  readonly description?: string;
  readonly optional?: true;
  /** `null` is "not stated", which is another thing than leaving it out. */
  readonly nullable?: true;
  readonly example?: string | number | boolean;
}

type Values = Readonly<Record<string, string | number>>;

/** A broken rule travels inside class-validator as text: its own sentences are neither Swedish nor helpful. */
export const encoded = (rule: RuleName, values: Values = {}): ValidationOptions => ({ message: () => JSON.stringify({ rule, values }) });

export function checked(rule: RuleName, holds: (value: unknown) => boolean, values: Values = {}): PropertyDecorator {
  return ValidateBy({ name: rule, validator: { validate: (value: unknown) => holds(value) } }, encoded(rule, values));
}

function member(field: Field, property: object, ...checks: PropertyDecorator[]): PropertyDecorator {
  const presence =
    field.optional === true
      ? IsOptionalButNotNull(field.nullable === true)
      : field.nullable === true
        ? nullable()
        : IsDefined(encoded('missing'));
  return applyDecorators(
    ApiProperty({
      ...property,
      required: field.optional !== true,
      ...(field.nullable === true ? { nullable: true } : {}),
      ...(field.description === undefined ? {} : { description: field.description }),
      ...(field.example === undefined ? {} : { example: field.example }),
    } as ApiPropertyOptions),
    presence,
    ...checks,
  );
}

const nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

const IsOptionalButNotNull = (mayBeNull: boolean): PropertyDecorator =>
  mayBeNull ? IsOptional() : ValidateIf((_, value) => value !== undefined);

const isString = (value: unknown): value is string => typeof value === 'string';

export function Text(field: Field & { readonly max?: number } = {}): PropertyDecorator {
  const max = field.max ?? 20_000;
  return member(
    field,
    { type: String, maxLength: max },
    checked('text', (value) => isString(value) && value.length <= max, { max }),
    checked('textMissing', (value) => !isString(value) || value.trim() !== ''),
  );
}

/** One of a few words. `name` is what the type is called in openapi.json. */
export function Choice(values: readonly string[], name: string, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { enum: [...values], enumName: name },
    checked('choice', (value) => isString(value) && values.includes(value), { values: values.join(', ') }),
  );
}

/** Some of a few words, in a query: the name once for each. */
export function SomeOf(values: readonly string[], name: string, field: Pick<Field, 'description'> = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => (value === undefined || Array.isArray(value) ? (value as unknown) : [value])),
    member(
      { ...field, optional: true },
      { enum: [...values], enumName: name, isArray: true },
      checked(
        'choice',
        (value) => Array.isArray(value) && value.length <= values.length && value.every((one) => values.includes(one as string)),
        {
          values: values.join(', '),
        },
      ),
    ),
  );
}

export function Matching(rule: RuleName, pattern: RegExp, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: String },
    checked(rule, (value) => isString(value) && pattern.test(value)),
  );
}

export const isDay = (value: unknown): boolean => {
  if (!isString(value) || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

export function Day(field: Field = {}): PropertyDecorator {
  return member({ example: '2026-09-24', ...field }, { type: String, format: 'date' }, checked('day', isDay));
}

/** What Spårbar itself gave out: ids of accounts, parties, fora, decisions … */
export const identifierPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
export const Identifier = (field: Field = {}): PropertyDecorator => Matching('identifier', identifierPattern, field);

export function Identifiers(most: number, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: String, isArray: true, maxItems: most },
    checked('list', (value) => Array.isArray(value) && value.length <= most, { max: most }),
    checked('identifier', (value) => !Array.isArray(value) || value.every((one) => isString(one) && identifierPattern.test(one))),
  );
}

export function Whole(min: number, max: number, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: 'integer', minimum: min, maximum: max },
    checked('whole', (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max, { min, max }),
  );
}

/** Any number, as one measures: as text, since that is exact, and what is stored is never rounded. */
export const Decimal = (field: Field = {}): PropertyDecorator => Matching('decimal', /^-?\d{1,12}(\.\d{1,6})?$/, field);

/** Some short texts, in what is sent. */
export function Texts(most: number, max: number, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: String, isArray: true, maxItems: most, minItems: 1, items: { type: 'string', maxLength: max } },
    checked('list', (value) => Array.isArray(value) && value.length <= most, { max: most }),
    checked(
      'textMissing',
      (value) => !Array.isArray(value) || (value.length > 0 && value.every((one) => !isString(one) || one.trim() !== '')),
    ),
    checked('text', (value) => !Array.isArray(value) || value.every((one) => isString(one) && one.length <= max), { max }),
  );
}

/** Some of a few words, each at most once, in what is sent. */
export function SomeWords(values: readonly string[], name: string, field: Field = {}): PropertyDecorator {
  return member(
    field,
    { enum: [...values], enumName: name, isArray: true, maxItems: values.length },
    checked('list', (value) => Array.isArray(value) && value.length <= values.length, { max: values.length }),
    checked('choice', (value) => !Array.isArray(value) || value.every((one) => values.includes(one as string)), {
      values: values.join(', '),
    }),
  );
}

/** The same out of a query string, where everything is text. */
export function WholeInQuery(min: number, max: number, field: Field = {}): PropertyDecorator {
  const read = Transform(({ value }: { readonly value: unknown }) => (isString(value) && /^\d{1,9}$/.test(value) ? Number(value) : value));
  return applyDecorators(Whole(min, max, field), read);
}

/** The same where there may be none. */
export function TextsIfAny(most: number, field: Field & { readonly max: number }): PropertyDecorator {
  const { max } = field;
  return member(
    field,
    { type: String, isArray: true, maxItems: most },
    checked('list', (value) => Array.isArray(value) && value.length <= most, { max: most }),
    checked('text', (value) => !Array.isArray(value) || value.every((one) => isString(one) && one.trim() !== '' && one.length <= max), {
      max,
    }),
  );
}

/** Some numbers, in a query: the name once for each. */
export function Wholes(most: number, field: Pick<Field, 'description'> = {}): PropertyDecorator {
  const max = Number.MAX_SAFE_INTEGER;
  const whole = (value: unknown): unknown => (isString(value) && /^\d{1,15}$/.test(value) ? Number(value) : value);
  return applyDecorators(
    Transform(({ value }: { readonly value: unknown }) =>
      value === undefined ? value : (Array.isArray(value) ? value : [value]).map(whole),
    ),
    member(
      { ...field, optional: true },
      { type: 'integer', isArray: true },
      checked('list', (value) => Array.isArray(value) && value.length <= most, { max: most }),
      checked('whole', (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one)), { min: 0, max }),
    ),
  );
}

export function YesNo(field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: Boolean },
    checked('yesNo', (value) => typeof value === 'boolean'),
  );
}

/** There is no "false" of this: it is said, or it is not. */
export function OnlyTrue(field: Field = {}): PropertyDecorator {
  return member(
    field,
    { type: Boolean, enum: [true] },
    checked('onlyTrue', (value) => value === true),
  );
}

/** A list within a list is no list of objects, though the validator of nested ones lets it pass. */
export const EachObject = (): PropertyDecorator =>
  checked(
    'object',
    (value) => !Array.isArray(value) || value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
  );

// A function named `type` is how the documentation knows a class that is looked up later.
export function Part(of: () => Class, field: Field = {}): PropertyDecorator {
  return applyDecorators(member(field, { type: () => of() }, IsObject(encoded('object')), ValidateNested(encoded('object'))), Type(of));
}

export function Parts(of: () => Class, field: Field & { readonly max?: number } = {}): PropertyDecorator {
  const max = field.max ?? 50;
  return applyDecorators(
    member(
      field,
      { type: () => of(), isArray: true },
      IsArray(encoded('list', { max })),
      ArrayMaxSize(max, encoded('list', { max })),
      EachObject(),
      ValidateNested({ each: true, ...encoded('object') }),
    ),
    Type(of),
  );
}
