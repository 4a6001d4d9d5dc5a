import type { ExportedCell, ExportedList } from './exported-list';

/**
 * What a Swedish Excel opens with a double click: a mark that says UTF-8, semicolons, since a comma is for decimals, and lines that end as
 * Windows ends them.
 */
export async function* csvOf({ about, columns, rows }: ExportedList): AsyncGenerator<string> {
  yield '\uFEFF';
  for (const cells of [...about, [], columns]) yield lineOf(cells);
  for await (const cells of rows) yield lineOf(cells);
}

const lineOf = (cells: readonly ExportedCell[]): string => `${cells.map(cellOf).join(';')}\r\n`;

/** A text that begins like a formula would be run as one: an apostrophe before it says that it is text. */
const formula = /^[\s]*[=+\-@＝＋－＠]/;

function cellOf(cell: ExportedCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = formula.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
