import { canonical } from '@sparbar/evidence';
import { stockholmDay } from '../calendar-day';
import { lift, openMembers, sealMembers, type Catalogue, type Lifting } from '../codec';
import type { DecidedFact } from '../decider';
import type { Envelope } from '../envelope';
import { factOf, fold, type Fact } from '../fold';
import { derivedId } from '../ids';
import type { ReadModel } from '../read-model';
import { streamName } from '../stream-name';

/** A fact as a spec says it: in which stream, and, where it matters, who recorded it when. */
export interface RecordedFact extends DecidedFact {
  readonly kind: string;
  readonly stream: string;
  readonly recordedAt?: string;
  readonly actor?: Envelope['actor'];
  readonly owner?: string;
  readonly cause?: string;
}

export interface ProjectionScenario<Document extends object> {
  readonly given: (...facts: readonly RecordedFact[]) => ProjectedDocuments<Document>;
}

export interface ProjectedDocuments<Document extends object> {
  /** The document as it stands after the last fact, or on another day. */
  readonly document: (id: string, validAt?: string) => Document | undefined;
  readonly thenDocument: (id: string, expected: Partial<Document>) => void;
  readonly thenNone: (id: string) => void;
  readonly thenIndex: (id: string, expected: object) => void;
}

/**
 * Given what has been recorded, the documents are these. Facts are numbered 1, 2, 3 … in the order given, written out and read back, and folded in the
 * order in which they held, exactly as a projector does it. With a catalogue they are sealed and lifted as well.
 */
export function projectionScenario<Document extends object>(
  model: ReadModel<Document>,
  catalogue?: Catalogue,
): ProjectionScenario<Document> {
  return {
    given(...recorded) {
      const facts = factsOf(recorded, catalogue);
      for (const { type } of recorded) {
        if (!model.reads.includes(type) && !model.ignores.includes(type))
          throw new Error(`${model.name} neither reads nor ignores ${type}`);
      }
      const codec: Lifting = { lift: (envelope) => (catalogue === undefined ? envelope : lift(catalogue, envelope)) };
      const today = facts.reduce(
        (latest, { stored }) => (stored.envelope.recordedAt > latest ? stored.envelope.recordedAt : latest),
        '2026-01-01T12:00:00.000Z',
      );
      const document = (id: string, validAt = stockholmDay(new Date(today))): Document | undefined => {
        const own = facts.filter(
          ({ stored: { envelope } }) => model.reads.includes(envelope.type) && model.documentsOf(codec.lift(envelope)).includes(id),
        );
        const folded = fold(model, codec, id, own, validAt);
        if (folded.poison !== undefined) throw folded.error;
        return folded.document;
      };
      return {
        document,
        thenDocument: (id, expected) => expect(document(id)).toEqual(expect.objectContaining(expected)),
        thenNone: (id) => expect(document(id)).toBeUndefined(),
        thenIndex(id, expected) {
          const found = document(id);
          if (found === undefined) throw new Error(`${model.name} has no document ${id}`);
          expect(model.index(found, id)).toEqual(expected);
        },
      };
    },
  };
}

function factsOf(recorded: readonly RecordedFact[], catalogue: Catalogue | undefined): readonly Fact[] {
  const versions = new Map<string, number>();
  return recorded.map(
    ({ kind, stream: id, recordedAt = '2026-01-01T12:00:00.000Z', actor, owner, cause, type, data, effectiveOn, ...context }, index) => {
      const stream = streamName('test', kind, id);
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const envelope: Envelope = {
        id: derivedId(stream, String(version)),
        stream,
        version,
        type,
        schema: catalogue?.[kind]?.[type]?.schema ?? 1,
        recordedAt,
        effectiveOn: effectiveOn ?? { precision: 'day', date: stockholmDay(new Date(recordedAt)) },
        actor: actor ?? { id: 'u-1', role: 'coordinator', party: 'p-1' },
        owner: owner ?? 'p-1',
        ...context,
        $correlationId: derivedId(stream, 'correlation'),
        $causationId: cause ?? null,
        $command: { key: `key-${index}`, hash: '0'.repeat(64) },
        salt: Buffer.alloc(16, 7).toString('base64url'),
        data: data as Envelope['data'],
      };
      const stored = JSON.parse(canonical(catalogue === undefined ? envelope : sealedBy(catalogue, envelope))) as Envelope;
      return factOf(index + 1, { position: BigInt(index + 1), envelope: stored });
    },
  );
}

function sealedBy(catalogue: Catalogue, envelope: Envelope): Envelope {
  const open = openMembers(catalogue, envelope);
  return sealMembers(envelope, open, new Map(open.map((member) => [member.key.key, Buffer.alloc(32, 1)])), {
    bytes: (count) => Buffer.alloc(count, 7),
  });
}
