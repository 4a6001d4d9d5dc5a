/** What a client proposes to write. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

export interface LogRecord extends Proposed {
  readonly position: bigint;
  /** Where it was prepared, for what was written in a transaction; otherwise the position. */
  readonly prepared?: bigint;
  readonly stream: string;
  readonly revision: bigint;
}

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export type Written =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong-version'; readonly current: bigint }
  | { readonly kind: 'deleted' };

const greatest = 2n ** 63n - 1n;
const none = -1n;

/** A log in memory that rules and forgets as EventStoreDB 23.10 was seen to do; one writer at a time, as there. */
export class StandInLog {
  readonly records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #heard = new Set<() => void>();
  #end = 548n;

  constructor() {
    // A new server has written something of its own before anybody comes.
    this.#put('$$$scavenges', { id: crypto.randomUUID(), type: '$metadata', isJson: true, ...bytes({ $maxAge: 2_592_000 }) });
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Written {
    if (this.#isTombstoned(stream)) return { kind: 'deleted' };
    const current = this.#revision(stream);
    const wanted = expected === 'no-stream' ? none : expected;
    if (typeof wanted === 'bigint' && wanted !== current) {
      const before = wanted < current ? this.#before(stream, wanted, events) : undefined;
      if (before !== undefined) return { kind: 'written', revision: before.revision, position: before.position };
      if (!(wanted === none && this.#isSoftDeleted(stream))) return { kind: 'wrong-version', current };
    }
    if (this.#isSoftDeleted(stream)) this.setMetadata(stream, { $tb: Number(current + 1n) });
    let last = { revision: current, position: this.#end };
    for (const event of events) last = this.#put(stream, event);
    for (const hear of [...this.#heard]) hear();
    return { kind: 'written', revision: last.revision, position: last.position };
  }

  /** Undefined where there is no such stream, or none any more. What the stream has been told to forget is left out. */
  stream(stream: string): readonly LogRecord[] | 'deleted' | undefined {
    if (this.#isTombstoned(stream)) return 'deleted';
    const records = this.#streams.get(stream);
    if (records === undefined || this.#isSoftDeleted(stream)) return undefined;
    const { $tb = 0, $maxCount = Infinity } = this.metadata(stream);
    return records.filter(({ revision }, index) => revision >= BigInt($tb) && records.length - index <= $maxCount);
  }

  metadata(stream: string): { readonly $tb?: number; readonly $maxCount?: number } {
    const last = this.#streams.get(`$$${stream}`)?.at(-1);
    return last === undefined ? {} : (JSON.parse(last.data.toString('utf8')) as { readonly $tb?: number });
  }

  setMetadata(stream: string, metadata: Readonly<Record<string, unknown>>): void {
    this.append(`$$${stream}`, 'any', [{ id: crypto.randomUUID(), type: '$metadata', isJson: true, ...bytes(metadata) }]);
  }

  delete(stream: string): void {
    this.append(`$$${stream}`, 'any', [{ id: crypto.randomUUID(), type: '$metadata', isJson: true, ...text(`{"$tb":${greatest}}`) }]);
  }

  tombstone(stream: string): void {
    this.#put(stream, { id: crypto.randomUUID(), type: '$streamDeleted', isJson: false, ...bytes({}) }, greatest);
    for (const hear of [...this.#heard]) hear();
  }

  /** The index of the first record at or after a position; undefined where a record lies around it. */
  indexOf(position: bigint): number | undefined {
    const index = this.records.findIndex((record) => record.position >= position);
    if (index < 0) return this.records.length;
    return this.records[index]?.position === position || position === 0n ? index : undefined;
  }

  /** Told after each append. */
  hear(listener: () => void): () => void {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }

  /** The last of them, if these very ids stand there already. */
  #before(stream: string, wanted: bigint, events: readonly Proposed[]): LogRecord | undefined {
    const records = this.#streams.get(stream) ?? [];
    const there = events.map(({ id }, index) => {
      const record = records[Number(wanted) + 1 + index];
      return record?.id === id ? record : undefined;
    });
    return there.includes(undefined) ? undefined : there.at(-1);
  }

  #put(stream: string, event: Proposed, revision = this.#revision(stream) + 1n): LogRecord {
    const record: LogRecord = { ...event, stream, revision, position: this.#end };
    // Positions are bytes in a file: how far apart they are follows from what is written.
    this.#end += BigInt(110 + stream.length + event.type.length + event.data.length + event.metadata.length);
    this.records.push(record);
    const known = this.#streams.get(stream);
    if (known === undefined) this.#streams.set(stream, [record]);
    else known.push(record);
    return record;
  }

  #revision(stream: string): bigint {
    return this.#streams.get(stream)?.at(-1)?.revision ?? none;
  }

  #isSoftDeleted(stream: string): boolean {
    return this.metadata(stream).$tb === Number(greatest);
  }

  #isTombstoned(stream: string): boolean {
    return this.#streams.get(stream)?.at(-1)?.type === '$streamDeleted';
  }
}

const text = (json: string): Pick<Proposed, 'data' | 'metadata'> => ({ data: Buffer.from(json), metadata: Buffer.alloc(0) });
const bytes = (value: unknown): Pick<Proposed, 'data' | 'metadata'> => text(JSON.stringify(value));
