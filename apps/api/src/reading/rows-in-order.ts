import { BadCursor } from '@sparbar/event-sourcing';

type Value = string | number | null;
const swedish = new Intl.Collator('sv', { numeric: true });

/** By a value of each, in Swedish where it is text; what has none comes first, as in every other list. Equal ones stand by their ids. */
export function inOrder<Row>(rows: readonly Row[], valueOf: (row: Row) => Value, idOf: (row: Row) => string, descending: boolean): Row[] {
  return [...rows].sort((one, other) => {
    const order = compared(valueOf(one), valueOf(other));
    if (order !== 0) return descending ? -order : order;
    return idOf(one) < idOf(other) ? -1 : 1;
  });
}

function compared(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return typeof one === 'number' && typeof other === 'number' ? one - other : swedish.compare(String(one), String(other));
}

/** A page of a list that has been put together whole. Its cursor is the id of the last row. */
export function pageOf<Row>(rows: readonly Row[], idOf: (row: Row) => string, limit: number, after: string | undefined) {
  const place = after === undefined ? -1 : rows.findIndex((row) => idOf(row) === after);
  if (after !== undefined && place === -1) throw new BadCursor();
  const items = rows.slice(place + 1, place + 1 + limit);
  const last = items.at(-1);
  return { items, next: place + 1 + limit < rows.length && last !== undefined ? idOf(last) : null };
}
