import type { SQLInputValue } from 'node:sqlite';
import type { IndexValue } from '@sparbar/event-sourcing';
import { severalTable } from './several-values';
import type { CheckedFind, Condition, CursorPlace } from '../../rules/checked-find';

interface Fragment {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** The question in SQL, asking for one document more than the page holds: that is how one knows whether there is a next page. */
export const findSql = (versions: string, { conditions, order, after, limit }: CheckedFind, at: number): Fragment => {
  const parts: readonly Fragment[] = [
    { sql: `"from" <= ? AND "to" > ? AND document IS NOT NULL`, values: [at, at] },
    ...conditions.map((condition) => conditionSql(versions, condition)),
    ...(after === undefined ? [] : [afterSql(order, after)]),
  ];
  const columns = ['id', '"from"', 'document', 'sources', ...new Set(order.map(({ field }) => column(field)))];
  const sorted = [...order.map(({ field, descending }) => `${column(field)}${descending ? ' DESC' : ''}`), 'id'];
  return {
    sql: `SELECT ${columns.join(', ')} FROM ${versions} WHERE ${parts.map(({ sql }) => `(${sql})`).join(' AND ')} ORDER BY ${sorted.join(', ')} LIMIT ?`,
    values: [...parts.flatMap(({ values }) => values), limit + 1],
  };
};

/** Field names are declared ones, and those are checked when the table is made. */
const column = (field: string): string => `"i_${field}"`;

const conditionSql = (versions: string, condition: Condition): Fragment => {
  const name = column(condition.field);
  switch (condition.kind) {
    case 'oneOf': {
      const present = condition.values.filter((value) => value !== null);
      const absent = condition.values.includes(null) ? ` OR ${name} IS NULL` : '';
      if (present.length === 1) return { sql: `${isYesOrNo(present[0]) ? '+' : ''}${name} = ?${absent}`, values: present };
      return { sql: `${name} IN (SELECT value FROM json_each(?))${absent}`, values: [JSON.stringify(present)] };
    }
    case 'any': {
      const table = severalTable(versions, condition.field);
      const present = condition.values.filter((value) => value !== null);
      const absent = condition.values.includes(null) ? ` OR (id, "from") NOT IN (SELECT id, "from" FROM ${table})` : '';
      return {
        sql: `(id, "from") IN (SELECT id, "from" FROM ${table} WHERE value IN (SELECT value FROM json_each(?)))${absent}`,
        values: [JSON.stringify(present)],
      };
    }
    case 'between': {
      const from = condition.from === null ? undefined : { sql: `${name} >= ?`, values: [condition.from] };
      const to = condition.to === null ? undefined : { sql: `${name} <= ?`, values: [condition.to] };
      const ends = [from, to].filter((end) => end !== undefined);
      return { sql: ends.map(({ sql }) => sql).join(' AND '), values: ends.flatMap(({ values }) => values) };
    }
  }
};

/**
 * Yes or no is said of nearly all documents alike, but SQLite does not know and may well go through all that say yes for the few that are in a plan.
 * The plus keeps it from that index; the others, or that of what stood at the seq, are at least as good.
 */
const isYesOrNo = (value: IndexValue | undefined): boolean => value === 0 || value === 1;

/** Everything that sorts after a place: further on in the first field, or the same there and further on in the next, and so on to the id. */
const afterSql = (order: CheckedFind['order'], { values, id }: CursorPlace): Fragment => {
  let rest: Fragment = { sql: 'id > ?', values: [id] };
  for (const [index, { field, descending }] of [...order.entries()].reverse()) {
    const value = values[index] ?? null;
    const further = furtherSql(column(field), value, descending);
    rest = { sql: `${further.sql} OR (${column(field)} IS ? AND (${rest.sql}))`, values: [...further.values, value, ...rest.values] };
  }
  return rest;
};

/** SQLite sorts what is absent before all else. */
const furtherSql = (name: string, value: IndexValue, descending: boolean): Fragment => {
  if (value === null) return { sql: descending ? 'FALSE' : `${name} IS NOT NULL`, values: [] };
  return descending ? { sql: `(${name} < ? OR ${name} IS NULL)`, values: [value] } : { sql: `${name} > ?`, values: [value] };
};
