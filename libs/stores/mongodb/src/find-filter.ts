import type { Filter } from 'mongodb';
import type { CheckedFind, Condition, CursorPlace } from '../../rules/checked-find';
import { orderedText } from './ordered-text';
import type { Stored } from './stored';
import { compared } from './version-document';

/** The question in MongoDB's words. Every value stands behind an operator of ours, and is a text, a number or nothing. */
export const findFilter = ({ conditions, order, after }: CheckedFind, at: string): Filter<Stored> => ({
  $and: [
    { from: { $lte: at }, to: { $gt: at }, document: { $ne: null } },
    ...conditions.map(conditionFilter),
    ...(after === undefined ? [] : [afterFilter(order, after)]),
  ],
});

/** MongoDB sorts what is absent before all else. */
export const findSort = (order: CheckedFind['order']): ReadonlyMap<string, 1 | -1> =>
  new Map([...order.map(({ field, descending }) => [path(field), descending ? -1 : 1] as const), ['id', 1]]);

/** Field names are declared ones, and those are checked when the table is made. */
const path = (field: string): string => `i.${field}`;

const conditionFilter = (condition: Condition): Filter<Stored> => {
  const field = path(condition.field);
  switch (condition.kind) {
    case 'oneOf':
    // A field of several values is asked for in the same words, and is `null` where there are none.
    case 'any':
      return { [field]: { $in: condition.values.map(compared) } };
    case 'between': {
      const from = condition.from === null ? {} : { $gte: compared(condition.from) };
      const to = condition.to === null ? {} : { $lte: compared(condition.to) };
      return { [field]: { ...from, ...to } };
    }
  }
};

/** Everything that sorts after a place: further on in the first field, or the same there and further on in the next, and so on to the id. */
const afterFilter = (order: CheckedFind['order'], { values, id }: CursorPlace): Filter<Stored> => {
  let rest: Filter<Stored> = { id: { $gt: orderedText(id) } };
  for (const [index, { field, descending }] of [...order.entries()].reverse()) {
    const value = compared(values[index] ?? null);
    const same: Filter<Stored> = { $and: [{ [path(field)]: { $eq: value } }, rest] };
    rest = { $or: [...furtherFilter(path(field), value, descending), same] };
  }
  return rest;
};

const furtherFilter = (field: string, value: ReturnType<typeof compared>, descending: boolean): readonly Filter<Stored>[] => {
  if (value === null) return descending ? [] : [{ [field]: { $ne: null } }];
  return descending ? [{ [field]: { $lt: value } }, { [field]: { $eq: null } }] : [{ [field]: { $gt: value } }];
};
