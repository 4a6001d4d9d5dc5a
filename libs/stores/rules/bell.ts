/** Wakes those who wait for something new. Whoever looks first and waits after, without giving way in between, misses nothing. */
export class Bell {
  readonly #waiting = new Set<() => void>();
  #heard: () => void = () => undefined;

  get waiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Told whenever someone begins to wait. */
  onWait(heard: () => void): void {
    this.#heard = heard;
  }

  ring(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Until the bell rings or the signal aborts. */
  wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      this.#heard();
    });
  }
}
