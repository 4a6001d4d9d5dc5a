import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { ExportedCell, ExportedList } from './exported-list';

/** The same as a workbook: texts are written as texts, so that none of them is ever run, and days as they stand on the screen. */
export async function xlsxOf({ name, about, columns, rows: made }: ExportedList): Promise<Buffer> {
  const rows = [...made];
  const head = [...about.map(([label, value]) => [bold(label), text(value)]), [null], columns.map(bold)];
  const sheet = [...head, ...rows.map((row) => row.map(cellOf))];
  const book = writeExcelFile(sheet, {
    sheet: name.slice(0, 31),
    columns: columns.map((_, index) => ({ width: widthOf(rows.map((row) => row[index] ?? null)) })),
    stickyRowsCount: head.length,
  });
  return book.toBuffer();
}

const text = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

function cellOf(cell: ExportedCell): Cell {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number, alignVertical: 'top' } : text(cell);
}

const widthOf = (cells: readonly ExportedCell[]): number =>
  Math.min(60, Math.max(12, ...cells.slice(0, 500).map((cell) => String(cell ?? '').length + 2)));
