/** What is searched: its own words, and its number where it has one. */
export interface Findable {
  readonly name: string;
  readonly code?: string;
  /** Words one might look for it by that it does not show. */
  readonly also?: string;
}

interface Searchable {
  readonly name: readonly string[];
  readonly also: readonly string[];
  readonly codes: readonly string[];
}

/** Without capitals, rings and dots: whoever writes "atgard" finds "åtgärd", on any keyboard. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): readonly string[] => folded(text).match(/[a-z0-9]+/g) ?? [];

/** Made once for each, so that a thousand are searched between two keystrokes. */
export function searchable({ name, code = '', also = '' }: Findable): Searchable {
  const [, letters = '', digits = ''] = /^([a-z]*)(\d+)$/.exec(folded(code).replace(/[^a-z0-9]/g, '')) ?? [];
  const plain = String(Number(digits));
  return {
    name: wordsIn(name),
    also: wordsIn(also),
    codes: digits === '' ? wordsIn(code) : [...new Set([letters + digits, letters + plain, digits, plain])],
  };
}

/** "NV 4", "nv-04" and "nv04" are one word. */
export const asked = (query: string): readonly string[] => wordsIn(folded(query).replace(/\b([a-z]{1,3})[\s-]+(?=\d)/g, '$1'));

/** How well it answers: every word asked for must be in it somewhere. Zero is not at all. */
export function score(query: readonly string[], { name, also, codes }: Searchable): number {
  let sum = 0;
  for (const word of query) {
    const best = Math.max(
      ...codes.map((code) => (code === word ? 12 : code.startsWith(word) ? 6 : 0)),
      ...name.map((one, place) => closeness(word, one) * 2 + (place === 0 && one.startsWith(word) ? 1 : 0)),
      ...also.map((one) => closeness(word, one)),
      0,
    );
    if (best === 0) return 0;
    sum += best;
  }
  return query.length === 0 ? 0 : sum / query.length;
}

function closeness(asked: string, word: string): number {
  if (word === asked) return 5;
  if (word.startsWith(asked)) return 4;
  // Swedish puts words together: "samverkan" stands in "platssamverkan".
  if (asked.length > 2 && word.includes(asked)) return 2;
  return asked.length > 3 && oneSlip(asked, word) ? 1 : 0;
}

/** One letter wrong, missing, too many or changed places, in a word or in its beginning. Never in a number. */
function oneSlip(asked: string, whole: string): boolean {
  if (/\d/.test(asked)) return false;
  let at = 0;
  while (at < asked.length && asked[at] === whole[at]) at += 1;
  const [rest, there] = [asked.slice(at), whole.slice(at)];
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  return (
    there.startsWith(rest.slice(1)) ||
    there.slice(1).startsWith(rest) ||
    there.slice(1).startsWith(rest.slice(1)) ||
    there.startsWith(swapped)
  );
}
