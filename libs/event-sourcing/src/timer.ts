import { breath } from './breath';

/** Time as whoever waits feels it: nobody waits for anything else. A simulation brings its own, in which an hour takes no time. */
export interface Timer {
  /** Rings once, after so many milliseconds. Calling what is given back calls it off. */
  after(ms: number, ring: () => void): () => void;
  /** Lets whatever else this thread has to do go first. */
  breath(): Promise<void>;
}

export const wallTimer: Timer = {
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
  breath,
};

/** Over when the time is, or at once when the signal comes. */
export function pause(timer: Timer, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const over = (): void => {
      callOff();
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const callOff = timer.after(ms, over);
    signal?.addEventListener('abort', over, { once: true });
  });
}
