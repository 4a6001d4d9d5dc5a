import { tidyUp } from './tidy-up';

const pace = { restMs: 1, lookMs: 1, retryMs: 1 };
const cooperation = 'norrvik';
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('what earlier read models have left', () => {
  it('is cleared away when everybody has come as far as the log, step by step, until there is no more', async () => {
    let [ready, looked, steps] = [false, 0, 0];
    const tidying = tidyUp({
      ...{ cooperation, pace, log: () => undefined },
      readModels: { tidy: async () => (steps += 1) < 3 },
      ready: () => (looked += 1) > 0 && ready,
    });
    await until(() => looked > 3);
    expect(steps).toBe(0);
    ready = true;
    await until(() => steps === 3);
    const before = looked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([steps, looked]).toEqual([3, before]);
    await tidying.stop();
  });

  it('waits while the file cannot be written, and says so once', async () => {
    const lines: string[] = [];
    let steps = 0;
    const tidy = async (): Promise<boolean> => {
      steps += 1;
      if (steps < 4) throw new Error('The disk is full');
      return false;
    };
    const tidying = tidyUp({ cooperation, pace, readModels: { tidy }, ready: () => true, log: (line) => lines.push(line) });
    await until(() => steps === 4);
    expect(lines).toEqual([expect.stringMatching(/^norrvik: .*The disk is full$/)]);
    await tidying.stop();
  });

  it('is broken off by a stop, at once', async () => {
    let steps = 0;
    const readModels = { tidy: async () => (steps += 1) > 0 };
    const tidying = tidyUp({ cooperation, readModels, ready: () => true, log: () => undefined, pace: { ...pace, restMs: 60_000 } });
    await until(() => steps === 1);
    await tidying.stop();
    expect(steps).toBe(1);
  });
});
