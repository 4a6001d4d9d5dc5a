import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { csvOf } from '../../apps/api/src/exports/csv-of';
import type { ExportedList } from '../../apps/api/src/exports/exported-list';
import { jsonOf, textFile } from '../../apps/api/src/exports/text-file';
import { xlsxOf } from '../../apps/api/src/exports/xlsx-of';
import { watchLoop } from './watched-loop';

const about = [['Samverkan', 'Norrvik']] as const;
const items = Array.from({ length: 20_000 }, (_, seq) => ({
  seq,
  sentence: `LU-${seq} förlängdes till 31 december 2026.`,
  why: 'x'.repeat(1_000),
}));
const rows = { [Symbol.iterator]: () => items.map(({ seq, sentence, why }) => [seq, sentence, why, null, why]).values() };

const workbook = (of: ExportedList['rows']): Readable =>
  Readable.from(xlsxOf({ name: 'lista', about, columns: ['A', 'B', 'C', 'D', 'E'], rows: of }), { objectMode: false });

describe('a file of twenty thousand rows', () => {
  it('is whole, as CSV and as JSON', async () => {
    const list = { name: 'lista', about, columns: ['Nr', 'Vad', 'Varför', '', ''], rows };
    const csv = await text(textFile(csvOf(list)));
    expect(csv.split('\r\n')).toHaveLength(20_000 + 4);
    // Whoever reads it as text takes the mark that says UTF-8 away.
    expect(csv).toBe((await text(csvOf(list))).slice(1));
    expect(JSON.parse(await text(textFile(jsonOf({ about, seq: 7, items }))))).toEqual({ about: { Samverkan: 'Norrvik' }, seq: 7, items });
  });

  it.each([
    ['CSV', () => textFile(csvOf({ name: 'lista', about, columns: ['A', 'B', 'C', 'D', 'E'], rows }))],
    ['JSON', () => textFile(jsonOf({ about, seq: 7, items }))],
    ['XLSX', () => workbook(rows)],
  ])('keeps nobody waiting for more than 50 ms while it is made as %s', async (_, file) => {
    const held = watchLoop();
    const longest: number[] = [];
    // What the machine does otherwise only adds to it: one time that it was left alone is enough.
    do {
      held();
      for await (const part of file()) expect(part).toBeInstanceOf(Buffer);
      // Until it has been looked once more.
      await new Promise((resolve) => setTimeout(resolve, 20));
      longest.push(held().longestOwn);
    } while ((longest.at(-1) ?? 0) > 50 && longest.length < 6);
    expect(longest.at(-1)).toBeLessThanOrEqual(50);
  });

  it('is never whole in memory as XLSX: rows are asked for as they are taken', async () => {
    let made = 0;
    const asked = function* () {
      // What packing makes no smaller.
      for (const { seq } of items) {
        made += 1;
        yield [seq, randomBytes(1_500).toString('base64')];
      }
    };
    const ahead: number[] = [];
    let taken = 0;
    for await (const part of workbook(asked())) {
      taken += (part as Buffer).length;
      // A kilobyte and a half of chance to a row.
      ahead.push(made - taken / 1_500);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(made).toBe(items.length);
    // Five hundred are looked at for the widths of the columns.
    expect(Math.max(...ahead)).toBeLessThan(1_500);
  });
});
