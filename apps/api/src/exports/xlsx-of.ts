import type { ExportedCell, ExportedList } from './exported-list';
import { blocks } from './text-file';
import { contentTypes, declaration, main, packageRelations, styles, workbook, workbookRelations } from './workbook-parts';
import { zipOf } from './zip';

/**
 * The same as a workbook, made as it is sent: texts are written as texts, so that none of them is ever run, and days as they stand on the screen.
 * Of ECMA-376 no more than one sheet needs, with each text in its cell: a table of texts would have to be whole before the first row.
 */
export const xlsxOf = (list: ExportedList): AsyncGenerator<Buffer> =>
  zipOf([
    { name: '[Content_Types].xml', content: [Buffer.from(contentTypes)] },
    { name: '_rels/.rels', content: [Buffer.from(packageRelations)] },
    { name: 'xl/workbook.xml', content: [Buffer.from(workbook(escaped(list.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))))] },
    { name: 'xl/_rels/workbook.xml.rels', content: [Buffer.from(workbookRelations)] },
    { name: 'xl/styles.xml', content: [Buffer.from(styles)] },
    { name: 'xl/worksheets/sheet1.xml', content: blocks(sheet(list)) },
  ]);

// eslint-disable-next-line no-control-regex -- they are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** So many rows say how wide the columns are. */
const measured = 500;
/** More than this a cell does not hold, and Excel calls the file broken. */
const longest = 32_767;
/** Their places in workbook-parts.ts. */
const style = { bold: 1, text: 2, number: 3 } as const;

async function* sheet({ about, columns, rows }: ExportedList): AsyncGenerator<string> {
  const head = [...about.map((line) => ({ cells: line, styles: [style.bold, style.text] })), { cells: [], styles: [] }];
  const heading = { cells: columns, styles: columns.map(() => style.bold) };
  let number = 0;
  const line = (cells: readonly ExportedCell[], styles: readonly number[] = []): string => {
    number += 1;
    return `<row r="${number}">${cells.map((cell, index) => cellOf(cell, `${letters(index)}${number}`, styles[index])).join('')}</row>`;
  };
  const begin = function* (first: readonly (readonly ExportedCell[])[]): Generator<string> {
    yield `${declaration}<worksheet xmlns="${main}">${frozen(head.length + 1)}<cols>`;
    for (const index of columns.keys()) yield columnOf(index + 1, widthOf(first.map((row) => row[index] ?? null)));
    yield '</cols><sheetData>';
    for (const { cells, styles } of [...head, heading]) yield line(cells, styles);
    for (const row of first) yield line(row);
  };

  let first: (readonly ExportedCell[])[] | undefined = [];
  for await (const row of rows) {
    if (first === undefined) yield line(row);
    else if (first.push(row) === measured) {
      yield* begin(first);
      first = undefined;
    }
  }
  if (first !== undefined) yield* begin(first);
  yield '</sheetData></worksheet>';
}

function cellOf(cell: ExportedCell, place: string, look?: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${look ?? style.number}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="${look ?? style.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 0 is A, 25 Z, 26 AA. */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML does not let stand is written as Excel writes it: `_x0007_`; and so is what only looks like that. */
function escaped(text: string): string {
  const held = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return held
    .toWellFormed()
    .replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

const widthOf = (cells: readonly ExportedCell[]): number =>
  Math.min(60, Math.max(12, ...cells.map((cell) => String(cell ?? '').length + 2)));

const columnOf = (number: number, width: number): string => `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;

const frozen = (rows: number): string =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
