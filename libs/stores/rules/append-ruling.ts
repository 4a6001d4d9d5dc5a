import { canonical, DuplicateEvent, WrongVersion, type Appended, type Envelope, type StreamName } from '@sparbar/event-sourcing';

/** An event as its bytes will stand in the store. */
export interface EventText {
  readonly id: string;
  readonly stream: StreamName;
  readonly version: number;
  readonly text: string;
}

/** What a store must be able to say about itself while nobody else can write to it. */
export interface LogAsItStands {
  /** Version 0 and position 0 where there is no stream. */
  tail(stream: StreamName): Appended;
  at(stream: StreamName, version: number): { readonly text: string; readonly position: bigint } | undefined;
  /** The stream an event id stands in. */
  holder(id: string): StreamName | undefined;
}

/** A mistake in the program: an event that names another place than the one it is written to. */
export class MisplacedEvent extends Error {
  override readonly name = 'MisplacedEvent';
}

/** Made before the store is asked, so that an event that cannot be written fails alone. */
export const eventTexts = (events: readonly Envelope[]): readonly EventText[] =>
  events.map((event) => ({ id: event.id, stream: event.stream, version: event.version, text: canonical(event) }));

/**
 * Whether an append may be written: the answer if it stands there already (or there is nothing to write), `undefined` if it is to be written now.
 * Every store asks here, so none has its own idea of what a repeated append is.
 */
export const appendRuling = (
  log: LogAsItStands,
  stream: StreamName,
  expected: number,
  events: readonly EventText[],
): Appended | undefined => {
  const tail = log.tail(stream);
  if (expected !== tail.version) {
    const earlier = answerBefore(log, stream, expected, events);
    if (earlier === undefined) throw new WrongVersion(stream, expected, tail.version);
    return earlier;
  }
  if (events.length === 0) return tail;
  refuseKnownIds(log, stream, events);
  refuseMisplaced(stream, expected, events);
  return undefined;
};

/** The same bytes at the place they were first meant for. Other bytes under the same id are someone else's: their writer must read again. */
const answerBefore = (log: LogAsItStands, stream: StreamName, expected: number, events: readonly EventText[]): Appended | undefined => {
  let answer: Appended | undefined;
  for (const [index, event] of events.entries()) {
    const version = expected + 1 + index;
    const stored = log.at(stream, version);
    if (stored?.text !== event.text) return undefined;
    answer = { version, position: stored.position };
  }
  return answer;
};

const refuseKnownIds = (log: LogAsItStands, stream: StreamName, events: readonly EventText[]): void => {
  const offered = new Set<string>();
  for (const { id } of events) {
    const holder = offered.has(id) ? stream : log.holder(id);
    if (holder !== undefined) throw new DuplicateEvent(holder, id);
    offered.add(id);
  }
};

const refuseMisplaced = (stream: StreamName, expected: number, events: readonly EventText[]): void => {
  for (const [index, event] of events.entries()) {
    const version = expected + 1 + index;
    if (event.stream !== stream || event.version !== version) {
      throw new MisplacedEvent(
        `${event.id} says it is ${event.stream} version ${event.version}, but is appended as ${stream} version ${version}`,
      );
    }
  }
};
