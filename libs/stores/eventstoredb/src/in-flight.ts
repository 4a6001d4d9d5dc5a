/**
 * The client hands appends to the network through a stream of sixteen places, and keeps all that are on their way, of whichever client, in one table for
 * the whole program. When a stream ends, whatever waits behind the sixteenth place, and every answer that then comes for another client, throws where
 * nobody can catch it. So no more than sixteen may wait to be sent, and a client is let go only while none is on its way.
 */
export const places = 16;

/** How many are unanswered at a time, where it can be seen that they have been sent. */
export const mostOnTheirWay = 64;

/** How many wait in a client to be sent; undefined where that cannot be seen, and then whatever is unanswered may be waiting there. */
export type Unsent = () => number | undefined;

interface Waiting {
  readonly unsent: Unsent;
  readonly go: () => void;
}

export class InFlight {
  #running = 0;
  #closing = 0;
  /** Let go in this turn of the event loop: on their way to the client, and not to be seen in it yet. */
  #justNow = 0;
  readonly #waiting: Waiting[] = [];
  #none = Promise.withResolvers<void>();

  async append<Answer>(task: () => Promise<Answer>, unsent: Unsent = () => undefined): Promise<Answer> {
    await new Promise<void>((go) => {
      this.#waiting.push({ unsent, go });
      this.#admit();
    });
    try {
      return await task();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#none.resolve();
      this.#admit();
    }
  }

  async alone(task: () => Promise<void>): Promise<void> {
    this.#closing += 1;
    while (this.#running > 0) await this.#none.promise;
    try {
      await task();
    } finally {
      this.#closing -= 1;
      this.#admit();
    }
  }

  /** In the order in which they came. */
  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#hasRoom(next); next = this.#waiting[0]) {
      this.#waiting.shift();
      if (this.#running === 0) this.#none = Promise.withResolvers();
      this.#running += 1;
      this.#countThisTurn();
      next.go();
    }
  }

  #hasRoom({ unsent }: Waiting): boolean {
    if (this.#closing > 0) return false;
    if (this.#running < places) return true;
    if (this.#running >= mostOnTheirWay) return false;
    const waiting = unsent();
    return waiting !== undefined && waiting + this.#justNow < places;
  }

  #countThisTurn(): void {
    this.#justNow += 1;
    if (this.#justNow > 1) return;
    setImmediate(() => {
      this.#justNow = 0;
      this.#admit();
    });
  }
}

/** Of this program (of this thread, where there are several): the client's table is no smaller. */
export const inFlight = new InFlight();
