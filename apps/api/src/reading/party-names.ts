import { messages, type Language } from '@sparbar/messages';
import type { CooperationParty } from '@sparbar/read-models';
import { calledOn } from './called-on';

/** What the parties are called, and what those that are gone are called today. */
export interface PartyNames {
  readonly name: (id: string) => string;
  /** Where it says whom to turn to: "Granhöjden (numera Norrvik)". */
  readonly today: (id: string) => string;
}

/** With a day: what they were called then. What those that are gone are called today is not of that day. */
export function partyNames(parties: readonly CooperationParty[], language: Language, day?: string): PartyNames {
  const known = new Map(parties.map((party) => [party.id, party]));
  const nameNow = (id: string): string => known.get(id)?.shortName ?? id;
  const name = (id: string): string => {
    const party = known.get(id);
    return party === undefined ? id : calledOn(party, party.formerNames, day).shortName;
  };
  /** Those it went into may themselves have gone on. On one way each is passed once: more would be a circle. */
  const successors = (id: string, passed: ReadonlySet<string>): readonly string[] => {
    const party = known.get(id);
    const next = party?.split?.into ?? (party?.merged ? [party.merged.into] : []);
    const on = next.filter((one) => !passed.has(one));
    return on.length === 0 ? [id] : on.flatMap((one) => successors(one, new Set([...passed, one])));
  };
  const today = (id: string): string => {
    const now = [...new Set(successors(id, new Set([id])))];
    const inOrder = () => now.map(nameNow).sort((one, other) => one.localeCompare(other, language));
    const words = messages(language);
    return now.length === 1 && now[0] === id ? name(id) : words.nowCalled(name(id), words.list(inOrder()));
  };
  return { name, today };
}
