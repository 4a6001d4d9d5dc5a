import type { Envelope, Position, StoredEvent } from '@sparbar/event-sourcing';
import { Bell } from '../../rules/bell';
import type { ReadEvent } from './stored-record';

/** Of one cooperation, at the most. */
const usualMost = { events: 1_000, characters: 2_000_000 } as const;

/** Later than any position: nothing can be had from what was heard. */
const never = 2n ** 63n;

/**
 * The last events of one cooperation, as the subscription heard them, none missing. However many follow, and however slowly, it takes no more room than
 * this: whoever has fallen behind it reads the log instead.
 */
export class RecentEvents {
  readonly bell = new Bell();
  /** Text, as on a disk: what a follower changes in her copy stays hers. */
  #events: { readonly position: Position; readonly text: string }[] = [];
  #characters = 0;
  /** From this position on, nothing is missing here. */
  #after: Position = never;

  constructor(private readonly most: { readonly events: number; readonly characters: number } = usualMost) {}

  /** Nothing is being heard just now. */
  get deaf(): boolean {
    return this.#after === never;
  }

  hear({ position, text }: ReadEvent): void {
    this.#events.push({ position, text });
    this.#characters += text.length;
    while (this.#events.length > this.most.events || this.#characters > this.most.characters) {
      const oldest = this.#events.shift();
      this.#characters -= oldest?.text.length ?? 0;
      this.#after = oldest?.position ?? this.#after;
    }
    this.bell.ring();
  }

  /** What is here says nothing any more: everybody reads the log up to this position, and from there on it is heard. */
  restart(after: Position): void {
    this.#events = [];
    this.#characters = 0;
    this.#after = after;
    this.bell.ring();
  }

  deafen(): void {
    this.restart(never);
  }

  /** Everything after a position, a page at the most; undefined where that begins before what is here. */
  after(position: Position, limit: number): readonly StoredEvent[] | undefined {
    if (position < this.#after) return undefined;
    let first = this.#events.length;
    while (first > 0 && (this.#events[first - 1]?.position ?? 0n) > position) first -= 1;
    return this.#events
      .slice(first, first + limit)
      .map((event) => ({ position: event.position, envelope: JSON.parse(event.text) as Envelope }));
  }
}
