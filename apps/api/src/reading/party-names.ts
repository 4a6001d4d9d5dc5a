import { messages, type Language } from '@sparbar/messages';
import type { CooperationParty } from '@sparbar/read-models';

/** What the parties are called, and what those that have merged are called today. */
export interface PartyNames {
  readonly name: (id: string) => string;
  /** Where it says whom to turn to: "Granhöjden (numera Norrvik)". */
  readonly today: (id: string) => string;
}

export function partyNames(parties: readonly CooperationParty[], language: Language): PartyNames {
  const known = new Map(parties.map((party) => [party.id, party]));
  const name = (id: string): string => known.get(id)?.shortName ?? id;
  /** The one it went into may itself have gone on. As many steps as there are parties: more would be a circle. */
  const successor = (id: string): string => {
    let at = id;
    for (let step = 0; step < known.size; step += 1) at = known.get(at)?.merged?.into ?? at;
    return at;
  };
  const today = (id: string): string => (successor(id) === id ? name(id) : messages(language).nowCalled(name(id), name(successor(id))));
  return { name, today };
}
