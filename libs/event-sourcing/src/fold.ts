import type { Lifting } from './codec';
import { inEffectiveOrder, span, type Span } from './effective';
import type { StreamName } from './envelope';
import { StoreDamaged, type EventStore, type StoredEvent } from './event-store';
import type { ReadModel, SourceRef } from './read-model';

/** One of the events that make a document, with the days it can have held from. */
export interface Fact extends SourceRef {
  readonly stored: StoredEvent;
  readonly span: Span;
}

export type Folded<Document extends object> =
  | { readonly document: Document | undefined; readonly last: Fact | undefined; readonly poison?: never }
  | { readonly poison: Fact; readonly error: unknown };

export function factOf(seq: number, stored: StoredEvent): Fact {
  const { stream, version, effectiveOn, recordedAt } = stored.envelope;
  return { seq, stream, version, stored, span: span(effectiveOn, recordedAt) };
}

/** The events a document was made of, read back from the log, each stream once. */
export async function readFacts(events: EventStore, sources: readonly SourceRef[]): Promise<readonly Fact[]> {
  // At once: a log on a server answers each in its own time.
  const streams = [...Map.groupBy(sources, ({ stream }) => stream as StreamName)];
  return (await Promise.all(streams.map(([stream, own]) => readFactsIn(events, stream, own)))).flat();
}

async function readFactsIn(events: EventStore, stream: StreamName, sources: readonly SourceRef[]): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  const seqs = new Map(sources.map(({ version, seq }) => [version, seq]));
  const versions = [...seqs.keys()];
  for (const stored of await events.read(stream, Math.min(...versions), Math.max(...versions))) {
    const seq = seqs.get(stored.envelope.version);
    if (seq === undefined) continue;
    seqs.delete(stored.envelope.version);
    facts.push(factOf(seq, stored));
  }
  for (const [version, seq] of seqs) throw new StoreDamaged(`event ${seq}, version ${version} of ${stream}, is no longer in the log`);
  return facts;
}

/** The document as it was on that day, by these facts: those that certainly held, in the order in which they held. */
export function fold<Document extends object>(
  model: ReadModel<Document>,
  codec: Lifting,
  id: string,
  facts: readonly Fact[],
  validAt: string,
): Folded<Document> {
  const counted = facts.filter(({ span: { to } }) => to <= validAt).sort((one, other) => inEffectiveOrder(placeOf(one), placeOf(other)));
  let document: Document | undefined;
  for (const fact of counted) {
    try {
      document = evolved(model, codec, id, document, fact);
    } catch (error) {
      return { poison: fact, error };
    }
  }
  return { document, last: counted.at(-1) };
}

export function evolved<Document extends object>(
  model: ReadModel<Document>,
  codec: Lifting,
  id: string,
  document: Document | undefined,
  { seq, stored }: Fact,
): Document | undefined {
  const { position, envelope } = stored;
  return model.evolve(document, { seq, position, knownAt: envelope.recordedAt, event: codec.lift(envelope) }, id);
}

export function placeOf({ span: { to }, seq }: Fact): { readonly to: string; readonly seq: number } {
  return { to, seq };
}

export function sourceOf({ seq, stream, version }: SourceRef): SourceRef {
  return { seq, stream, version };
}
