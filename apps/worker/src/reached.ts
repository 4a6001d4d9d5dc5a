import type { Position } from '@sparbar/event-sourcing';

/** How far somebody has come in the log, and a way to wait until she has come further. */
export class Reached {
  #position: Position = 0n;
  #lost = false;
  readonly #waiting = new Set<{ readonly until: Position; readonly done: () => void }>();

  get position(): Position {
    return this.#position;
  }

  /** She may never come further, as far as anybody knows: whoever waits for her goes on without, until she is found. */
  lost(): void {
    this.#lost = true;
    for (const { done } of [...this.#waiting]) done();
  }

  found(): void {
    this.#lost = false;
  }

  /** She has passed everything up to here. Coming back to an earlier place (a rebuild) lets nobody go. */
  pass(position: Position): void {
    this.#position = position;
    for (const waiting of this.#waiting) {
      if (waiting.until > position) continue;
      this.#waiting.delete(waiting);
      waiting.done();
    }
  }

  /** True when she has passed the position, or is lost; false when the signal came first. */
  until(position: Position, signal: AbortSignal): Promise<boolean> {
    if (this.#position >= position || this.#lost) return Promise.resolve(true);
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const waiting = { until: position, done: () => settle(true) };
      const given = (): void => settle(false);
      const settle = (answer: boolean): void => {
        this.#waiting.delete(waiting);
        signal.removeEventListener('abort', given);
        resolve(answer);
      };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', given, { once: true });
    });
  }
}
