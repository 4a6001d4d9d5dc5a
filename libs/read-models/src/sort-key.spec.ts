import { sortKey } from './sort-key';

const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** A few hundred names, the same every time: a small generator of its own instead of chance. */
function names(count: number): readonly string[] {
  const pieces = [
    'a',
    'Å',
    'ä',
    'ö',
    'o',
    'z',
    'v',
    'w',
    'W',
    'é',
    'e',
    'ü',
    'y',
    'x',
    'ø',
    'æ',
    'Örby',
    'Älvsjö',
    'Väst',
    'Wåhl',
    'NV',
    'HV',
    '-',
    ' ',
    ',',
    '/',
    '0',
    '07',
    '7',
    '10',
    '2026',
    '199',
    'ré',
    's',
    'th',
  ];
  let state = 20260924;
  const next = (): number => (state = (state * 48271) % 2147483647);
  return Array.from({ length: count }, () => Array.from({ length: 1 + (next() % 5) }, () => pieces[next() % pieces.length]).join(''));
}

describe('the Swedish sort key', () => {
  it('sorts a few hundred names as the Swedish collation does', () => {
    const made = names(400);
    const wrong: string[] = [];
    for (const one of made) {
      for (const other of made) {
        const expected = Math.sign(collator.compare(one, other));
        const [a, b] = [sortKey(one), sortKey(other)];
        const actual = a === b ? 0 : a < b ? -1 : 1;
        if (actual !== expected) wrong.push(`${one} | ${other}: ${actual}, not ${expected}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each([
    ['å ä ö after z', ['Zinken', 'Årsta', 'Älvsjö', 'Örby']],
    ['w after v', ['Vasa', 'Västberga', 'Wallin']],
    ['numbers by value', ['NV-2', 'NV-07', 'NV-10', 'NV-100']],
    ['long numbers after short ones', ['dnr 9', 'dnr 20260924', 'dnr 1234567890', 'dnr 20260924001']],
    ['é with e', ['idé a', 'ide b', 'idé c']],
    ['capitals with small letters', ['arbete', 'Brott', 'centrum']],
  ])('puts %s', (_, sorted) => {
    const shuffled = [...sorted].reverse();
    expect(shuffled.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual(sorted);
  });

  it('makes one key of what is written in two ways', () => {
    expect(sortKey('A\u030Arsta')).toBe(sortKey('Årsta'));
    expect(sortKey('NV-07')).toBe(sortKey('nv-7'));
  });
});
