import type { ActorAnswer } from '@sparbar/contracts';

export interface ActorChoice {
  readonly value: string;
  readonly text: string;
}

/** Names that several bear are told apart by who it is. */
export function actorChoices(
  actors: readonly Pick<ActorAnswer, 'id' | 'name'>[],
  chosen: string | undefined,
  automatic: Readonly<Record<string, string>>,
  language: string,
): readonly ActorChoice[] {
  const names = new Map(chosen === undefined ? [] : [[chosen, automatic[chosen] ?? chosen]]);
  for (const { id, name } of actors) names.set(id, automatic[id] ?? name);
  const borne = (name: string) => [...names.values()].filter((other) => other === name).length;
  return [...names]
    .map(([value, name]) => ({ value, text: borne(name) > 1 ? `${name} (${value})` : name }))
    .sort((one, other) => one.text.localeCompare(other.text, language));
}
