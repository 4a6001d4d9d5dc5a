import { StoreDamaged, StoreUnavailable, UnknownOutcome, type Appended, type StreamName } from '@sparbar/event-sourcing';
import type { EventData } from '@eventstore/db-client';
import { appendRuling, type EventText, type LogAsItStands } from '../../rules/append-ruling';
import { isBusy, isDeleted, isNoAnswer, isWrongVersion, storeFailure } from './client-failure';
import type { Connection } from './connection';
import { assertKeeps, notWhole, readStream } from './read-stream';
import { AppendTooLarge } from './refused';
import { assertReadsBack, bytesOf, recordOf, type ReadEvent } from './stored-record';
import { knownOf, type StreamHead, type StreamHeads } from './stream-heads';

/** What the server takes at once, in all. */
const mostBytes = 1024 * 1024;

/** The port's append over the server's: its rules are asked here, and the server only whether somebody else was first. */
export class StreamWriter {
  constructor(
    private readonly connection: Connection,
    private readonly heads: StreamHeads,
  ) {}

  async append(stream: StreamName, expected: number, events: readonly EventText[]): Promise<Appended> {
    const head = await this.#head(stream, expected);
    const answer = await this.#ruling(stream, head, expected, events);
    if (answer !== undefined) return answer;

    const records = events.map(recordOf);
    for (const [index, event] of events.entries()) assertReadsBack(event, records[index] as EventData);
    assertFits(stream, events, records);
    return (await this.#write(stream, expected, events, records)) ?? this.#afterwards(stream, expected, events);
  }

  async #head(stream: StreamName, expected: number): Promise<StreamHead> {
    const known = this.heads.get(stream);
    if (known?.keeps === true && known.version === expected) return known;
    if (known !== undefined || expected !== 0) return this.look(stream);
    // It is to be begun. Whether somebody has done so is the server's to say; not, what has been set for a stream that is not there yet.
    await assertKeeps(this.connection, stream);
    this.heads.keeps(stream);
    return this.heads.get(stream) as StreamHead;
  }

  /** How the stream stands now; whether it is set to forget is looked at the first time, and wherever it is not there. */
  async look(stream: StreamName): Promise<StreamHead> {
    const known = this.heads.get(stream);
    const added = await readStream(this.connection, stream, (known?.version ?? 0) + 1, Number.MAX_SAFE_INTEGER);
    if (known?.keeps !== true || added === undefined) await assertKeeps(this.connection, stream);
    if (added === undefined && known !== undefined && known.version > 0) throw notWhole(stream, 1);
    this.heads.learn(stream, (added ?? []).map(knownOf));
    this.heads.keeps(stream);
    return this.heads.get(stream) as StreamHead;
  }

  /** Whether it may be written: the rules of every store, over what is known of this stream. */
  async #ruling(stream: StreamName, head: StreamHead, expected: number, events: readonly EventText[]): Promise<Appended | undefined> {
    const last = expected + events.length;
    const couldBeThere = Number.isSafeInteger(expected) && expected >= 0 && events.length > 0 && last <= head.version;
    const earlier = couldBeThere ? ((await readStream(this.connection, stream, expected + 1, last)) ?? []) : [];
    return appendRuling(asItStands(stream, head, earlier), stream, expected, events);
  }

  /** The answer; undefined where it is to be looked for in the stream. */
  async #write(
    stream: StreamName,
    expected: number,
    events: readonly EventText[],
    records: readonly EventData[],
  ): Promise<Appended | undefined> {
    const what = `Writing to ${stream}`;
    let sent = false;
    try {
      const answer = await this.connection.append(what, stream, expected, records, () => {
        sent = true;
      });
      const version = expected + events.length;
      if (answer.nextExpectedRevision !== BigInt(version) - 1n)
        throw new StoreDamaged(`The event store answered that ${stream} is at version ${answer.nextExpectedRevision + 1n}, not ${version}`);
      // Where it had been written before and is being spread to other nodes, the answer has no position.
      if (answer.position === undefined) return undefined;
      this.#remember(stream, events, answer.position.commit);
      return { version, position: answer.position.commit };
    } catch (error) {
      if (!sent || error instanceof StoreDamaged) throw error;
      if (isWrongVersion(error)) return undefined;
      if (isDeleted(error) || isBusy(error) || !mayBeWritten(error)) throw storeFailure(error, what);
      return this.#lost(stream, expected, events, error);
    }
  }

  /** No answer came: the stream knows. Where it does not know yet, nobody does. */
  async #lost(stream: StreamName, expected: number, events: readonly EventText[], error: unknown): Promise<Appended> {
    let head: StreamHead;
    try {
      head = await this.look(stream);
    } catch {
      throw new UnknownOutcome(`No answer came to what was written to ${stream}, and the event store cannot be read. Ask again.`, {
        cause: error,
      });
    }
    const answer = await this.#ruling(stream, head, expected, events);
    if (answer !== undefined) return answer;
    throw new UnknownOutcome(`No answer came to what was written to ${stream}, and it is not there yet. Ask again.`, { cause: error });
  }

  /** The server has said that the stream is elsewhere, or that this was there before. */
  async #afterwards(stream: StreamName, expected: number, events: readonly EventText[]): Promise<Appended> {
    const answer = await this.#ruling(stream, await this.look(stream), expected, events);
    if (answer !== undefined) return answer;
    throw new StoreUnavailable(`The event store says ${stream} has gone on, and does not show it. Try again.`);
  }

  #remember(stream: StreamName, events: readonly EventText[], position: bigint): void {
    this.heads.learn(
      stream,
      events.map((event) => ({ ...event, position })),
    );
  }
}

/** Only the last event's position is asked of a head, and it is the one the answer gave. */
const asItStands = (stream: StreamName, { version, position, ids }: StreamHead, earlier: readonly ReadEvent[]): LogAsItStands => ({
  tail: () => ({ version, position }),
  at: (_, wanted) => earlier.find(({ envelope }) => envelope.version === wanted),
  // What others have written since has its own answer: another version.
  holder: (id) => ((ids.get(id) ?? Infinity) <= version ? stream : undefined),
});

const assertFits = (stream: StreamName, events: readonly EventText[], records: readonly EventData[]): void => {
  const bytes = records
    .map((record, place) => Buffer.byteLength(events[place]?.text ?? '') + bytesOf(record).length + record.type.length * 2)
    .reduce((sum, size) => sum + size, 0);
  if (bytes <= mostBytes) return;
  throw new AppendTooLarge(
    `${records.length} events for ${stream} come to ${bytes} bytes, and the event store takes ${mostBytes} at once. Write them in several appends.`,
  );
};

/** Refused outright: whoever is not let in has written nothing. */
const mayBeWritten = (error: unknown): boolean =>
  isNoAnswer(error) || !(typeof error === 'object' && error !== null && 'type' in error) || error.type === 'unknown';
