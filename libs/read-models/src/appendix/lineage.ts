import type { AppendixAreaEntry, AppendixDocument } from './appendix';

/** Where an area comes from, and what became of it, as far as that has been decided. Made of the appendices as they were known at one point. */
export interface Lineage {
  readonly area: (id: string) => AppendixAreaEntry | undefined;
  readonly appendixOf: (id: string) => AppendixDocument | undefined;
  /** The next ones only, in the order of their appendices. */
  readonly successors: (id: string) => readonly AppendixAreaEntry[];
  readonly predecessors: (id: string) => readonly AppendixAreaEntry[];
  /** With all that came before them, itself first. Each once: people may decide a circle. */
  readonly withPredecessors: (id: string) => readonly AppendixAreaEntry[];
  /** The words that activities are filed under which are an area's. */
  readonly names: (areas: readonly AppendixAreaEntry[]) => readonly string[];
  /** The areas that are called so, the latest first. */
  readonly called: (name: string) => readonly AppendixAreaEntry[];
}

/** The latest appendix first, as they are listed. */
export function lineageOf(appendices: readonly AppendixDocument[]): Lineage {
  const homes = new Map(appendices.flatMap((appendix) => appendix.areas.map(({ id }) => [id, appendix] as const)));
  const areas = new Map(appendices.flatMap((appendix) => appendix.areas.map((entry) => [entry.id, entry] as const)));
  const successorIds = ({ mapping }: AppendixAreaEntry): readonly string[] => (mapping?.to.kind === 'successors' ? mapping.to.areas : []);
  const inOrder = [...areas.values()];
  const predecessors = (id: string) => inOrder.filter((entry) => successorIds(entry).includes(id));
  const withPredecessors = (id: string) => {
    const found = new Map<string, AppendixAreaEntry>();
    const look = (one: string): void => {
      const entry = areas.get(one);
      if (entry === undefined || found.has(one)) return;
      found.set(one, entry);
      for (const before of predecessors(one)) look(before.id);
    };
    look(id);
    return [...found.values()];
  };
  return {
    area: (id) => areas.get(id),
    appendixOf: (id) => homes.get(id),
    successors: (id) => {
      const entry = areas.get(id);
      return entry === undefined ? [] : successorIds(entry).flatMap((next) => areas.get(next) ?? []);
    },
    predecessors,
    withPredecessors,
    names: (of) => [...new Set(of.flatMap(namesOf))],
    called: (name) => inOrder.filter((entry) => namesOf(entry).some((one) => sameName(one, name))),
  };
}

const namesOf = ({ name, aliases }: AppendixAreaEntry): readonly string[] => [name, ...aliases];

/** Capitals are no difference between two names. */
const sameName = (one: string, other: string): boolean => one.localeCompare(other, 'sv', { sensitivity: 'accent' }) === 0;
