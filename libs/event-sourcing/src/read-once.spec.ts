import type { Envelope } from './envelope';
import type { EventStore, Position, StoredEvent } from './event-store';
import { readOnce } from './read-once';

/** A log whose positions are 10, 20, 30 …, and what it was asked. It answers what was there when it was asked, a little later. */
class Log implements Pick<EventStore, 'readAll'> {
  readonly asked: Position[] = [];
  fails = false;

  constructor(public length: number) {}

  async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    this.asked.push(after);
    const { length, fails } = this;
    await new Promise((resolve) => setImmediate(resolve));
    if (fails) throw new Error('the log cannot be read');
    return Array.from({ length }, (_, index) => ({ position: BigInt((index + 1) * 10), envelope: {} as Envelope }))
      .filter(({ position }) => position > after)
      .slice(0, limit);
  }
}

describe('a log that many follow', () => {
  const over = (log: Log): ((after: number, limit?: number) => Promise<readonly number[]>) => {
    const store = readOnce(log as unknown as EventStore);
    return async (after, limit = 100) => (await store.readAll(BigInt(after), limit)).map(({ position }) => Number(position));
  };

  it('is read once for those who ask in the same breath, and for those who come after', async () => {
    const log = new Log(4);
    const read = over(log);
    expect(await Promise.all([read(0), read(0, 2), read(0)])).toEqual([
      [10, 20, 30, 40],
      [10, 20],
      [10, 20, 30, 40],
    ]);
    expect(log.asked).toEqual([0n]);
    expect(await read(25, 1)).toEqual([30]);
    expect(await Promise.all([read(20), read(30, 50), read(20)])).toEqual([[30, 40], [40], [30, 40]]);
    // Whether there was more was asked once for those who asked together.
    expect(log.asked).toEqual([0n, 40n]);
  });

  it('is asked each time whether there is more', async () => {
    const log = new Log(1);
    const read = over(log);
    expect(await read(0)).toEqual([10]);
    expect(await read(10)).toEqual([]);
    log.length = 3;
    expect(await read(10)).toEqual([20, 30]);
    expect(await read(0)).toEqual([10, 20, 30]);
    expect(log.asked).toEqual([0n, 10n, 10n, 30n]);
  });

  it('never says there is nothing because there was nothing when another asked', async () => {
    const log = new Log(1);
    const read = over(log);
    expect(await read(0)).toEqual([10]);
    for (const after of [10, 0]) {
      log.asked.length = 0;
      const early = read(after);
      while (log.asked.length === 0) await Promise.resolve();
      log.length += 1;
      const [before, since] = await Promise.all([early, read(after)]);
      expect(since).toHaveLength(before.length + 1);
    }
  });

  it('gives all that was wanted, also when the other wanted less', async () => {
    const log = new Log(4);
    const read = over(log);
    expect(await read(0, 1)).toEqual([10]);
    expect(await Promise.all([read(0, 2), read(0)])).toEqual([
      [10, 20],
      [10, 20, 30, 40],
    ]);
  });

  it('gives no part of it with a gap: whoever is far behind reads for herself', async () => {
    const log = new Log(900);
    const read = over(log);
    expect(await read(8_000, 50)).toEqual(Array.from({ length: 50 }, (_, index) => 8_010 + index * 10));
    expect(await read(0, 2)).toEqual([10, 20]);
    expect(await read(10, 2)).toEqual([20, 30]);
    expect(await read(8_490, 1)).toEqual([8_500]);
    expect(await read(8_490)).toEqual(Array.from({ length: 51 }, (_, index) => 8_500 + index * 10));
    expect(await read(7_990, 1)).toEqual([8_000]);
    expect(log.asked).toEqual([8_000n, 0n, 10n, 8_500n, 7_990n]);
  });

  it('holds no more than so much, and answers the same when it has let go', async () => {
    const log = new Log(700);
    const read = over(log);
    expect(await read(0, 400)).toHaveLength(400);
    expect(await read(4_000, 400)).toHaveLength(300);
    expect(await read(1_990, 2)).toEqual([2_000, 2_010]);
    expect(await read(2_000, 2)).toEqual([2_010, 2_020]);
    expect(log.asked).toEqual([0n, 4_000n, 1_990n]);
  });

  it('is asked anew after it could not be read', async () => {
    const log = new Log(1);
    const read = over(log);
    log.fails = true;
    await expect(Promise.all([read(0), read(0)])).rejects.toThrow('the log cannot be read');
    log.fails = false;
    expect(await read(0)).toEqual([10]);
  });
});
