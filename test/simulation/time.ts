import { breath } from '@sparbar/event-sourcing';

interface Due {
  readonly at: number;
  readonly order: number;
  ring: (() => void) | undefined;
}

/** The only time there is: it stands still until whatever is due next has happened, with all that follows from it at once. */
export class Time {
  #now = 0;
  #order = 0;
  /** A heap: the earliest first, of two at once the one that was asked for first. */
  readonly #due: Due[] = [];
  steps = 0;

  get now(): number {
    return this.#now;
  }

  after(ms: number, ring: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(ms, 0), order: (this.#order += 1), ring };
    this.#push(due);
    return () => {
      due.ring = undefined;
    };
  }

  /** False: nothing is to come any more. */
  async next(): Promise<boolean> {
    for (;;) {
      const due = this.#pop();
      if (due === undefined) return false;
      if (due.ring === undefined) continue;
      this.#now = due.at;
      this.steps += 1;
      due.ring();
      await (this.steps % breathEvery === 0 ? breath() : nothingLeft());
      return true;
    }
  }

  #push(due: Due): void {
    const heap = this.#due;
    let place = heap.push(due) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above] as Due;
      if (!before(due, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = due;
  }

  #pop(): Due | undefined {
    const heap = this.#due;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1] as Due, heap[below] as Due)) below += 1;
      if (!before(heap[below] as Due, last)) break;
      heap[place] = heap[below] as Due;
      place = below;
    }
    heap[place] = last;
    return first;
  }
}

/** Now and then whoever runs this has a turn. */
const breathEvery = 500;

/** Until nobody has anything left to do but wait: a tick comes when every promise that could go on has gone on, and costs less than a turn of the loop. */
const nothingLeft = (): Promise<void> => new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));

const before = (one: Due, other: Due): boolean => one.at < other.at || (one.at === other.at && one.order < other.order);
