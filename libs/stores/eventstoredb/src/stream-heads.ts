import type { Position, StreamName } from '@sparbar/event-sourcing';
import type { ReadEvent } from './stored-record';

/** What of an event is kept in mind. */
export interface KnownEvent {
  readonly id: string;
  readonly version: number;
  readonly position: Position;
}

export const knownOf = ({ envelope: { id, version }, position }: ReadEvent): KnownEvent => ({ id, version, position });

/** What is known of a stream: how far it goes, and which ids stand in it, each at which version. */
export interface StreamHead {
  readonly version: number;
  readonly position: Position;
  readonly ids: ReadonlyMap<string, number>;
  /** Whether it has been seen that the stream is not set to forget. */
  readonly keeps: boolean;
}

type Growing = StreamHead & { readonly ids: Map<string, number> };

const unknown = (): Growing => ({ version: 0, position: 0n, ids: new Map(), keeps: false });

/** Some tens of megabytes at the very most; what falls out is read again when it is needed. */
const mostIds = 200_000;

/**
 * The streams this process has read or written. The server writes a known id a second time when the expected version is current, so whoever appends must
 * know which ids are there. Events are only ever added: what is known stays true, and what has come since is found out by a wrong expectation.
 */
export class StreamHeads {
  readonly #heads = new Map<StreamName, Growing>();
  #ids = 0;

  constructor(private readonly most = mostIds) {}

  get(stream: StreamName): StreamHead | undefined {
    const head = this.#heads.get(stream);
    if (head === undefined) return undefined;
    this.#heads.delete(stream);
    this.#heads.set(stream, head);
    return head;
  }

  /** Events of a stream in order, as they were read or written. What does not follow on what is known is left out. */
  learn(stream: StreamName, events: readonly KnownEvent[]): void {
    const before = this.#heads.get(stream) ?? unknown();
    let { version, position } = before;
    for (const event of events) {
      if (event.version !== version + 1) continue;
      version += 1;
      position = event.position;
      before.ids.set(event.id, version);
    }
    if (version > before.version) this.#put(stream, { ...before, version, position }, version - before.version);
  }

  keeps(stream: StreamName): void {
    this.#put(stream, { ...(this.#heads.get(stream) ?? unknown()), keeps: true }, 0);
  }

  /** Somebody has changed what is set for the stream. */
  doubt(stream: string): void {
    const head = this.#heads.get(stream as StreamName);
    if (head !== undefined) this.#put(stream as StreamName, { ...head, keeps: false }, 0);
  }

  #put(stream: StreamName, head: Growing, added: number): void {
    // A stream costs something even where it is empty.
    this.#ids += added + (this.#heads.has(stream) ? 0 : 1);
    this.#heads.delete(stream);
    this.#heads.set(stream, head);
    for (const [oldest, { ids }] of this.#heads) {
      if (this.#ids <= this.most || oldest === stream) break;
      this.#ids -= ids.size + 1;
      this.#heads.delete(oldest);
    }
  }
}
