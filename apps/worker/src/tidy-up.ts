import { wallTimer, type ReadModelStore, type Timer } from '@sparbar/event-sourcing';

export interface TidyUpOptions {
  readonly cooperation: string;
  readonly readModels: Pick<ReadModelStore, 'tidy'>;
  /** Whether everybody has come as far as the log: until then there are more urgent things to do. */
  readonly ready: () => boolean;
  readonly log: (line: string) => void;
  readonly pace?: TidyPace | undefined;
  readonly timer?: Timer | undefined;
}

export interface TidyPace {
  /** After each step, so that who follows the log has most of the time. */
  readonly restMs: number;
  /** Before it is looked again whether everybody is there. */
  readonly lookMs: number;
  readonly retryMs: number;
}

const usualPace: TidyPace = { restMs: 20, lookMs: 500, retryMs: 15_000 };

/** Clears away what the read models of an earlier Spårbar have left, a little at a time, until there is no more. What is broken off goes on at the next start. */
export function tidyUp({ cooperation, readModels, ready, log, pace = usualPace, timer = wallTimer }: TidyUpOptions): {
  stop(): Promise<void>;
} {
  let stopped = false;
  let rouse: () => void = () => undefined;
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped) return resolve();
      const callOff = timer.after(ms, resolve);
      rouse = () => {
        callOff();
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    let said: string | undefined;
    while (!stopped) {
      if (!ready()) {
        await sleep(pace.lookMs);
        continue;
      }
      const began = performance.now();
      try {
        if (!(await readModels.tidy())) return;
        await sleep(Math.max(pace.restMs, performance.now() - began));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (why !== said) log(`${cooperation}: what earlier read models have left cannot be cleared away yet, and is tried again: ${why}`);
        said = why;
        await sleep(pace.retryMs);
      }
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      rouse();
      await running;
    },
  };
}
