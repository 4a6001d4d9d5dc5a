import type { Random } from './clock';
import { commandHash } from './command-hash';
import type { Envelope, Sealed, StreamName } from './envelope';
import { hasEnvelopeMembers, isSealed, isWellShaped } from './envelope-shape';
import { BadEvent, isNotTooLarge, withinLimits } from './input-limits';
import type { KeyStore } from './keys';
import { seal, type KeyName } from './protected';
import { streamParts } from './stream-name';

export { BadEvent } from './input-limits';

type Members = Readonly<Record<string, unknown>>;
type StoredClass = 'public' | 'internal' | { readonly sealed: string; readonly retention: string; readonly subject: 'stream' | 'event' };

/** How one type of event is stored; the domain declares it. */
export interface StoredType {
  readonly schema: number;
  readonly fields: Readonly<Record<string, StoredClass>>;
  readonly optional?: readonly string[];
  readonly upcasters?: Readonly<Record<number, (data: Members) => Members>>;
}

/** By kind of stream, then by type. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, StoredType>>>>;

/** A stored event that this program cannot read: it was made by a newer one, or by something else. It is kept as it stands. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  constructor(
    readonly stream: StreamName,
    readonly version: number,
    cause: BadEvent,
  ) {
    super(`event ${version} of ${stream} cannot be read: ${cause.message}`, { cause });
  }
}

/** Everything sealed with this key has been erased: nothing more can be said under it. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
  constructor(readonly key: KeyName) {
    super(`what is kept under ${key.key} has been erased, and nothing can be added to it`);
  }
}

/** What stands between an event as the domain says it and as it is stored. */
export interface Codec {
  /** Checks an event that is to be stored, and puts what only some may read under its key. */
  seal(envelope: Envelope): Promise<Envelope>;
  /** A stored event in the newest shape of its type. What is sealed stays so. */
  lift(envelope: Envelope): Envelope;
  /** The newest shape of a type of event in that stream. */
  schemaOf(stream: StreamName, type: string): number;
  /** What asking again is compared by; undefined where what it was made with has been erased. */
  commandHash(body: unknown, events: readonly Envelope[]): Promise<string | undefined>;
}

/** All that reading asks of a codec. */
export type Lifting = Pick<Codec, 'lift'>;

export interface CodecOptions {
  readonly catalogue: Catalogue;
  readonly keys: KeyStore;
  readonly random: Random;
}

export function createCodec({ catalogue, keys, random }: CodecOptions): Codec {
  return {
    async seal(envelope) {
      const open = openMembers(catalogue, envelope);
      if (open.length === 0) return sealMembers(envelope, open, new Map(), random);
      const found = new Map<string, Buffer>();
      for (const { key } of open) {
        const bytes = await keys.obtain(key.domain, key.key);
        if (bytes === undefined) throw new SubjectErased(key);
        found.set(key.key, bytes);
      }
      return sealMembers(envelope, open, found, random);
    },
    lift: (envelope) => lift(catalogue, envelope),
    schemaOf: (stream, type) => declarationOf(catalogue, stream, type).schema,
    commandHash: (body, events) => commandHash(keys, body, events),
  };
}

export interface OpenMember {
  readonly name: string;
  readonly value: unknown;
  readonly key: KeyName;
}

/** Checks the event and says which of its members are still to be sealed, each under which key. */
export function openMembers(catalogue: Catalogue, envelope: Envelope): readonly OpenMember[] {
  withinLimits(envelope);
  isWellShaped(envelope);
  const declared = declarationOf(catalogue, envelope.stream, envelope.type);
  if (envelope.schema !== declared.schema) throw new BadEvent(`/schema of ${envelope.type} is ${declared.schema}, not ${envelope.schema}`);
  hasDeclaredMembers(declared, envelope.data, envelope.type);
  const open: OpenMember[] = [];
  for (const [name, value] of Object.entries(envelope.data)) {
    const fieldClass = declared.fields[name];
    if (fieldClass === undefined || typeof fieldClass === 'string') {
      if (isSealed(value)) throw new BadEvent(`/data/${name} is not a sealed field of ${envelope.type}`);
      continue;
    }
    if (value === null || isSealed(value)) continue;
    if (!isOpen(value)) throw new BadEvent(`/data/${name} of ${envelope.type} is to be sealed: { open: … }, or null`);
    const subject = fieldClass.subject === 'event' ? envelope.id : envelope.stream;
    open.push({ name, value: value.open, key: { domain: envelope.owner, key: `${fieldClass.retention}:${subject}` } });
  }
  return open;
}

/** The event as it is stored, given the keys. */
export function sealMembers(envelope: Envelope, open: readonly OpenMember[], keys: ReadonlyMap<string, Buffer>, random: Random): Envelope {
  if (open.length === 0) return envelope;
  const sealed: Record<string, Sealed> = {};
  for (const { name, value, key } of open) {
    const bytes = keys.get(key.key);
    if (bytes === undefined) throw new SubjectErased(key);
    sealed[name] = seal(bytes, key, `/data/${name}`, value, random);
  }
  const stored = { ...envelope, data: { ...envelope.data, ...sealed } };
  isNotTooLarge(stored);
  return stored;
}

export function lift(catalogue: Catalogue, envelope: Envelope): Envelope {
  try {
    return lifted(catalogue, envelope);
  } catch (error) {
    if (error instanceof BadEvent) throw new UnreadableEvent(envelope.stream, envelope.version, error);
    throw error;
  }
}

function lifted(catalogue: Catalogue, envelope: Envelope): Envelope {
  hasEnvelopeMembers(envelope);
  const declared = declarationOf(catalogue, envelope.stream, envelope.type);
  if (envelope.schema > declared.schema)
    throw new BadEvent(`${envelope.type} is stored in shape ${envelope.schema}; this program knows up to ${declared.schema}`);
  let { data } = envelope;
  for (let schema = envelope.schema; schema < declared.schema; schema += 1) {
    const upcaster = declared.upcasters?.[schema];
    if (upcaster === undefined) throw new BadEvent(`nothing lifts ${envelope.type} from shape ${schema}`);
    data = upcaster(data);
  }
  hasDeclaredMembers(declared, data, envelope.type);
  return data === envelope.data ? envelope : { ...envelope, schema: declared.schema, data };
}

function declarationOf(catalogue: Catalogue, stream: string, type: string): StoredType {
  const parts = streamParts(stream, Object.keys(catalogue));
  if (parts === undefined) throw new BadEvent(`/stream "${stream}" is of no known kind`);
  const types = catalogue[parts.kind] ?? {};
  const declared = Object.hasOwn(types, type) ? types[type] : undefined;
  if (declared === undefined) throw new BadEvent(`/type "${type}" is not known in a stream of kind ${parts.kind}`);
  return declared;
}

function hasDeclaredMembers(declared: StoredType, data: Members, type: string): void {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new BadEvent(`/data of ${type} is not an object`);
  for (const name of Object.keys(data))
    if (!Object.hasOwn(declared.fields, name)) throw new BadEvent(`/data/${name} is not a member of ${type}`);
  for (const name of Object.keys(declared.fields)) {
    if (!Object.hasOwn(data, name) && declared.optional?.includes(name) !== true) throw new BadEvent(`/data/${name} of ${type} is missing`);
  }
}

function isOpen(value: unknown): value is { readonly open: unknown } {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'open' in value && value.open !== undefined;
}
