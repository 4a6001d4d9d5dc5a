import { stockholmDay } from './calendar-day';
import type { Lifting } from './codec';
import type { EventStore } from './event-store';
import { evolved, fold, placeOf, readFacts, sourceOf, type Fact } from './fold';
import type { BaseDocument, ReadModel, SourceRef } from './read-model';

/** A document as it stands, and what has to be known of its past to go on from it. */
export interface InHand<Document extends object> {
  readonly document: Document | undefined;
  readonly sources: readonly SourceRef[];
  /**
   * The day of the last fact folded into it, and the first day of those held back (each `undefined` if there is none).
   * Left out where the document was just fetched: then it is folded anew when it is next touched.
   */
  readonly order?: { readonly folded: string | undefined; readonly ahead: string | undefined };
}

/** Later than any day that can be written: by then nothing lies ahead. */
const endOfDays = '9999-12-31';

export type Taken<Document extends object> =
  | {
      readonly next: InHand<Document>;
      readonly dropped: readonly { readonly fact: Fact; readonly error: unknown }[];
      readonly poison?: never;
    }
  | { readonly poison: unknown };

export function inHand<Document extends object>(base: BaseDocument<Document> | undefined): InHand<Document> {
  if (base === undefined || base.sources.length === 0)
    return { document: undefined, sources: [], order: { folded: undefined, ahead: undefined } };
  return { document: base.document, sources: base.sources };
}

/**
 * A document after one more event, by what was known then.
 *
 * Most events are the latest of their document in both clocks, and are folded on. One that held before what is already folded, or comes when a fact
 * held back has had its day, makes the document be folded anew, from all its sources. One that lies ahead is kept among the sources and waits.
 */
export async function take<Document extends object>(
  model: ReadModel<Document>,
  events: EventStore,
  codec: Lifting,
  id: string,
  before: InHand<Document>,
  fact: Fact,
  knownAt: string,
): Promise<Taken<Document>> {
  const today = model.plans === 'shown' ? endOfDays : stockholmDay(new Date(knownAt));
  const { to } = fact.span;
  const { order } = before;
  const allStillAhead = order !== undefined && (order.ahead === undefined || order.ahead > today);
  if (allStillAhead && to > today) {
    const ahead = order.ahead === undefined || to < order.ahead ? to : order.ahead;
    return { next: { ...before, sources: [...before.sources, sourceOf(fact)], order: { ...order, ahead } }, dropped: [] };
  }
  if (allStillAhead && (order.folded === undefined || order.folded <= to)) {
    try {
      const document = evolved(model, codec, id, before.document, fact);
      return { next: { document, sources: [...before.sources, sourceOf(fact)], order: { ...order, folded: to } }, dropped: [] };
    } catch (error) {
      return { poison: error };
    }
  }
  return refold(model, codec, id, [...(await readFacts(events, before.sources)), fact], fact, today);
}

/** An older fact that no longer folds is dropped from the document, and said; where it is the new one, the document stays as it was. */
function refold<Document extends object>(
  model: ReadModel<Document>,
  codec: Lifting,
  id: string,
  all: readonly Fact[],
  newest: Fact,
  today: string,
): Taken<Document> {
  const dropped: { readonly fact: Fact; readonly error: unknown }[] = [];
  let facts = all;
  for (;;) {
    const folded = fold(model, codec, id, facts, today);
    if (folded.poison === undefined) {
      const ahead = facts
        .map((fact) => placeOf(fact).to)
        .filter((to) => to > today)
        .sort()[0];
      const sources = facts.map(sourceOf).sort((one, other) => one.seq - other.seq);
      return { next: { document: folded.document, sources, order: { folded: folded.last?.span.to, ahead } }, dropped };
    }
    if (folded.poison === newest) return { poison: folded.error };
    dropped.push({ fact: folded.poison, error: folded.error });
    facts = facts.filter((fact) => fact !== folded.poison);
  }
}
