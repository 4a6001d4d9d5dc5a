import { csvOf } from './csv-of';

const list = (...row: readonly (string | number | null)[]) => ({
  name: 'lista',
  about: [['Samverkan', 'Norrvik']] as const,
  columns: ['A', 'B'],
  rows: [row],
});

describe('a list for a Swedish spreadsheet', () => {
  test('says what it is of, then what stands in it', () =>
    expect(csvOf(list('å', 1.5))).toBe('\uFEFFSamverkan;Norrvik\r\n\r\nA;B\r\nå;1,5\r\n'));

  test('keeps what would break a cell or a line within it', () =>
    expect(csvOf(list('ett; "två"\ntre', null))).toContain('\r\n"ett; ""två""\ntre";\r\n'));

  test.each(['=1+1', '+46', '-1', '@SUM(A1)', '  =cmd|x', '\t=1', '＝1'])('never lets %j be a formula', (text) =>
    expect(csvOf(list(text))).toContain(`\r\n'${text}\r\n`),
  );

  test('leaves a number below zero a number', () => expect(csvOf(list(-1))).toContain('\r\n-1\r\n'));
});
