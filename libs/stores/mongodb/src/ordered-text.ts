/**
 * Text as it is kept where it is sorted or compared: the same but for three kinds of rare characters. MongoDB compares by UTF-8 bytes, which is by code
 * point; some that speak its language compare by halves of characters (UTF-16), and the two differ above U+D7FF. With a mark before what lies there,
 * both come to the same. So does a lone half of a character, for which UTF-8 has no bytes, and which would otherwise become another text.
 */
export const orderedText = (text: string): string =>
  text.replace(above, (character) => {
    if (character.length === 2) return `${marks.astral}${character}`;
    return character < '\uE000' ? `${marks.half}${character.charCodeAt(0).toString(16)}` : `${marks.high}${character}`;
  });

export const plainText = (ordered: string): string =>
  ordered.replace(marked, (_, half: string | undefined, whole: string) =>
    half === undefined ? whole : String.fromCharCode(Number.parseInt(half, 16)),
  );

const marks = { half: '\uE000', high: '\uE001', astral: '\uE002' } as const;
const above = /[\uD800-\uDFFF\uE000-\uFFFF\u{10000}-\u{10FFFF}]/gu;
const marked = /\uE000([0-9a-f]{4})|[\uE001\uE002](.)/gsu;
