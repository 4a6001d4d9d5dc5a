import { catalogue, streamKinds } from '@sparbar/domain';
import { messages } from '@sparbar/messages';
import { textOf } from './documents';

type Row = readonly string[];

/** The rows of the table under a heading, each as its cells. */
function tableUnder(heading: string): readonly Row[] {
  const [, section = ''] = textOf('docs/glossary.md').split(`\n${heading}\n`);
  const lines = (section.split(/\n#+ /)[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const namesIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the glossary', () => {
  it('has a word in each language for every event, and for nothing that is none', () => {
    const rows = tableUnder('## Every event');
    expect(rows.map(([, , code]) => namesIn(code)[0])).toEqual(streamKinds.flatMap((kind) => Object.keys(catalogue[kind])));
    expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it.each([
    ['### How an activity stands', 'status'],
    ['### How a decision stands', 'standing'],
  ] as const)('says under "%s" what the screens say', (heading, label) => {
    const said = tableUnder(heading).map(([swedish, english, code]) => [namesIn(code)[0], swedish, english?.toLowerCase()]);
    const [sv, en] = [messages('sv').label[label], messages('en').label[label]];
    expect(said).toEqual(
      Object.keys(sv).map((one) => [one, sv[one as keyof typeof sv], en[one as keyof typeof en].toString().toLowerCase()]),
    );
  });

  it('explains a word once', () => {
    const words = textOf('docs/glossary.md')
      .split('\n')
      .flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? []);
    const headings = ['Svenska', 'Händelse'];
    const said = words.filter((word) => !headings.includes(word));
    expect(said.filter((word, index) => said.indexOf(word) !== index)).toEqual([]);
  });
});
