import { appendLeaf, emptyFrontier, leafHash, leafOf, type Frontier } from '@sparbar/evidence';
import { span, stockholmDay, type Envelope, type ReadModel } from '@sparbar/event-sourcing';
import type { LogRecord } from '../stand-ins/eventstoredb/log';
import { originOf } from './prepared';

/** One version of a document, as it is to be. */
export interface Defined {
  readonly id: string;
  readonly from: number;
  readonly document: string | null;
  readonly seqs: readonly number[];
}

export interface Recorded {
  readonly envelope: Envelope;
  readonly position: bigint;
  /** The frontier over everything up to this one. */
  readonly frontier: string;
}

/**
 * What the log of one cooperation is, and what every document is to be at every seq: by the definition, and so plainly that it can be read. Nothing of
 * this is shared with what is tried.
 */
export class Definition {
  readonly log: Recorded[] = [];
  readonly byKey = new Map<string, Envelope[]>();
  readonly #versions = new Map<string, Map<string, Defined[]>>();
  readonly #byId = new Map<string, number>();
  readonly #byCause = new Map<string, readonly number[]>();
  #frontier: Frontier = emptyFrontier;
  #latest = '';

  constructor(
    readonly cooperation: string,
    private readonly models: readonly ReadModel[],
  ) {}

  add({ data, position }: LogRecord): Recorded {
    const envelope = JSON.parse(data.toString('utf8')) as Envelope;
    const seq = this.log.length + 1;
    this.#frontier = appendLeaf(this.#frontier, leafHash(leafOf(envelope, seq, originOf(this.cooperation))));
    const recorded = { envelope, position, frontier: JSON.stringify(this.#frontier.hashes) };
    this.log.push(recorded);
    this.#byId.set(envelope.id, seq);
    const { $causationId: cause } = envelope;
    if (cause !== null) this.#byCause.set(cause, [...(this.#byCause.get(cause) ?? []), seq]);
    const { key } = envelope.$command;
    this.byKey.set(key, [...(this.byKey.get(key) ?? []), envelope]);
    if (envelope.recordedAt > this.#latest) this.#latest = envelope.recordedAt;
    const today = stockholmDay(new Date(this.#latest));
    for (const model of this.models) for (const id of concerned(model, envelope)) this.#define(model, id, seq, today);
    return recorded;
  }

  seqOf(eventId: string): number | undefined {
    return this.#byId.get(eventId);
  }

  /** What an event has led to, as far as it has come into the log. */
  readonly led = ({ id }: Pick<Envelope, 'id'>): readonly number[] => this.#byCause.get(id) ?? [];

  /** Every version of every document of a model, those of one document in order. */
  versions(model: string): ReadonlyMap<string, readonly Defined[]> {
    return this.#versions.get(model) ?? new Map<string, Defined[]>();
  }

  /** What an event made of the documents it concerns, each with the version before. */
  madeBy(model: ReadModel, seq: number): readonly { readonly made: Defined; readonly before: Defined | undefined }[] {
    return concerned(model, (this.log[seq - 1] as Recorded).envelope).map((id) => {
      const all = this.#versions.get(model.name)?.get(id) ?? [];
      const place = all.findIndex(({ from }) => from === seq);
      return { made: all[place] as Defined, before: all[place - 1] };
    });
  }

  #define(model: ReadModel, id: string, seq: number, today: string): void {
    const ofModel = this.#versions.get(model.name) ?? new Map<string, Defined[]>();
    this.#versions.set(model.name, ofModel);
    const before = ofModel.get(id) ?? [];
    const seqs = [...(before.at(-1)?.seqs ?? []), seq];
    const document = seqs
      .map((own) => ({ seq: own, event: (this.log[own - 1] as Recorded).envelope }))
      .map((one) => ({ ...one, to: span(one.event.effectiveOn, one.event.recordedAt).to }))
      .filter(({ to }) => to <= today)
      .sort((one, other) => (one.to === other.to ? one.seq - other.seq : one.to < other.to ? -1 : 1))
      .reduce<object | undefined>(
        (folded, one) => model.evolve(folded, { seq: one.seq, position: 0n, knownAt: one.event.recordedAt, event: one.event }, id),
        undefined,
      );
    ofModel.set(id, [...before, { id, from: seq, document: document === undefined ? null : JSON.stringify(document), seqs }]);
  }
}

/** How many events a decision is to lead to: that something was done, or that it was refused and noted. */
export const effectsOf = ({ type, data }: Pick<Envelope, 'type' | 'data'>): number =>
  type === 'DecisionRecorded' ? (data['effects'] as readonly unknown[]).length : 0;

const concerned = (model: ReadModel, envelope: Envelope): readonly string[] =>
  model.ignores.includes(envelope.type) ? [] : model.documentsOf(envelope);
