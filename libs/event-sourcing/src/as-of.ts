import type { Lifting } from './codec';
import { countsOn } from './effective';
import type { EventStore } from './event-store';
import { fold, readFacts, sourceOf, type Fact } from './fold';
import type { BaseDocument, ReadModel, SourceRef } from './read-model';

export interface AsOf<Document extends object> {
  /** Undefined: by what was known then, there was none on that day. */
  readonly document: Document | undefined;
  /** What may have held by that day or not yet: not counted, and to be said ("under 2023, dag okänd"). */
  readonly uncertain: readonly SourceRef[];
}

/** A document as it was on a day, by what was known at a seq. `found` is the document as stored at that seq, or at any later one. */
export async function foldAt<Document extends object>(
  model: ReadModel<Document>,
  found: BaseDocument<Document>,
  events: EventStore,
  codec: Lifting,
  { validAt, at }: { readonly validAt: string; readonly at: number },
): Promise<AsOf<Document>> {
  return foldOn(model, found.id, await factsOf(found, events, at), codec, validAt);
}

/** What is known at a seq of what made the document. */
export const factsOf = (found: Pick<BaseDocument, 'sources'>, events: EventStore, at: number): Promise<readonly Fact[]> =>
  readFacts(
    events,
    found.sources.filter(({ seq }) => seq <= at),
  );

/** The document that these facts make on a day. */
export function foldOn<Document extends object>(
  model: ReadModel<Document>,
  id: string,
  facts: readonly Fact[],
  codec: Lifting,
  validAt: string,
): AsOf<Document> {
  const folded = fold(model, codec, id, facts, validAt);
  if (folded.poison !== undefined) throw folded.error;
  const uncertain = facts.filter((fact) => countsOn(fact.span, validAt) === 'uncertain').sort((one, other) => one.seq - other.seq);
  return { document: folded.document, uncertain: uncertain.map(sourceOf) };
}
