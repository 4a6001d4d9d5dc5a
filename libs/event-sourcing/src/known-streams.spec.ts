import type { Envelope, StreamName } from './envelope';
import type { EventStore, StoredEvent } from './event-store';
import { KnownStreams } from './known-streams';

/** A log in which every stream is this long, and the versions from which it was asked. */
class Log implements Pick<EventStore, 'read'> {
  readonly asked: number[] = [];

  constructor(public length: number) {}

  async read(stream: StreamName, from = 1): Promise<readonly StoredEvent[]> {
    this.asked.push(from);
    const { length } = this;
    await Promise.resolve();
    return Array.from({ length: Math.max(0, length - from + 1) }, (_, index) => ({
      position: BigInt(from + index),
      envelope: { stream, version: from + index } as Envelope,
    }));
  }
}

describe('streams that have been read whole', () => {
  const over = (log: Log): ((stream?: string) => Promise<readonly number[]>) => {
    const store = new KnownStreams().over(log as unknown as EventStore);
    return async (stream = 'norrvik.access-eva') => (await store.read(stream as StreamName)).map(({ envelope }) => envelope.version);
  };

  it('asks each time, and only for what came since', async () => {
    const log = new Log(2);
    const read = over(log);
    expect(await read()).toEqual([1, 2]);
    expect(await read()).toEqual([1, 2]);
    log.length = 4;
    expect(await read()).toEqual([1, 2, 3, 4]);
    expect(await read()).toEqual([1, 2, 3, 4]);
    expect(log.asked).toEqual([1, 3, 3, 5]);
  });

  it('leaves a part of a stream to the log', async () => {
    const log = new Log(3);
    const store = new KnownStreams().over(log as unknown as EventStore);
    await store.read('norrvik.access-eva');
    expect(await store.read('norrvik.access-eva', 2)).toHaveLength(2);
    expect(log.asked).toEqual([1, 2]);
  });

  it('keeps the most that was seen, whoever is answered last', async () => {
    const log = new Log(1);
    const read = over(log);
    const first = read();
    log.length = 3;
    expect(await Promise.all([first, read()])).toEqual([[1], [1, 2, 3]]);
    expect(await read()).toEqual([1, 2, 3]);
    expect(log.asked.at(-1)).toBe(4);
  });

  it('holds no stream that has grown long', async () => {
    const log = new Log(500);
    const read = over(log);
    expect(await read()).toHaveLength(500);
    log.length = 501;
    expect(await read()).toHaveLength(501);
    expect(await read()).toHaveLength(501);
    expect(log.asked).toEqual([1, 501, 1]);
  });

  it('holds no more than so much, and answers the same when it has let go', async () => {
    const log = new Log(400);
    const read = over(log);
    for (let index = 0; index < 51; index += 1) expect(await read(`norrvik.activity-${index}`)).toHaveLength(400);
    expect(await read('norrvik.activity-0')).toHaveLength(400);
    expect(await read('norrvik.activity-50')).toHaveLength(400);
    // The first was let go of when the fifty-first came; that one is held.
    expect(log.asked.slice(-2)).toEqual([1, 401]);
  });
});
