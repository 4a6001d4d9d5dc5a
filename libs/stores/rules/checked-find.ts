import { BadCursor, type Find, type IndexValue, type ReadModel } from '@sparbar/event-sourcing';

/** A question with every field known to be declared and every value of its field's kind. */
export interface CheckedFind {
  readonly conditions: readonly Condition[];
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
  readonly after: CursorPlace | undefined;
  readonly limit: number;
}

/** Both ends of a range are included; what has no value is in no range. */
export type Condition =
  | { readonly kind: 'oneOf'; readonly field: string; readonly values: readonly IndexValue[] }
  | { readonly kind: 'between'; readonly field: string; readonly from: string | number | null; readonly to: string | number | null };

/** The last document of a page: its values of the sort fields in order, and its id, which breaks every tie. */
export interface CursorPlace {
  readonly values: readonly IndexValue[];
  readonly id: string;
}

type Indexes = ReadModel['indexes'];
type Where = NonNullable<Find['where']>[string];

export const checkedFind = (model: { readonly name: string; readonly indexes: Indexes }, query: Find): CheckedFind => {
  if (!(query.limit >= 1)) throw new RangeError(`A page holds at least one document, not ${query.limit}`);
  const order = (query.sort ?? []).map(({ field, descending }) => ({ field: declared(model, field), descending: descending === true }));
  return {
    conditions: Object.entries(query.where ?? {}).flatMap(([field, where]) => condition(model, declared(model, field), where)),
    order,
    after: query.after === undefined ? undefined : placeOf(model, order, query.after),
    limit: Math.floor(Math.min(query.limit, Number.MAX_SAFE_INTEGER - 1)),
  };
};

/** Every declared field of a document, in the order of their declaration; what is not given is absent. */
export const checkedIndex = (
  model: { readonly name: string; readonly indexes: Indexes },
  index: Readonly<Record<string, IndexValue>>,
): readonly IndexValue[] => {
  for (const field of Object.keys(index)) declared(model, field);
  return Object.keys(model.indexes).map((field) => ofItsKind(model, field, index[field] ?? null));
};

export const cursorAt = (order: CheckedFind['order'], place: CursorPlace): string =>
  Buffer.from(JSON.stringify([orderName(order), place.values, place.id])).toString('base64url');

const declared = (model: { readonly name: string; readonly indexes: Indexes }, field: string): string => {
  if (!Object.hasOwn(model.indexes, field)) throw new TypeError(`"${field}" is not a declared index field of the read model ${model.name}`);
  return field;
};

const ofItsKind = (model: { readonly name: string; readonly indexes: Indexes }, field: string, value: IndexValue): IndexValue => {
  const fits = value === null || (model.indexes[field] === 'text' ? typeof value === 'string' : Number.isFinite(value));
  if (!fits)
    throw new TypeError(
      `The index field "${field}" of the read model ${model.name} is ${model.indexes[field]}, not ${JSON.stringify(value)}`,
    );
  return value;
};

const condition = (model: { readonly name: string; readonly indexes: Indexes }, field: string, where: Where): readonly Condition[] => {
  if (where === null || typeof where !== 'object') return [{ kind: 'oneOf', field, values: [ofItsKind(model, field, where)] }];
  if ('in' in where) return [{ kind: 'oneOf', field, values: where.in.map((value) => ofItsKind(model, field, value)) }];
  const from = ofItsKind(model, field, where.from ?? null);
  const to = ofItsKind(model, field, where.to ?? null);
  // A range without ends asks for nothing, so it leaves nothing out.
  return from === null && to === null ? [] : [{ kind: 'between', field, from, to }];
};

const orderName = (order: CheckedFind['order']): string =>
  order.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join(',');

const placeOf = (model: { readonly name: string; readonly indexes: Indexes }, order: CheckedFind['order'], cursor: string): CursorPlace => {
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
