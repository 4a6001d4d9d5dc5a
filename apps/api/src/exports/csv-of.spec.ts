import { text as whole } from 'node:stream/consumers';
import { csvOf } from './csv-of';
import type { ExportedList } from './exported-list';

const list = (...row: readonly (string | number | null)[]) => ({
  name: 'lista',
  about: [['Samverkan', 'Norrvik']] as const,
  columns: ['A', 'B'],
  rows: [row],
});

const text = (exported: ExportedList): Promise<string> => whole(csvOf(exported));

describe('a list for a Swedish spreadsheet', () => {
  test('says what it is of, then what stands in it', async () =>
    expect(await text(list('å', 1.5))).toBe('\uFEFFSamverkan;Norrvik\r\n\r\nA;B\r\nå;1,5\r\n'));

  test('keeps what would break a cell or a line within it', async () =>
    expect(await text(list('ett; "två"\ntre', null))).toContain('\r\n"ett; ""två""\ntre";\r\n'));

  test.each(['=1+1', '+46', '-1', '@SUM(A1)', '  =cmd|x', '\t=1', '＝1'])('never lets %j be a formula', async (cell) =>
    expect(await text(list(cell))).toContain(`\r\n'${cell}\r\n`),
  );

  test('leaves a number below zero a number', async () => expect(await text(list(-1))).toContain('\r\n-1\r\n'));
});
