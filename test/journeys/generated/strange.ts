import type { Dice } from './dice';

/** What nobody means, but somebody sends. Each is put where a text, a number, a list or an object is expected. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  2 ** 53 - 1,
  '',
  ' ',
  '\u0000',
  '\u202Etxet',
  '\u2066a',
  '\uFEFF',
  'e\u0301',
  '\u{1F9D1}\u200D\u{1F52C}',
  '\uD800',
  'a\r\nb: c',
  '../../etc/passwd',
  "'; DROP TABLE events; --",
  '${7*7}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '2026-02-30',
  '2026-13',
  '0000-00-00',
  '9999-99-99',
  '1e3',
  'NaN',
  'x'.repeat(201),
  'x'.repeat(20_001),
  'å'.repeat(300),
  [],
  [[]],
  [null],
  [{}],
  Array.from({ length: 60 }, () => ({})),
  {},
  { kind: 'several', of: [{ kind: 'several', of: 'x' }] },
  { toString: 1, valueOf: 2 },
  { length: 1 },
  { then: 'x' },
  { precision: 'day', date: null },
  { precision: 'unknown', date: '2026' },
];

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'id', '', ' ', '0', 'å', '$command', 'seq'];

export const strangeValue = (dice: Dice): unknown => dice.pick(values);
export const strangeName = (dice: Dice): string => dice.pick(names);

/** Anything that JSON can say, so many levels deep. */
export function anything(dice: Dice, levels: number): unknown {
  if (levels === 0 || dice.chance(40)) return strangeValue(dice);
  const members = dice.roll(4);
  if (dice.chance(50)) return Array.from({ length: members }, () => anything(dice, levels - 1));
  return Object.fromEntries(Array.from({ length: members }, () => [strangeName(dice), anything(dice, levels - 1)]));
}

/** What a text on its way can suffer. */
export function damaged(text: string, dice: Dice): string {
  const at = dice.roll(text.length + 1);
  switch (dice.roll(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text.slice(0, at)}${dice.pick(['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\\ud800', 'é'])}${text.slice(at)}`;
    case 2:
      return `${text}${text}`;
    case 3:
      return `${'['.repeat(at)}${text}`;
    case 4:
      return text.replace('{', `{"__proto__":{"polluted":true},"${strangeName(dice)}":12345678901234567890,`);
    default:
      return text.replaceAll(/"[a-zåäö]/gi, (start) => `${start}\\u202e`);
  }
}
