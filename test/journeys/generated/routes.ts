import { readFileSync } from 'node:fs';
import path from 'node:path';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly example?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

/** One thing that can be asked of the API. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const file = path.join(__dirname, '../../../libs/contracts/openapi.json');
const description = JSON.parse(readFileSync(file, 'utf8')) as Description;

/** Every one there is: a route that is new is tried from its first day. */
export const routes: readonly Route[] = Object.entries(description.paths).flatMap(([address, operations]) =>
  Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
    method: method.toUpperCase(),
    path: address,
    parameters,
    body: requestBody?.content['application/json'].schema,
  })),
);

/** What a reference stands for. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref !== undefined) return resolved(description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const [only] = schema.allOf ?? [];
  return only === undefined ? schema : resolved(only);
}
