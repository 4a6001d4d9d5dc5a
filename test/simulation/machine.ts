import { createHash } from 'node:crypto';
import type { Clock, Random, Timer } from '@sparbar/event-sourcing';
import type { Time } from './time';

interface Held {
  happen: (() => void) | undefined;
}

/**
 * Where one process runs. Everything it waits for comes to it through here: so it can die between any two moments in which it does something, and can
 * be stopped for as long as one likes and then go on as if nothing had been.
 */
export class Machine {
  /** `waking`: it does one after the other what has come while it was stopped; what comes meanwhile stands behind. */
  #state: 'running' | 'stopped' | 'waking' | 'dead' = 'running';
  readonly #held: Held[] = [];
  #drawn = 0;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly random: Random;

  constructor(
    readonly name: string,
    private readonly time: Time,
    /** What its clock shows when time begins. */
    begins: number,
  ) {
    this.timer = { after: (ms, ring) => this.after(ms, ring), breath: () => new Promise((resolve) => this.after(0, resolve)) };
    this.clock = { now: () => new Date(begins + this.time.now) };
    this.random = {
      bytes: (count) =>
        createHash('shake128', { outputLength: count })
          .update(`${name} ${(this.#drawn += 1)}`)
          .digest(),
    };
  }

  get alive(): boolean {
    return this.#state !== 'dead';
  }

  get running(): boolean {
    return this.#state === 'running' || this.#state === 'waking';
  }

  /** Drawn here, and nowhere else. */
  newId(): string {
    return `${this.name} ${(this.#drawn += 1)}`;
  }

  /** An answer, or the ringing of a timer: it reaches a process that lives, and one that was stopped when it goes on. */
  after(ms: number, happen: () => void): () => void {
    const held: Held = { happen };
    const callOff = this.time.after(ms, () => {
      if (this.#state === 'running') held.happen?.();
      else if (this.#state !== 'dead') this.#held.push(held);
    });
    return () => {
      held.happen = undefined;
      callOff();
    };
  }

  stop(): void {
    if (this.running) this.#state = 'stopped';
  }

  goOn(): void {
    if (this.#state !== 'stopped') return;
    this.#state = 'waking';
    this.time.after(0, () => this.#wake());
  }

  #wake(): void {
    if (this.#state !== 'waking') return;
    this.#held.shift()?.happen?.();
    if (this.#held.length === 0) this.#state = 'running';
    else this.time.after(0, () => this.#wake());
  }

  die(): void {
    this.#state = 'dead';
    this.#held.splice(0);
  }
}
