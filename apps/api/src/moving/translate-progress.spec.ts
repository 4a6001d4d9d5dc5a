import type { MovableLog, NamedProgress, Position } from '@sparbar/event-sourcing';
import { translatedProgress } from './translate-progress';

/** A log whose events stand at these positions, and how far others have come with it. */
const log = (positions: readonly Position[], all: readonly NamedProgress[] = []): MovableLog =>
  ({
    events: {
      readAll: async (after: Position, limit: number) =>
        positions
          .filter((position) => position > after)
          .slice(0, limit)
          .map((position) => ({ position })),
    },
    progress: { all: async () => all },
  }) as unknown as MovableLog;

const far = (seq: number, position: Position, wrote: Position = 0n): NamedProgress => ({ name: 'a', seq, position, wrote, epoch: 3 });
const [from, to] = [
  [1n, 2n, 5n, 9n],
  [700n, 1_800n, 2n ** 60n, 2n ** 61n],
] as const;
const translated = (one: NamedProgress, target: readonly Position[] = to) => translatedProgress('lunden', log(from, [one]), log(target));

describe('how far others have come, in the positions of another store', () => {
  it('is the place of the event with the same number; what it wrote last as well', async () => {
    expect(await translated(far(2, 2n, 9n))).toEqual([far(2, 1_800n, 2n ** 61n)]);
    expect(await translated(far(4, 9n))).toEqual([far(4, 2n ** 61n, 0n)]);
  });

  it('before the first event is before the first event', async () => expect(await translated(far(0, 0n))).toEqual([far(0, 0n)]));

  it('that is the place of no event is not guessed at', async () => {
    await expect(translated(far(3, 6n))).rejects.toThrow(/is said twice and differently \(event 3, position 6\)/);
    await expect(translated(far(2, 5n))).rejects.toThrow(/is said twice and differently \(event 2, position 5\)/);
    await expect(translated(far(2, 2n, 8n))).rejects.toThrow(/How far a has come in lunden \(position 8\) is the place of no event/);
    await expect(translated(far(4, 9n), to.slice(0, 3))).rejects.toThrow(/is the place of no event/);
  });
});
