/**
 * The client hands waiting appends through a stream of sixteen places, and keeps all of them, whichever client they are of, in one table for the whole
 * program. When a stream ends, whatever waits behind the sixteenth, and every answer that then comes for another client, throws where nobody can catch it.
 * So no more than sixteen are on their way at a time, and a client is let go only while none is.
 */
export const mostInFlight = 16;

export class InFlight {
  #running = 0;
  #closing = 0;
  readonly #waiting: (() => void)[] = [];

  async append<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    while (this.#running >= mostInFlight || this.#closing > 0) await this.#turn();
    this.#running += 1;
    try {
      return await task();
    } finally {
      this.#running -= 1;
      this.#wake();
    }
  }

  async alone(task: () => Promise<void>): Promise<void> {
    this.#closing += 1;
    while (this.#running > 0) await this.#turn();
    try {
      await task();
    } finally {
      this.#closing -= 1;
      this.#wake();
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const next of this.#waiting.splice(0)) next();
  }
}

/** Of this program (of this thread, where there are several): the client's table is no smaller. */
export const inFlight = new InFlight();
