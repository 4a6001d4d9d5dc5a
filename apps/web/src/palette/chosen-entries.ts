import type { Entry, Kind } from './entry';
import { kinds } from './entry';
import { asked, score, searchable } from './match';

export type Section = Kind | 'recent';

export interface Group {
  readonly section: Section;
  readonly entries: readonly Entry[];
}

const atMost: Readonly<Record<Kind, number>> = { action: 6, screen: 5, activity: 8, decision: 8 };

/** Asks the same entries again and again: what can be made ready for it is. */
export function finder(entries: readonly Entry[]): (query: string) => readonly Group[] {
  const ready = entries.map((entry) => ({ entry, words: searchable(entry) }));
  return (query) => {
    const words = asked(query);
    const found = ready
      .map(({ entry, words: its }) => ({ entry, score: score(words, its) - (entry.onlySought === true ? 0.5 : 0) }))
      .filter(({ score: good }) => good > 0)
      .sort((one, other) => other.score - one.score);
    const order = [...new Set(found.map(({ entry }) => entry.kind))];
    return order.map((section) => ({
      section,
      entries: found.flatMap(({ entry }) => (entry.kind === section ? [entry] : [])).slice(0, atMost[section]),
    }));
  };
}

/** Before anything is asked: what one went to last, what one can do and where one can go. */
export function atFirst(entries: readonly Entry[], recent: readonly string[]): readonly Group[] {
  const last = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const rest = entries.filter((entry) => entry.onlySought !== true && !last.includes(entry));
  return [
    { section: 'recent' as const, entries: last },
    ...kinds
      .filter((kind) => kind === 'action' || kind === 'screen')
      .map((section) => ({ section, entries: rest.filter(({ kind }) => kind === section) })),
  ].filter((group) => group.entries.length > 0);
}
