/** Runs in a process of its own, to be killed: appends through the SQLite store as fast as it can and prints each acknowledgement. */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { WrongVersion, type Envelope, type EventStore, type StreamName } from '@sparbar/event-sourcing';
import { lockFolder, openEventStore } from '@sparbar/stores/sqlite';

const [, , file = '', life = '0'] = process.argv;
const writers = 8;
const streams = 5;

const eventOf = (id: string, stream: StreamName, version: number): Envelope => ({
  id,
  stream,
  version,
  type: 'NoteMade',
  schema: 1,
  recordedAt: '2026-03-01T08:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u-1', role: 'secretary', party: 'kommunen' },
  owner: 'kommunen',
  $correlationId: id,
  $causationId: null,
  $command: { key: id, hash: '00' },
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  data: { text: `${id} `.repeat(12) },
});

/** Appends one, two or three events at a time to streams it shares with the others; who comes too late reads again. */
const write = async (store: EventStore, writer: number): Promise<never> => {
  for (let round = 0; ; round += 1) {
    const stream: StreamName = `norrvik.note-${(writer + round) % streams}`;
    const version = (await store.append(stream, -1, []).catch((error: unknown) => (error as WrongVersion).actual)) as number;
    const events = Array.from({ length: 1 + (round % 3) }, (_, index) =>
      eventOf(`${life}-${writer}-${round}-${index}`, stream, version + 1 + index),
    );
    try {
      await store.append(stream, version, events);
      // Straight to the pipe: what has been printed has been printed, whatever happens next.
      writeSync(1, `${stream} ${version} ${events.map(({ id }) => id).join(' ')}\n`);
    } catch (error) {
      if (!(error instanceof WrongVersion)) throw error;
    }
  }
};

/** Loaded while the one before still lives; begins when it is told to. */
process.stdin.once('data', () => {
  lockFolder(path.dirname(file));
  const store = openEventStore(file);
  writeSync(1, 'ready\n');
  void Promise.all(Array.from({ length: writers }, (_, writer) => write(store, writer)));
});
writeSync(1, 'loaded\n');
