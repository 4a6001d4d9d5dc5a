/** When somebody asked, as far back as it matters. A time is added and forgotten once each, however many there are. */
export class RecentTimes {
  readonly #times: number[] = [];
  #forgotten = 0;

  /** Nothing before that time matters any longer. */
  forgetUntil(time: number): void {
    while ((this.#times[this.#forgotten] ?? Infinity) <= time) this.#forgotten += 1;
    if (this.#forgotten * 2 <= this.#times.length) return;
    this.#times.splice(0, this.#forgotten);
    this.#forgotten = 0;
  }

  add(time: number): void {
    this.#times.push(time);
  }

  get count(): number {
    return this.#times.length - this.#forgotten;
  }

  get oldest(): number | undefined {
    return this.#times[this.#forgotten];
  }
}
