import { messages, type Language } from '@sparbar/messages';
import type { CooperationParty } from '@sparbar/read-models';

/** What the parties are called, and what those that are gone are called today. */
export interface PartyNames {
  readonly name: (id: string) => string;
  /** Where it says whom to turn to: "Granhöjden (numera Norrvik)". */
  readonly today: (id: string) => string;
}

export function partyNames(parties: readonly CooperationParty[], language: Language): PartyNames {
  const known = new Map(parties.map((party) => [party.id, party]));
  const name = (id: string): string => known.get(id)?.shortName ?? id;
  /** Those it went into may themselves have gone on. On one way each is passed once: more would be a circle. */
  const successors = (id: string, passed: ReadonlySet<string>): readonly string[] => {
    const party = known.get(id);
    const next = party?.split?.into ?? (party?.merged ? [party.merged.into] : []);
    const on = next.filter((one) => !passed.has(one));
    return on.length === 0 ? [id] : on.flatMap((one) => successors(one, new Set([...passed, one])));
  };
  const today = (id: string): string => {
    const now = [...new Set(successors(id, new Set([id])))];
    const inOrder = () => now.map(name).sort((one, other) => one.localeCompare(other, language));
    const words = messages(language);
    return now.length === 1 && now[0] === id ? name(id) : words.nowCalled(name(id), words.list(inOrder()));
  };
  return { name, today };
}
