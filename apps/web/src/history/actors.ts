import type { EventAnswer } from '@sparbar/contracts';

export interface ActorChoice {
  readonly value: string;
  readonly text: string;
}

/** Names that several bear are told apart by who it is. */
export function actorChoices(
  events: readonly Pick<EventAnswer, 'who'>[],
  chosen: string | undefined,
  automatic: Readonly<Record<string, string>>,
  language: string,
): readonly ActorChoice[] {
  const names = new Map(chosen === undefined ? [] : [[chosen, automatic[chosen] ?? chosen]]);
  for (const { who } of events) names.set(who.id, automatic[who.id] ?? who.name);
  const borne = (name: string) => [...names.values()].filter((other) => other === name).length;
  return [...names]
    .map(([value, name]) => ({ value, text: borne(name) > 1 ? `${name} (${value})` : name }))
    .sort((one, other) => one.text.localeCompare(other.text, language));
}
