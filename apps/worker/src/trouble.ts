import { StoreUnavailable } from '@sparbar/event-sourcing';

/** So many failures in a row are no mischance. */
const mischances = 2;

/** What goes wrong with one follower: said when it begins, when it changes and when it is over, and not at each try. */
export class Trouble {
  #why: string | undefined;
  #failures = 0;

  constructor(
    private readonly who: string,
    private readonly log: (line: string) => void,
  ) {}

  /**
   * `broken` once it has failed so often in a row. Then it is `lost` as well, unless it is its store that cannot be written now (a full disk, another
   * program): that passes, and what it holds can be read meanwhile.
   */
  failed(error: unknown): { readonly why: string; readonly broken: boolean; readonly lost: boolean } {
    const why = error instanceof Error ? error.message : String(error);
    if (why !== this.#why) this.log(`${this.who} failed and is tried again: ${why}`);
    this.#why = why;
    this.#failures += 1;
    const broken = this.#failures > mischances;
    return { why, broken, lost: broken && !(error instanceof StoreUnavailable) };
  }

  over(): void {
    if (this.#why !== undefined) this.log(`${this.who} works again`);
    this.#why = undefined;
    this.#failures = 0;
  }
}
