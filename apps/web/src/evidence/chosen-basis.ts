declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What the evidence that is open is evidence of. */
    basisOf?: string;
  }
}

/** More than this at once nobody reads, and the server does not answer. */
const most = 100;

/** Events by their numbers, as they stand in an address: `133.136`. */
export function underlag(seqs: readonly number[]): string | undefined {
  const once = [...new Set(seqs)].sort((one, other) => one - other).slice(-most);
  return once.length === 0 ? undefined : once.join('.');
}

export function seqsIn(text: string): readonly number[] {
  return [...new Set(text.split('.'))]
    .filter((part) => /^[1-9]\d{0,14}$/.test(part))
    .map(Number)
    .slice(0, most);
}

/** What of an address the evidence is about. */
export function basisSearch(search: Readonly<Record<string, unknown>>): { readonly underlag?: string } {
  const asked = search['underlag'];
  // `7.136` also reads as a number, and as such the router hands it over.
  const seqs = typeof asked === 'string' || typeof asked === 'number' ? underlag(seqsIn(String(asked))) : undefined;
  return seqs === undefined ? {} : { underlag: seqs };
}
