import { BadCursor, type Find, type Index, type IndexValue, type ReadModel } from '@sparbar/event-sourcing';

/** A question with every field known to be declared and every value of its field's kind. */
export interface CheckedFind {
  readonly conditions: readonly Condition[];
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
  readonly after: CursorPlace | undefined;
  readonly limit: number;
}

/** Both ends of a range are included; what has no value is in no range. A field of several values has `any` of those asked for, or none at all (`null`). */
export type Condition =
  | { readonly kind: 'oneOf'; readonly field: string; readonly values: readonly IndexValue[] }
  | { readonly kind: 'any'; readonly field: string; readonly values: readonly IndexValue[] }
  | { readonly kind: 'between'; readonly field: string; readonly from: string | number | null; readonly to: string | number | null };

/** The last document of a page: its values of the sort fields in order, and its id, which breaks every tie. */
export interface CursorPlace {
  readonly values: readonly IndexValue[];
  readonly id: string;
}

/** What a document is found by, in the order in which the fields are declared; what is not given is absent. */
export interface CheckedIndex {
  readonly single: readonly IndexValue[];
  readonly several: readonly (readonly string[])[];
}

type Indexes = ReadModel['indexes'];
type Declared = { readonly name: string; readonly indexes: Indexes };
type Where = NonNullable<Find['where']>[string];

export const checkedFind = (model: Declared, query: Find): CheckedFind => {
  if (!(query.limit >= 1)) throw new RangeError(`A page holds at least one document, not ${query.limit}`);
  const order = (query.sort ?? []).map(({ field, descending }) => ({ field: sortable(model, field), descending: descending === true }));
  return {
    conditions: Object.entries(query.where ?? {}).flatMap(([field, where]) => condition(model, declared(model, field), where)),
    order,
    after: query.after === undefined ? undefined : placeOf(model, order, query.after),
    limit: Math.floor(Math.min(query.limit, Number.MAX_SAFE_INTEGER - 1)),
  };
};

/** The fields that have one value, and those that have several. */
export const singleFields = (indexes: Indexes): readonly string[] => Object.keys(indexes).filter((field) => indexes[field] !== 'texts');
export const severalFields = (indexes: Indexes): readonly string[] => Object.keys(indexes).filter((field) => indexes[field] === 'texts');

export const checkedIndex = (model: Declared, index: Index): CheckedIndex => {
  for (const field of Object.keys(index)) declared(model, field);
  return {
    single: singleFields(model.indexes).map((field) => ofItsKind(model, field, index[field] ?? null)),
    several: severalFields(model.indexes).map((field) => several(model, field, index[field] ?? [])),
  };
};

export const cursorAt = (order: CheckedFind['order'], place: CursorPlace): string =>
  Buffer.from(JSON.stringify([orderName(order), place.values, place.id])).toString('base64url');

const declared = (model: Declared, field: string): string => {
  if (!Object.hasOwn(model.indexes, field)) throw new TypeError(`"${field}" is not a declared index field of the read model ${model.name}`);
  return field;
};

const sortable = (model: Declared, field: string): string => {
  if (model.indexes[declared(model, field)] === 'texts') throw hasNoOrder(model, field);
  return field;
};

const hasNoOrder = (model: Declared, field: string): TypeError =>
  new TypeError(`The index field "${field}" of the read model ${model.name} has several values, and no order`);

const ofItsKind = (model: Declared, field: string, value: Index[string]): IndexValue => {
  if (value === null) return null;
  if (typeof value === 'string' && model.indexes[field] !== 'number') return value;
  if (typeof value === 'number' && model.indexes[field] === 'number' && Number.isFinite(value)) return value;
  throw ofAnotherKind(model, field, value);
};

const several = (model: Declared, field: string, values: Index[string]): readonly string[] => {
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) throw ofAnotherKind(model, field, values);
  return values;
};

const ofAnotherKind = (model: Declared, field: string, value: Index[string]): TypeError =>
  new TypeError(`The index field "${field}" of the read model ${model.name} is ${model.indexes[field]}, not ${JSON.stringify(value)}`);

const condition = (model: Declared, field: string, where: Where): readonly Condition[] => {
  const kind = model.indexes[field] === 'texts' ? 'any' : 'oneOf';
  if (where === null || typeof where !== 'object') return [{ kind, field, values: [ofItsKind(model, field, where)] }];
  if ('in' in where) return [{ kind, field, values: where.in.map((value) => ofItsKind(model, field, value)) }];
  if (kind === 'any') throw hasNoOrder(model, field);
  const from = ofItsKind(model, field, where.from ?? null);
  const to = ofItsKind(model, field, where.to ?? null);
  // A range without ends asks for nothing, so it leaves nothing out.
  return from === null && to === null ? [] : [{ kind: 'between', field, from, to }];
};

const orderName = (order: CheckedFind['order']): string =>
  order.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join(',');

const placeOf = (model: Declared, order: CheckedFind['order'], cursor: string): CursorPlace => {
  const place = parsed(cursor);
  if (!Array.isArray(place) || place.length !== 3) throw new BadCursor();
  const [name, values, id] = place as readonly unknown[];
  if (name !== orderName(order) || typeof id !== 'string' || !Array.isArray(values) || values.length !== order.length)
    throw new BadCursor();
  const fits = order.every(({ field }, index) => {
    const value: unknown = values[index];
    return value === null || typeof value === (model.indexes[field] === 'text' ? 'string' : 'number');
  });
  if (!fits) throw new BadCursor();
  return { values: values as readonly IndexValue[], id };
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
};
