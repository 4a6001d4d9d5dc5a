import type { EventData, EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import { bytesOf } from '../../libs/stores/eventstoredb/src/stored-record';
import { StandInLog, type LogRecord } from '../stand-ins/eventstoredb/log';
import type { Broken, Line } from './line';
import { LogSubscription } from './log-subscription';
import type { Machine } from './machine';
import type { Time } from './time';

const name = 'EventStoreDB';
const page = { least: 0, most: Number.MAX_SAFE_INTEGER } as const;

/** EventStoreDB, as the stand-in for it rules; the wire is the simulated one. Its client is what the adapter calls. */
export class LogServer {
  readonly log = new StandInLog();
  readonly #subscriptions = new Set<LogSubscription>();

  constructor(
    private readonly time: Time,
    private readonly line: Line,
  ) {}

  /** Ends what is being listened to, or lets it go on without a word, or says something twice or too early. */
  disturb(how: 'cut' | 'end' | 'silence' | 'repeat' | 'disorder'): void {
    for (const subscription of [...this.#subscriptions]) subscription.disturb(how);
  }

  /** What the client makes of a record: a copy for each reader. */
  resolved(record: LogRecord): ResolvedEvent {
    const position = { commit: record.position, prepare: record.position };
    return {
      commitPosition: record.position,
      event: {
        ...{ id: record.id, type: record.type, streamId: record.stream, revision: record.revision, position, isJson: record.isJson },
        ...{ created: new Date(0), data: jsonOf(record.data), metadata: jsonOf(record.metadata) },
      },
    } as unknown as ResolvedEvent;
  }

  clientOf(machine: Machine): EventStoreDBClient {
    const { log, line } = this;
    const letGo = new Set<(gone: Error) => void>();
    let gone = false;
    const ask = <Answer>(what: string, serve: () => Answer): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (gone) return reject(failure('cancelled', 'The client was let go'));
        letGo.add(reject);
        line
          .ask({ from: machine, to: name, what, serve, broken })
          .then(resolve, reject)
          .finally(() => letGo.delete(reject));
      });
    const reading = (what: string, serve: () => readonly LogRecord[]): Reading => {
      const read = new Reading(ask(what, serve).then((records) => records.map((record) => this.resolved(record))));
      return read;
    };
    const client = {
      capabilities: Promise.resolve({ serverVersion: '23.10.6' }),
      appendToStream: (stream: string, events: readonly EventData[], { expectedRevision }: { expectedRevision: bigint | 'no_stream' }) =>
        ask(`append ${events.length} to ${stream} after ${String(expectedRevision)}`, () => {
          const written = log.append(stream, expectedRevision === 'no_stream' ? 'no-stream' : expectedRevision, events.map(proposed));
          switch (written.kind) {
            case 'written': {
              const position = line.chance(line.weather.refused) ? undefined : { commit: written.position, prepare: written.position };
              return { success: true, nextExpectedRevision: written.revision, position };
            }
            case 'wrong-version':
              throw failure('wrong-expected-version', `${stream} is at revision ${written.current}`);
            case 'deleted':
              throw failure('stream-deleted', stream);
          }
        }),
      readStream: (
        stream: string,
        {
          fromRevision,
          direction,
          maxCount = page.most,
        }: { fromRevision: bigint | 'start' | 'end'; direction?: string; maxCount?: number },
      ) =>
        reading(`read ${stream} from ${String(fromRevision)}`, () => {
          const records = log.stream(stream);
          if (records === undefined) throw failure('stream-not-found', stream);
          if (records === 'deleted') throw failure('stream-deleted', stream);
          if (direction === 'backwards') return records.toReversed().slice(0, maxCount);
          const from = typeof fromRevision === 'bigint' ? fromRevision : 0n;
          return records.filter(({ revision }) => revision >= from).slice(0, maxCount);
        }),
      readAll: ({
        fromPosition,
        direction,
        maxCount = page.most,
      }: {
        fromPosition: { commit: bigint } | 'start' | 'end';
        direction?: string;
        maxCount?: number;
      }) =>
        reading(`read the log from ${typeof fromPosition === 'string' ? fromPosition : fromPosition.commit}`, () => {
          const start = fromPosition === 'start' ? 0 : fromPosition === 'end' ? log.records.length : this.#indexOf(fromPosition.commit);
          if (direction === 'backwards') return log.records.slice(Math.max(start - maxCount, 0), start).toReversed();
          return log.records.slice(start, start + maxCount);
        }),
      subscribeToAll: ({ fromPosition }: { fromPosition: { commit: bigint } | 'start' }) => {
        const subscription = new LogSubscription(this.time, this.line, machine, (record) => this.resolved(record), log);
        this.#subscriptions.add(subscription);
        const after = fromPosition === 'start' ? -1n : fromPosition.commit;
        line.ask({ from: machine, to: name, what: `listen after ${after}`, serve: () => subscription.begin(after), broken }).then(
          () => undefined,
          (error: unknown) => subscription.fail(error),
        );
        letGo.add(() => subscription.destroy());
        return subscription;
      },
      dispose: () => {
        gone = true;
        for (const end of [...letGo]) end(failure('cancelled', 'The client was let go'));
        return Promise.resolve();
      },
    };
    return client as unknown as EventStoreDBClient;
  }

  #indexOf(position: bigint): number {
    const index = this.log.indexOf(position);
    if (index === undefined) throw failure('invalid-argument', `no record begins at ${position}`);
    return index;
  }
}

/** A reading is sent in one piece here, and comes whole or breaks. */
class Reading implements AsyncIterable<ResolvedEvent> {
  readonly #ended = Promise.withResolvers<readonly ResolvedEvent[]>();

  constructor(answer: Promise<readonly ResolvedEvent[]>) {
    answer.then(this.#ended.resolve, this.#ended.reject);
    this.#ended.promise.catch(() => undefined);
  }

  on(): this {
    return this;
  }

  destroy(error?: Error): void {
    this.#ended.reject(error ?? failure('cancelled', 'The reading was let go'));
  }

  cancel(): Promise<void> {
    return Promise.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ResolvedEvent, void, undefined> {
    for (const record of await this.#ended.promise) yield record;
  }
}

const failure = (type: string, message: string): Error => Object.assign(new Error(message), { type });

const broken = (how: Broken): Error => {
  switch (how) {
    case 'cut':
    case 'silent':
      return failure('unavailable', 'The line was cut');
    case 'refused':
      return failure('not-leader', 'Another node is the leader');
  }
};

const proposed = (record: EventData) => ({
  ...{
    id: record.id,
    type: record.type,
    isJson: true,
    data: Buffer.from(JSON.stringify(record.data)),
    metadata: Buffer.from(bytesOf(record)),
  },
});

const jsonOf = (bytes: Buffer): unknown => (bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')));
