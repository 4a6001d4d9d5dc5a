import { stockholmDay } from './calendar-day';
import type { Clock, Random } from './clock';
import type { Codec } from './codec';
import { unhashed } from './command-hash';
import type { DecidedFact, Decider } from './decider';
import type { Actor, Envelope, StreamName } from './envelope';
import { DuplicateEvent, UnknownOutcome, WrongVersion, type EventStore, type Position, type StoredEvent } from './event-store';
import { derivedId } from './ids';
import { streamName } from './stream-name';

/** What a decision of one cooperation is run with. */
export interface Engine {
  readonly events: EventStore;
  readonly codec: Codec;
  readonly clock: Clock;
  readonly random: Random;
}

/** Who asks, and the key under which asking again is the same asking. */
export interface CommandMeta {
  readonly key: string;
  /**
   * What was asked, as it was sent: the same key with another body is refused. Left out where the key is made of the cause: then it can mean nothing
   * else, and a later program may say the same in other words.
   */
  readonly body?: unknown;
  readonly actor: Actor;
  /** The party that owns what is said. */
  readonly owner: string;
  readonly correlationId?: string;
  readonly causationId?: string | null;
  readonly onBehalfOf?: string;
}

export interface Transacted {
  readonly id: string;
  readonly stream: StreamName;
  readonly version: number;
  /** Of the last event this led to; where it led to none, of the stream's last event; 0 for a stream that is not there. */
  readonly position: Position;
  /** As stored. */
  readonly events: readonly Envelope[];
  /** This had been asked before: it is the first answer again. */
  readonly repeated: boolean;
}

/** The key has been used for something else. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
  constructor(
    readonly stream: StreamName,
    readonly key: string,
  ) {
    super(`the key ${key} has been used in ${stream} with another body`);
  }
}

/** The asker has not seen what has happened since. */
export class VersionMismatch extends Error {
  override readonly name = 'VersionMismatch';
  constructor(
    readonly stream: StreamName,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} is at version ${actual}, and ${expected} was expected`);
  }
}

/** Others kept writing first. Nothing was written; it may be asked again. */
export class Contention extends Error {
  override readonly name = 'Contention';
  constructor(readonly stream: StreamName) {
    super(`${stream} is being written by others; ask again`);
  }
}

const decisions = 1 + 3;
const sendings = 1 + 3;

/**
 * Reads, decides and appends, as one: either what was decided stands in the stream, on exactly what it was decided on, or nothing does.
 *
 * Asking again under the same key gives the first answer. What was refused, or led to nothing, is not remembered but decided again.
 */
export async function transact<State, Command, Event extends DecidedFact>(
  engine: Engine,
  cooperation: string,
  decider: Decider<State, Command, Event>,
  id: string,
  command: Command,
  meta: CommandMeta,
  expected?: number,
): Promise<Transacted> {
  const stream = streamName(cooperation, decider.kind, id);
  const asked = { id, stream, key: meta.key, body: meta.body };
  for (let decision = 0; decision < decisions; decision += 1) {
    const history = await engine.events.read(stream);
    const first = await firstAnswer(engine.codec, asked, history);
    if (first !== undefined) return first;
    const last = history.at(-1);
    const version = last?.envelope.version ?? 0;
    if (expected !== undefined && expected !== version) throw new VersionMismatch(stream, expected, version);

    const state = history.reduce(
      (folded, { envelope }) => decider.evolve(folded, engine.codec.lift(envelope) as unknown as Event),
      decider.initial,
    );
    const facts = decider.decide(command, state);
    if (facts.length === 0) return { id, stream, version, position: last?.position ?? 0n, events: [], repeated: false };

    const written = await append(engine, asked, version, await envelopesOf(engine, asked, version, facts, meta));
    if (written !== undefined) return written;
  }
  throw new Contention(stream);
}

interface Asked {
  readonly id: string;
  readonly stream: StreamName;
  readonly key: string;
  readonly body: unknown;
}

/** What this very asking led to when it was first asked, if it was. */
async function firstAnswer(
  codec: Codec,
  { id, stream, key, body }: Asked,
  history: readonly StoredEvent[],
): Promise<Transacted | undefined> {
  const own = history.filter(({ envelope }) => envelope.$command.key === key);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const events = own.map(({ envelope }) => envelope);
  const hash = body === undefined ? undefined : await codec.commandHash(body, events);
  if (hash !== undefined && hash !== last.envelope.$command.hash) throw new KeyReused(stream, key);
  return {
    id,
    stream,
    version: last.envelope.version,
    position: last.position,
    events,
    repeated: true,
  };
}

async function envelopesOf(
  { codec, clock, random }: Engine,
  { stream, key, body }: Asked,
  version: number,
  facts: readonly DecidedFact[],
  meta: CommandMeta,
): Promise<readonly Envelope[]> {
  const now = clock.now();
  const onBehalfOf = meta.onBehalfOf;
  const envelopes: Envelope[] = [];
  for (const [index, fact] of facts.entries()) {
    const { type, data, effectiveOn, ...context } = fact;
    envelopes.push(
      await codec.seal({
        id: derivedId(stream, key, String(index)),
        stream,
        version: version + index + 1,
        type,
        schema: codec.schemaOf(stream, type),
        recordedAt: now.toISOString(),
        effectiveOn: effectiveOn ?? { precision: 'day', date: stockholmDay(now) },
        actor: meta.actor,
        owner: meta.owner,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...context,
        $correlationId: meta.correlationId ?? derivedId(stream, key, '0'),
        $causationId: meta.causationId ?? null,
        $command: { key, hash: unhashed },
        salt: random.bytes(16).toString('base64url'),
        data: data as Envelope['data'],
      }),
    );
  }
  const hash = await codec.commandHash(body ?? null, envelopes);
  // Erased between being made and being used: the same as if it had been erased before.
  if (hash === undefined) throw new Contention(stream);
  return envelopes.map((envelope) => ({ ...envelope, $command: { key, hash } }));
}

/** The answer, or undefined where another was first. An append of which nothing is known is looked for, and sent again as it was. */
async function append(
  { events, codec }: Engine,
  asked: Asked,
  version: number,
  envelopes: readonly Envelope[],
): Promise<Transacted | undefined> {
  for (let sending = 1; ; sending += 1) {
    try {
      const appended = await events.append(asked.stream, version, envelopes);
      return { id: asked.id, stream: asked.stream, ...appended, events: envelopes, repeated: false };
    } catch (error) {
      if (error instanceof WrongVersion || error instanceof DuplicateEvent) return undefined;
      if (!(error instanceof UnknownOutcome)) throw error;
      const tail = await events.read(asked.stream, version + 1);
      const found = await firstAnswer(codec, asked, tail);
      if (found !== undefined) return { ...found, repeated: found.events[0]?.salt !== envelopes[0]?.salt };
      if (tail.length > 0) return undefined;
      if (sending === sendings) throw error;
    }
  }
}
