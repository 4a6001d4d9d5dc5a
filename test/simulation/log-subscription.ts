import type { ResolvedEvent } from '@eventstore/db-client';
import type { LogRecord, StandInLog } from '../stand-ins/eventstoredb/log';
import type { Line } from './line';
import type { Machine } from './machine';
import type { Time } from './time';

type Heard = { readonly record: ResolvedEvent } | { readonly error: unknown } | { readonly end: true };

/** What the server sends without being asked again: in the order of the log, each with its own delay, until it ends in one way or another. */
export class LogSubscription implements AsyncIterable<ResolvedEvent> {
  readonly #listeners = new Map<string, () => void>();
  readonly #heard: Heard[] = [];
  #wake: () => void = () => undefined;
  #next = 0;
  /** What is sent later arrives later. */
  #lastArrival = 0;
  #sending: 'on' | 'silent' | 'over' = 'on';
  #unhear: () => void = () => undefined;
  #gone = false;

  constructor(
    private readonly time: Time,
    private readonly line: Line,
    private readonly machine: Machine,
    private readonly resolved: (record: LogRecord) => ResolvedEvent,
    private readonly log: StandInLog,
  ) {}

  on(event: string, listener: () => void): this {
    this.#listeners.set(event, listener);
    return this;
  }

  /** At the server. */
  begin(after: bigint): void {
    if (this.#gone) return;
    this.#next = this.log.records.findIndex(({ position }) => position > after);
    if (this.#next < 0) this.#next = this.log.records.length;
    this.#arrives(() => this.#listeners.get('confirmation')?.());
    this.#unhear = this.log.hear(() => this.#send());
    this.#send();
    if (this.#sending === 'on') this.#arrives(() => this.#listeners.get('caughtUp')?.());
  }

  disturb(how: 'cut' | 'end' | 'silence' | 'repeat' | 'disorder'): void {
    if (this.#sending !== 'on') return;
    switch (how) {
      case 'cut':
        this.#over();
        this.#arrives(() => this.#hear({ error: Object.assign(new Error('The line was cut'), { type: 'unavailable' }) }));
        return;
      case 'end':
        this.#over();
        this.#arrives(() => this.#hear({ end: true }));
        return;
      case 'silence':
        this.#sending = 'silent';
        return;
      case 'repeat':
        this.#sendOne(this.#next - 1);
        return;
      case 'disorder':
        this.#sendOne(this.#next - 2);
    }
  }

  fail(error: unknown): void {
    this.#hear({ error });
  }

  destroy(): void {
    this.#gone = true;
    this.#over();
    this.#hear({ end: true });
  }

  unsubscribe(): Promise<void> {
    this.destroy();
    return Promise.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ResolvedEvent, void, undefined> {
    for (;;) {
      const heard = this.#heard.shift();
      if (heard === undefined) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      } else if ('record' in heard) {
        yield heard.record;
      } else if ('error' in heard) {
        throw heard.error;
      } else {
        return;
      }
    }
  }

  #send(): void {
    if (this.#sending !== 'on') return;
    for (; this.#next < this.log.records.length; this.#next += 1) this.#sendOne(this.#next);
  }

  #sendOne(index: number): void {
    const record = this.log.records[index];
    if (record !== undefined) this.#arrives(() => this.#hear({ record: this.resolved(record) }));
  }

  #arrives(happen: () => void): void {
    this.#lastArrival = Math.max(this.#lastArrival, this.time.now + this.line.delay());
    this.machine.after(this.#lastArrival - this.time.now, happen);
  }

  #hear(heard: Heard): void {
    this.#heard.push(heard);
    this.#wake();
  }

  #over(): void {
    this.#sending = 'over';
    this.#unhear();
  }
}
