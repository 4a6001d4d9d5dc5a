import type { Envelope, EventStore, StoredEvent, Timer } from '@sparbar/event-sourcing';
import { heardLog } from './heard-log';

const event = (position: bigint): StoredEvent => ({ position, envelope: { id: `e${position}` } as Envelope });
const upTo = (last: number): readonly StoredEvent[] => Array.from({ length: last }, (_, place) => event(BigInt(place + 1)));
const positions = (page: readonly StoredEvent[]): readonly bigint[] => page.map(({ position }) => position);

/** A log that says how often it was asked, and a timer that rings when it is told to. */
function small(length: number) {
  let stored = upTo(length);
  let asked = 0;
  let ring: (() => void) | undefined;
  const store = {
    readAll: async (after: bigint, limit: number) => {
      asked += 1;
      return stored.filter(({ position }) => position > after).slice(0, limit);
    },
  } as unknown as EventStore;
  const timer: Timer = {
    after: (_, rung) => {
      ring = rung;
      return () => (ring = undefined);
    },
    breath: () => Promise.resolve(),
  };
  const log = heardLog(store, timer);
  return {
    log,
    read: async (after: bigint, limit = 100) => positions(await log.events.readAll(after, limit)),
    write: (last: number) => (stored = upTo(last)),
    later: () => ring?.(),
    asked: () => {
      const before = asked;
      asked = 0;
      return before;
    },
  };
}

describe('a log that is heard', () => {
  it('gives what was heard without asking the store, to each follower from where she stands', async () => {
    const { log, read, asked } = small(3);
    log.begin(3n);
    log.hear([event(4n), event(5n)]);
    log.hear([event(9n)]);
    expect([await read(3n), await read(4n), await read(3n, 2)]).toEqual([
      [4n, 5n, 9n],
      [5n, 9n],
      [4n, 5n],
    ]);
    expect(asked()).toBe(0);
  });

  it('asks the store now and then whether there is more than was heard, and not each follower by herself', async () => {
    const { log, read, asked, write, later } = small(3);
    log.begin(3n);
    for (let follower = 0; follower < 5; follower += 1) expect(await read(3n)).toEqual([]);
    expect(asked()).toBe(1);
    // Nobody hears of this one.
    write(4);
    expect(await read(3n)).toEqual([]);
    later();
    expect(await read(3n)).toEqual([4n]);
    expect(asked()).toBe(1);
  });

  it('lets the store be read by whoever is further behind than what was heard', async () => {
    const { log, read, asked } = small(5);
    log.begin(3n);
    log.hear([event(4n), event(5n)]);
    expect(await read(1n)).toEqual([2n, 3n, 4n, 5n]);
    expect(asked()).toBe(1);
    expect(await read(2n)).toEqual([3n, 4n, 5n]);
    expect(asked()).toBe(1);
  });

  it('holds the latest only: whoever falls behind reads the store, and misses nothing', async () => {
    const { log, read, asked } = small(1_200);
    log.begin(0n);
    log.hear(upTo(1_200));
    expect(await read(1_199n)).toEqual([1_200n]);
    expect(asked()).toBe(0);
    expect(await read(10n, 2)).toEqual([11n, 12n]);
    expect(asked()).toBe(1);
  });

  it('is the store and nothing else while nothing is heard, and says nothing of before when it is heard again', async () => {
    const { log, read, asked } = small(3);
    log.hear([event(7n)]);
    expect([await read(0n), await read(3n)]).toEqual([[1n, 2n, 3n], []]);
    log.begin(3n);
    log.hear([event(4n)]);
    log.deafen();
    expect(await read(3n)).toEqual([]);
    expect(asked()).toBe(3);
    log.begin(9n);
    expect(await read(3n)).toEqual([]);
    expect(asked()).toBe(1);
  });
});
