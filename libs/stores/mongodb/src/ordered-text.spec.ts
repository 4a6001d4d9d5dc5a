import { orderedText, plainText } from './ordered-text';

const byCodePoint = (one: string, other: string): number => {
  const [a, b] = [[...one], [...other]].map((characters) => characters.map((character) => character.codePointAt(0) ?? 0));
  for (let place = 0; place < Math.max(a?.length ?? 0, b?.length ?? 0); place += 1) {
    const difference = (a?.[place] ?? -1) - (b?.[place] ?? -1);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
};

const characters = [
  '',
  '\u0000',
  ' ',
  'Z',
  'a',
  'å',
  '\uD7FF',
  '\uD800',
  '\uDFFF',
  '\uE000',
  '\uE001',
  '\uE002',
  '\uFFFF',
  '😀',
  '\u{10FFFF}',
  '0',
  'd800',
];
const texts = characters.flatMap((one) => characters.flatMap((other) => [one + other, `x${one}${other}`, `${one}y${other}`]));

describe('text as it is kept where it is compared', () => {
  it('is the text itself where nothing in it is rare', () => {
    for (const text of ['', 'Åsa & Öst', '$where', 'a.b', 'a\u0000b', '漢字']) expect(orderedText(text)).toBe(text);
  });

  it('comes back as it was, also half a character', () => {
    expect(texts.filter((text) => plainText(orderedText(text)) !== text)).toEqual([]);
  });

  it('lies in the order of code points, by its bytes and by its halves of characters', () => {
    const wrong = texts.flatMap((one) =>
      texts.filter((other) => {
        const [a, b] = [orderedText(one), orderedText(other)];
        const byHalves = a === b ? 0 : a < b ? -1 : 1;
        return byHalves !== byCodePoint(one, other) || Buffer.compare(Buffer.from(a), Buffer.from(b)) !== byHalves;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is well-formed, so that UTF-8 has bytes for all of it', () => {
    expect(texts.filter((text) => !orderedText(text).isWellFormed())).toEqual([]);
  });
});
