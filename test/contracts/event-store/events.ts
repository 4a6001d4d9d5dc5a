import { randomUUID } from 'node:crypto';
import { canonical, type Envelope, type EventStore, type StoredEvent, type StreamName } from '@sparbar/event-sourcing';
import { inTime, times } from '../contract';

export const stream = (name: string): StreamName => `norrvik.note-${name}`;

export const anEvent = (stream: StreamName, version: number, over: Partial<Envelope> = {}): Envelope => ({
  id: randomUUID(),
  stream,
  version,
  type: 'NoteMade',
  schema: 1,
  recordedAt: '2026-03-01T08:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u-1', role: 'secretary', party: 'kommunen' },
  owner: 'kommunen',
  $correlationId: 'c-1',
  $causationId: null,
  $command: { key: 'k-1', hash: '00' },
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  data: { text: `version ${version}` },
  ...over,
});

/** Versions `first`… of a stream. */
export const someEvents = (stream: StreamName, first: number, count: number): readonly Envelope[] =>
  times(count, (index) => anEvent(stream, first + index));

export const idsOf = (events: readonly (StoredEvent | Envelope)[]): readonly string[] =>
  events.map((event) => ('envelope' in event ? event.envelope.id : event.id));

export const versionsOf = (events: readonly StoredEvent[]): readonly number[] => events.map(({ envelope }) => envelope.version);

export const textsOf = (events: readonly (StoredEvent | Envelope)[]): readonly string[] =>
  events.map((event) => canonical('envelope' in event ? event.envelope : event));

export const wholeLog = (store: EventStore): Promise<readonly StoredEvent[]> => store.readAll(0n, 100_000);

/** What a follower was given, once it has at least `count` events. Fails rather than waits for ever. */
export const following = async (
  store: EventStore,
  after: bigint,
  count: number,
  during: () => Promise<unknown> = async () => undefined,
): Promise<readonly StoredEvent[]> => {
  const enough = new AbortController();
  const seen: StoredEvent[] = [];
  const followed = (async () => {
    for await (const page of store.subscribe(after, enough.signal)) {
      seen.push(...page);
      if (seen.length >= count) enough.abort();
    }
  })();
  await during();
  await inTime(followed, `${count} events are to reach the follower`).finally(() => enough.abort());
  return seen;
};

/** One event after another, each waiting for the answer to the one before. */
export const appendOneByOne = async (store: EventStore, stream: StreamName, count: number): Promise<void> => {
  for (let version = 1; version <= count; version += 1) await store.append(stream, version - 1, [anEvent(stream, version)]);
};
