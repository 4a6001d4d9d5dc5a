import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import type { ExportedList } from './exported-list';
import { xlsxOf } from './xlsx-of';

/** The files in an archive by its directory, each looked at as whoever opens it would: that it is as long and sums to what is said. */
function unzipped(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
    const [crc, packed, size] = [16, 20, 24].map((place) => archive.readUInt32LE(entry + place)) as [number, number, number];
    const length = archive.readUInt16LE(entry + 28);
    const name = archive.toString('ascii', entry + 46, entry + 46 + length);
    const at = archive.readUInt32LE(entry + 42);
    expect([archive.readUInt32LE(at), archive.toString('ascii', at + 30, at + 30 + length)]).toEqual([0x04034b50, name]);
    const begin = at + 30 + length;
    const content = inflateRawSync(archive.subarray(begin, begin + packed));
    expect([name, content.length, crc32(content)]).toEqual([name, size, crc]);
    // The same stands behind it, for whoever reads from the front.
    expect([0, 4, 8, 12].map((place) => archive.readUInt32LE(begin + packed + place))).toEqual([0x08074b50, crc, packed, size]);
    files.set(name, content.toString('utf8'));
    entry += 46 + length;
  }
  expect(entry).toBe(end);
  return files;
}

const list = (rows: ExportedList['rows'], more: Partial<ExportedList> = {}): ExportedList => ({
  ...{ name: 'Aktiviteter', about: [['Samverkan', 'Norrvik']], columns: ['Nr', 'Vad'], rows },
  ...more,
});
const made = async (exported: ExportedList) => unzipped(await buffer(xlsxOf(exported)));
const sheetOf = async (exported: ExportedList): Promise<string> => (await made(exported)).get('xl/worksheets/sheet1.xml') ?? '';
const textIn = async (cell: string): Promise<string | undefined> =>
  / r="A4".*?preserve">([^]*?)<\/t>/.exec(await sheetOf(list([[cell]])))?.[1];

describe('a list as a workbook', () => {
  it('is an archive with all that a workbook of one sheet is', async () => {
    const files = await made(list([]));
    expect([...files.keys()]).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'],
      'xl/worksheets/sheet1.xml',
    ]);
    for (const content of files.values()) expect(content).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n</);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="Aktiviteter" sheetId="1" r:id="rId1"/>');
  });

  it('says what it is of, keeps its head in sight, and has every row in its place', async () => {
    const sheet = await sheetOf(
      list([
        [1, 'å'],
        [2.5, null],
        [null, 'b'],
      ]),
    );
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4"');
    expect(sheet).toContain('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Samverkan</t></is></c><c r="B1" s="2"');
    expect(sheet).toContain('<row r="2"></row><row r="3"><c r="A3" s="1"');
    expect(sheet).toContain(
      '<row r="4"><c r="A4" s="3"><v>1</v></c><c r="B4" s="2" t="inlineStr"><is><t xml:space="preserve">å</t></is></c></row>',
    );
    expect(sheet).toContain('<row r="5"><c r="A5" s="3"><v>2.5</v></c></row><row r="6"><c r="B6"');
  });

  it.each([1, 499, 500, 501, 1_200])('has all of %i rows, made as they are asked for', async (count) => {
    const rows = (async function* () {
      for (let number = 1; number <= count; number += 1) yield [number, `rad ${number}`];
    })();
    const sheet = await sheetOf(list(rows));
    expect([...sheet.matchAll(/<v>(\d+)<\/v>/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    expect(sheet).toContain(`<row r="${count + 3}">`);
    expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
  });

  it('keeps texts as they are, and never lets one be anything else', async () => {
    expect(await textIn('=1+1')).toBe('=1+1');
    expect(await textIn('ett <b> & "två"\n\ttre ')).toBe('ett &lt;b&gt; &amp; &quot;två&quot;\n\ttre ');
    expect(await textIn('\u0007ljud _x0041_ \uFFFF')).toBe('_x0007_ljud _x005F_x0041_ _xFFFF_');
    expect(await textIn('halv \uD83D')).toBe('halv \uFFFD');
    expect((await textIn('x'.repeat(40_000)))?.length).toBe(32_767);
  });

  it('has a sheet whose name Excel takes, and columns beyond Z', async () => {
    const files = await made(
      list([[...Array(28).fill(1)]], { name: 'Beslut [2026/27]: allt som är & förblir beslutat', columns: Array<string>(28).fill('K') }),
    );
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="Beslut  2026 27   allt som är &amp;" ');
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<c r="Z4" s="3"><v>1</v></c><c r="AA4" s="3"><v>1</v></c><c r="AB4"');
  });

  it('ends in an error, not in half a workbook, when a row cannot be read', async () => {
    const rows = (async function* () {
      yield [1, 'en'];
      throw new Error('The disk is gone');
    })();
    await expect(buffer(xlsxOf(list(rows)))).rejects.toThrow('The disk is gone');
  });
});
