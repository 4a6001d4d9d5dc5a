import type { Dice } from './dice';
import type { Machine } from './machine';
import type { Time } from './time';

/** Of a thousand requests, so many meet with this. */
export interface Weather {
  /** It never comes to the server. */
  readonly lost: number;
  /** It is done, and the answer never comes. */
  readonly unanswered: number;
  /** It is done long after everybody has given it up. */
  readonly late: number;
  /** The server does nothing, and says so. */
  readonly refused: number;
  /** It takes a while. */
  readonly slow: number;
}

export const calm: Weather = { lost: 0, unanswered: 0, late: 0, refused: 0, slow: 0 };

/** `cut`: the line broke. `refused`: the server is not the one to ask now. `silent`: nobody answered for as long as the client itself waits. */
export type Broken = 'cut' | 'refused' | 'silent';

export interface Request<Answer> {
  readonly from: Machine;
  readonly to: string;
  readonly what: string;
  readonly serve: () => Answer;
  /** Where a request is several things to the server, it may come to do only some of them. */
  readonly servePartly?: () => void;
  readonly broken: (how: Broken) => Error;
  /** How long the client waits for an answer. Left out: for ever. */
  readonly patienceMs?: number;
}

type Fate = keyof Weather | 'arrives';

/** Between the processes and the servers. */
export class Line {
  weather: Weather = calm;
  readonly #cut = new Map<string, number>();

  constructor(
    private readonly time: Time,
    private readonly dice: Dice,
    private readonly told: (line: () => string) => void,
  ) {}

  /** For so long nothing goes from here to there. */
  cut(from: Machine, to: string, ms: number): void {
    this.#cut.set(`${from.name} ${to}`, this.time.now + ms);
  }

  mend(): void {
    this.weather = calm;
    this.#cut.clear();
  }

  delay(): number {
    if (this.dice(1000) < this.weather.slow) return 100 + this.dice(900);
    return 1 + this.dice(12);
  }

  chance(ofAThousand: number): boolean {
    return this.dice(1000) < ofAThousand;
  }

  ask<Answer>({ from, to, what, serve, servePartly, broken, patienceMs }: Request<Answer>): Promise<Answer> {
    const fate = this.#fate(from, to);
    if (fate !== 'arrives') this.told(() => `${from.name} → ${to}: ${what} (${fate})`);
    else this.told(() => `${from.name} → ${to}: ${what}`);
    return new Promise((resolve, reject) => {
      const fails = (how: Broken, ms: number): void => void from.after(ms, () => reject(broken(how)));
      const givesUp = (): void => {
        // Half of what breaks is noticed, the other half is silence.
        if (this.dice(2) === 0) fails('cut', this.delay());
        else if (patienceMs !== undefined) fails('silent', patienceMs);
      };
      const goes = this.delay();
      switch (fate) {
        case 'arrives':
        case 'slow':
          this.time.after(fate === 'slow' ? goes + 50 + this.dice(600) : goes, () => {
            const served = attempt(serve);
            from.after(this.delay(), () => ('error' in served ? reject(served.error) : resolve(served.answer)));
          });
          return;
        case 'unanswered':
          this.time.after(goes, () => void (servePartly !== undefined && this.dice(2) === 0 ? servePartly() : attempt(serve)));
          givesUp();
          return;
        case 'late':
          this.time.after(goes + 500 + this.dice(3_000), () => void attempt(serve));
          givesUp();
          return;
        case 'lost':
          givesUp();
          return;
        case 'refused':
          fails('refused', goes + this.delay());
      }
    });
  }

  #fate(from: Machine, to: string): Fate {
    if ((this.#cut.get(`${from.name} ${to}`) ?? 0) > this.time.now) return 'lost';
    let drawn = this.dice(1000);
    for (const fate of ['lost', 'unanswered', 'late', 'refused', 'slow'] as const) {
      drawn -= this.weather[fate];
      if (drawn < 0) return fate;
    }
    return 'arrives';
  }
}

const attempt = <Answer>(serve: () => Answer): { readonly answer: Answer } | { readonly error: unknown } => {
  try {
    return { answer: serve() };
  } catch (error) {
    return { error };
  }
};
