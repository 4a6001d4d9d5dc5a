import {
  streamNameFilter,
  type AppendResult,
  type EventData,
  type EventStoreDBClient,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { pause, StoreUnavailable, wallTimer, type Timer } from '@sparbar/event-sourcing';
import { isNoAnswer, storeFailure, TooSlow } from './client-failure';
import { clientFor } from './connection-string';
import { inFlight, type InFlight } from './in-flight';
import { ServerRefused } from './refused';
import { assertKnownServer } from './server-version';
import { caughtUp, collected, inTime } from './wait-for';

/** How long is waited for an answer, and before each new try of a reading. */
export interface Patience {
  readonly answerMs: number;
  readonly againMs: readonly number[];
}

export const usualPatience: Patience = { answerMs: 10_000, againMs: [50, 250, 1_000] };

/** What this process reaches and waits by. A simulation brings its own. */
export interface Outside {
  readonly clientFor: (connectionString: string) => EventStoreDBClient;
  readonly timer: Timer;
  readonly inFlight: InFlight;
}

const theWorld: Outside = { clientFor, timer: wallTimer, inFlight };

/** What the streams that are looked for are called. */
export type StreamNames = { readonly prefix: string } | { readonly regex: string };

type Reading = (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>;

/**
 * One client for the whole process, and the only place that calls it.
 *
 * Everything is asked of the leader: a follower may not know yet what has been answered to a writer. Which server answers is looked at before each call;
 * that costs nothing while the connection holds.
 */
export class Connection {
  #client: EventStoreDBClient;
  /** What a server that is known has said of itself; the client makes another promise when it connects anew. */
  #seen: Promise<unknown> | undefined;
  #closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly patience: Patience = usualPatience,
    private readonly outside: Outside = theWorld,
  ) {
    this.#client = outside.clientFor(connectionString);
  }

  /** How long nobody waits in vain. */
  get answerMs(): number {
    return this.patience.answerMs;
  }

  get timer(): Timer {
    return this.outside.timer;
  }

  /** All of a reading, or an error. Asked again where nobody answered: a reading changes nothing. */
  read(what: string, reading: Reading): Promise<readonly ResolvedEvent[]> {
    return this.#again(what, (client) => collected(reading(client), this.patience.answerMs, this.timer));
  }

  /** All that the server itself finds in the whole log, which is far sooner than it could be read. What is found again after a failure is given again. */
  search(what: string, streams: StreamNames, each: (record: ResolvedEvent) => void): Promise<void> {
    return this.#again(what, (client) => {
      const heard = { checkpoints: 0 };
      const looking = { checkpointInterval: 100, checkpointReached: () => Promise.resolve(void (heard.checkpoints += 1)) };
      const filter =
        'prefix' in streams ? streamNameFilter({ ...looking, prefixes: [streams.prefix] }) : streamNameFilter({ ...looking, ...streams });
      const subscription = client.subscribeToAll({ fromPosition: 'start', filter, requiresLeader: true });
      return caughtUp(subscription, each, () => heard.checkpoints, this.patience.answerMs, this.timer);
    });
  }

  /** Sends an append once. What is thrown before `sent` is called was never sent. */
  async append(
    what: string,
    stream: string,
    expectedVersion: number,
    records: readonly EventData[],
    sent: () => void,
  ): Promise<AppendResult> {
    const client = this.#open();
    try {
      await this.#known(client);
    } catch (error) {
      throw error instanceof ServerRefused ? error : storeFailure(error, what);
    }
    const answered = (): Promise<AppendResult> => {
      sent();
      return this.#answered(client, stream, expectedVersion, records);
    };
    return this.outside.inFlight.append(answered, () => unsentIn(client));
  }

  /** A subscription to everything; the caller listens, and lets it go. */
  async subscribe(from: { readonly commit: bigint; readonly prepare: bigint } | undefined) {
    const client = this.#open();
    await this.#known(client);
    return client.subscribeToAll({ fromPosition: from ?? 'start', requiresLeader: true });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const client = this.#client;
    await this.outside.inFlight.alone(() => client.dispose());
  }

  async #answered(
    client: EventStoreDBClient,
    stream: string,
    expectedVersion: number,
    records: readonly EventData[],
  ): Promise<AppendResult> {
    const expectedRevision = expectedVersion === 0 ? 'no_stream' : BigInt(expectedVersion) - 1n;
    const { answerMs } = this.patience;
    const answer = client.appendToStream(stream, [...records], { expectedRevision, requiresLeader: true, deadline: answerMs });
    try {
      // The server keeps the time too; ours is for one that has fallen silent.
      return await inTime(answer, answerMs + 250, this.timer);
    } catch (error) {
      // Its answer could still come, and the client would throw it at nobody.
      if (error instanceof TooSlow) this.#renew(client);
      throw error;
    }
  }

  async #known(client: EventStoreDBClient): Promise<void> {
    try {
      const features = featuresOf(client);
      if (features === this.#seen) return;
      assertKnownServer((await inTime(features, this.patience.answerMs, this.timer)).serverVersion);
      this.#seen = features;
    } catch (error) {
      // The client asks a server once what it is, and keeps also a failure for ever.
      if (!(error instanceof ServerRefused)) this.#renew(client);
      throw error;
    }
  }

  async #again<Answer>(what: string, ask: (client: EventStoreDBClient) => Promise<Answer>): Promise<Answer> {
    for (let tried = 0; ; tried += 1) {
      const client = this.#open();
      try {
        await this.#known(client);
        const answer = await ask(client);
        // A client that is let go ends its readings as if they were whole.
        if (this.#open() === client) return answer;
        throw new TooSlow('the connection was begun anew meanwhile');
      } catch (error) {
        if (error instanceof ServerRefused || error instanceof StoreUnavailable) throw error;
        if (!isNoAnswer(error)) throw error;
        const again = this.patience.againMs[tried];
        if (again === undefined) throw storeFailure(error, what);
        await pause(this.timer, again);
      }
    }
  }

  #open(): EventStoreDBClient {
    if (this.#closed) throw new StoreUnavailable('The event store is closed');
    return this.#client;
  }

  #renew(failed: EventStoreDBClient): void {
    if (this.#closed || this.#client !== failed) return;
    this.#client = this.outside.clientFor(this.connectionString);
    void this.outside.inFlight.alone(() => failed.dispose()).catch(() => undefined);
  }
}

/** How many appends stand in the client and have not been given to the network: in the one stream it writes them to, while there is one. */
const unsentIn = (client: EventStoreDBClient): number | undefined => {
  const { disposableStreams } = client as unknown as { readonly disposableStreams?: ReadonlySet<{ readonly writableLength?: number }> };
  for (const { writableLength } of disposableStreams ?? []) if (writableLength !== undefined) return writableLength;
  return undefined;
};

/** Kept by the client to itself, as is the above: it asks the server anyway, before each append. Made anew when it connects anew. */
const featuresOf = (client: EventStoreDBClient): Promise<{ readonly serverVersion: string }> =>
  (client as unknown as { readonly capabilities: Promise<{ readonly serverVersion: string }> }).capabilities;
