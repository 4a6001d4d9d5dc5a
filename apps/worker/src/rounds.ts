import { wallTimer, type Timer } from '@sparbar/event-sourcing';

export interface Rounds {
  /** A round that begins after this was asked, rather than when its time has come. Those who ask while one is under way share the next. */
  now(): void;
  stop(): Promise<void>;
}

/** A round at once, and again so long after each is over; never two at the same time. */
export function inRounds(
  ms: number,
  round: (asked: boolean) => Promise<void>,
  failed: (error: unknown) => void,
  timer: Timer = wallTimer,
): Rounds {
  let callOff: () => void = () => undefined;
  let stopped = false;
  let running = false;
  let again = false;
  let current = Promise.resolve();
  const begin = (asked: boolean): void => {
    callOff();
    running = true;
    current = round(asked)
      .catch(failed)
      .then(() => {
        running = false;
        const more = again;
        again = false;
        if (stopped) return;
        if (more) begin(true);
        else callOff = timer.after(ms, () => begin(false));
      });
  };
  begin(false);
  return {
    now: () => {
      if (stopped) return;
      if (running) again = true;
      else begin(true);
    },
    stop: async () => {
      stopped = true;
      callOff();
      await current;
    },
  };
}
