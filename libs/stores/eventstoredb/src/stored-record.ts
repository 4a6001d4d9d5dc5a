import { jsonEvent, type EventData, type JSONType, type ResolvedEvent } from '@eventstore/db-client';
import { canonical, derivedId, StoreDamaged, type Envelope, type Position, type StoredEvent } from '@sparbar/event-sourcing';
import type { EventText } from '../../rules/append-ruling';

/** An event as it lies in the server, found to be what was written. */
export interface ReadEvent extends StoredEvent {
  /** Its canonical form. */
  readonly text: string;
}

/** What the client makes of a record; every member of it is looked at before it is believed. */
export type StoredRecord = NonNullable<ResolvedEvent['event']>;

/**
 * The id under which the server knows an event is made of the event's bytes.
 *
 * The server takes the same ids at the same expectation for the same append and compares nothing else. Made of the bytes, its "the same" is ours; and a
 * record whose bytes have changed no longer has its id.
 */
const recordId = (text: string): string => derivedId(text);

/** As it is handed to the client, which writes it with JSON.stringify: a BigInt in it would end the process, and canonical form has none. */
export const recordOf = ({ text }: EventText): EventData => {
  const envelope = JSON.parse(text) as Envelope;
  return jsonEvent({
    id: recordId(text),
    type: envelope.type,
    data: envelope as unknown as JSONType & Record<string, unknown>,
    // As bytes: what is no bytes goes through base64 on its way, there and back.
    metadata: utf8.encode(JSON.stringify(metadataOf(envelope))),
  });
};

const utf8 = new TextEncoder();

/** What the server's own projections look for; everything is in the event as well. */
const metadataOf = ({ $correlationId, $causationId }: Envelope): Record<string, string> => ({
  $correlationId,
  ...($causationId === null ? {} : { $causationId }),
});

/** What is said beside an event, as it is sent. */
export const bytesOf = ({ metadata }: EventData): Uint8Array => metadata as Uint8Array;

/** What is written is what can be read back, or it is not written: the client's bytes are the event's own, or come to them at the same door as a reading. */
export const assertReadsBack = (event: EventText, record: EventData): void => {
  const { id, type, data } = record;
  const written = JSON.stringify(data);
  if (written === event.text && id === recordId(written)) return;
  const position = { commit: 1n, prepare: 1n };
  const back = readEvent({
    commitPosition: 1n,
    event: {
      ...{ id, type, streamId: event.stream, revision: BigInt(event.version) - 1n, position, isJson: true, created: new Date(0) },
      data: JSON.parse(written) as StoredRecord['data'],
      metadata: JSON.parse(Buffer.from(bytesOf(record)).toString('utf8')) as StoredRecord['metadata'],
    } as StoredRecord,
  });
  if (back.text !== event.text) throw new StoreDamaged(`${event.id} would not be read back as it is; it was not written`);
};

/** The event in a record, or an error that says what is strange about it. */
export const readEvent = ({ event: record, link, commitPosition }: ResolvedEvent): ReadEvent => {
  if (record === undefined || link !== undefined) throw new StoreDamaged('The event store gave a link where an event was to be');
  const place = `Version ${record.revision + 1n} of ${record.streamId}`;
  const strange = (what: string): StoreDamaged =>
    new StoreDamaged(`${place} ${what}. Stop Spårbar, and find out who else writes to the event store.`);
  const position = positionOf(record, commitPosition);
  if (position === undefined) throw strange('has no position in the log');
  if (!isObject(record.data)) throw strange('is not an event of Spårbar');
  const text = textOf(record.id, record.data);
  if (text === undefined) throw strange('is not the event that was written there');
  const envelope = record.data as unknown as Envelope;
  if (envelope.stream !== record.streamId || String(envelope.version) !== String(record.revision + 1n))
    throw strange(`says it is version ${envelope.version} of ${envelope.stream}`);
  if (envelope.type !== record.type) throw strange(`is a ${record.type} outside and a ${envelope.type} inside`);
  if (!isSame(record.metadata, metadataOf(envelope))) throw strange('has other causes outside than inside');
  return { position, envelope, text };
};

/**
 * The canonical form of which the id is made, or undefined. What we wrote stands there in that form, and the client keeps its order: then the id says so,
 * and nothing has to be put in order again.
 */
const textOf = (id: string, data: object): string | undefined => {
  const asItStands = JSON.stringify(data);
  if (id === recordId(asItStands)) return asItStands;
  const text = canonicalText(data);
  return text !== undefined && id === recordId(text) ? text : undefined;
};

const isSame = (metadata: unknown, wanted: Readonly<Record<string, string>>): boolean => {
  const names = Object.keys(wanted);
  return isObject(metadata) && Object.keys(metadata).length === names.length && names.every((name) => metadata[name] === wanted[name]);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

const canonicalText = (value: object): string | undefined => {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
};

const positionOf = ({ position }: StoredRecord, commit: bigint | undefined): Position | undefined => {
  const agree = position !== undefined && position.commit === (commit ?? position.commit) && position.prepare <= position.commit;
  return agree && position.commit > 0n && position.commit < 2n ** 63n ? position.commit : undefined;
};

/** The whole cooperation is before the first dot; what the server keeps for itself begins with `$`. */
export const cooperationOf = (streamId: string): string => streamId.slice(0, Math.max(streamId.indexOf('.'), 0));

/** Whether a record is one of a cooperation's facts: not the server's own, not a link, not what is said about a stream. */
export const isFact = ({ event }: ResolvedEvent): boolean =>
  event !== undefined && !event.streamId.startsWith('$') && !event.type.startsWith('$') && cooperationOf(event.streamId) !== '';
