import { wallTimer, type Timer } from '@sparbar/event-sourcing';

/** One follower, a batch at a time: `step` does some work and says whether there is more. */
export interface Steps {
  step(): Promise<{ readonly caughtUp: boolean }>;
}

export interface KeptFollowing {
  /** There may be more: look now rather than at the next poll. */
  wake(): void;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

export interface Pace {
  /** How long to sleep when nobody wakes us: nothing may depend on being woken. */
  readonly pollMs: number;
  /** The first wait after an error, doubled for each one in a row up to the longest. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

export const usualPace: Pace = { pollMs: 500, firstRetryMs: 100, longestRetryMs: 15_000 };

/**
 * Keeps a follower going for as long as the process lives. When it throws, it is opened anew after a wait, so that whatever it held in
 * memory is read again; `failed` is told each time, and `open` succeeding and stepping once is what ends the trouble.
 */
export function keepFollowing(
  open: () => Promise<Steps>,
  failed: (error: unknown) => void,
  pace: Pace = usualPace,
  timer: Timer = wallTimer,
): KeptFollowing {
  let stopped = false;
  let woken = false;
  let rouse: () => void = () => undefined;

  const sleep = (ms: number, untilWoken: boolean): Promise<void> =>
    new Promise((resolve) => {
      if (stopped || (untilWoken && woken)) return resolve();
      const callOff = timer.after(ms, resolve);
      rouse = () => {
        if (!untilWoken && !stopped) return;
        callOff();
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    let retry = pace.firstRetryMs;
    let follower: Steps | undefined;
    while (!stopped) {
      try {
        follower ??= await open();
        woken = false;
        const { caughtUp } = await follower.step();
        retry = pace.firstRetryMs;
        if (caughtUp) await sleep(pace.pollMs, true);
        else await timer.breath();
      } catch (error) {
        if (stopped) return;
        follower = undefined;
        failed(error);
        await sleep(retry, false);
        retry = Math.min(retry * 2, pace.longestRetryMs);
      }
    }
  };

  const running = run();
  return {
    wake: () => {
      woken = true;
      rouse();
    },
    stop: async () => {
      stopped = true;
      rouse();
      await running;
    },
  };
}
