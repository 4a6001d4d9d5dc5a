import { decide, type CommandFor } from '@sparbar/decisions/without-nest';
import {
  Contention,
  KeyReused,
  isRefused,
  pause,
  stockholmDay,
  StoreUnavailable,
  UnknownOutcome,
  VersionMismatch,
  type CommandMeta,
  type Transacted,
} from '@sparbar/event-sourcing';
import { settledElsewhere } from '../../apps/worker/src/settled-elsewhere';
import { effectsOf } from './definition';
import { anyOf } from './dice';
import type { Machine } from './machine';
import { traces } from './models';
import type { Program } from './program';
import { wishOf, type Wish } from './wishes';
import type { World } from './world';

export type Answer =
  | { readonly kind: 'accepted'; readonly transacted: Transacted }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'again'; readonly why: string };

export interface Settled {
  readonly wish: Wish;
  readonly answer: Exclude<Answer, { readonly kind: 'again' }>;
  /** Asked once, and answered: nothing else is on its way. */
  readonly onlyOnce: boolean;
}

const answerMs = 2_000;

/** Those who use it: each wants one thing after the other, and asks again, of whichever process, until she is answered. */
export class People {
  readonly settled: Settled[] = [];
  readonly #asked = new Map<string, number>();
  #left = 0;
  /** Where they sit: nothing happens to them. */
  readonly #machine: Machine;

  constructor(
    private readonly world: World,
    private readonly programs: () => readonly Program[],
  ) {
    this.#machine = world.machine('people');
  }

  /** How many wishes have no answer yet. */
  get left(): number {
    return this.#left;
  }

  begin(untilMs: number): void {
    const { world } = this;
    const { dice } = world;
    const persons = 2 + dice(2);
    for (let person = 1; person <= persons; person += 1) {
      const wishes = Array.from({ length: 1 + dice(2) }, (_, index) => wishOf(world, `p${person}-${index}`));
      this.#left += wishes.length;
      void this.#live(wishes, untilMs);
    }
  }

  async #live(wishes: readonly Wish[], untilMs: number): Promise<void> {
    const { world } = this;
    for (const wish of wishes) {
      await pause(this.#machine.timer, world.dice(Math.ceil(untilMs / wishes.length)));
      // Pressed twice: both are asked, and both are one.
      if (world.dice(6) === 0) void this.#settle(wish);
      const answer = await this.#settle(wish);
      this.settled.push({ wish, answer, onlyOnce: this.#asked.get(wish.key) === 1 });
      this.#left -= 1;
    }
  }

  async #settle(wish: Wish): Promise<Settled['answer']> {
    for (;;) {
      const program = anyOf(this.world.dice, this.programs());
      this.#asked.set(wish.key, (this.#asked.get(wish.key) ?? 0) + 1);
      const answer = await this.#inTime(this.#ask(program, () => decided(program, wish)));
      this.world.tell(() => `${wish.key} ${program.machine.name}: ${told(answer)}`);
      if (answer === undefined) continue;
      if (answer.kind === 'again') {
        await pause(this.#machine.timer, 50 + this.world.dice(500));
        continue;
      }
      if (answer.kind === 'accepted') {
        this.#written(wish, answer.transacted);
        if (this.world.dice(4) === 0) await this.#readBack(wish, answer.transacted);
      }
      this.world.holds(
        answer.kind !== 'refused' || answer.why !== 'NotFound',
        () => `${wish.key} was refused: what is there was not found`,
      );
      return answer;
    }
  }

  /** What was answered stands in the log, as it was answered, from then on. */
  #written(wish: Wish, { stream, version, position, events }: Transacted): void {
    const { log, byKey } = this.world.definition(wish.cooperation);
    // Asked again, what came to nothing the first time may come to something.
    if (events.length === 0) return;
    const stored = byKey.get(wish.key) ?? [];
    this.world.holds(
      JSON.stringify(stored.map(({ id, salt }) => [id, salt])) === JSON.stringify(events.map(({ id, salt }) => [id, salt])),
      () => `${wish.key} was answered with ${events.length} events, and ${stored.length} stand in the log`,
    );
    const last = log.find(({ envelope }) => envelope.stream === stream && envelope.version === version);
    this.world.holds(
      last?.position === position && last.envelope.$command.key === wish.key,
      () => `${wish.key} was answered with version ${version} at ${position}, and something else stands there`,
    );
  }

  /** Whoever waits until what she wrote can be read finds it there, and what follows from it. */
  async #readBack({ key, cooperation }: Wish, { stream, position, events }: Transacted): Promise<void> {
    const { world } = this;
    if (events.length === 0) return;
    const program = anyOf(world.dice, this.programs());
    const { timer } = program.machine;
    const found = await this.#inTime(
      this.#ask(program, async () => {
        const late = new AbortController();
        timer.after(answerMs - 500, () => late.abort());
        const stores = await program.stores.open(cooperation);
        if (!(await settledElsewhere(stores, world.models, position, late.signal, timer))) return undefined;
        const table = await stores.readModels.answering(traces);
        const { seq } = await table.checkpoint();
        return { seq, seen: (await table.get(stream))?.sources.map((source) => source.seq) ?? [] };
      }).catch((error: unknown) => (isPassing(error) ? undefined : Promise.reject(error))),
    );
    if (found === undefined) return;
    const seqs = events.map(({ id }) => world.definition(cooperation).seqOf(id) ?? 0);
    world.tell(() => `${key} is read back by ${program.machine.name}`);
    world.holds(
      seqs.every((seq) => found.seen.includes(seq)),
      () => `${key} wrote ${seqs.join()} to ${stream} and was told that it can be read, and read ${found.seen.join()}`,
    );
    for (const event of events) {
      const led = world.definition(cooperation).led(event);
      world.holds(
        led.length >= effectsOf(event) && led.every((seq) => seq <= found.seq),
        () => `${key} was told that all can be read, and what follows from it cannot be read yet`,
      );
    }
  }

  #ask<T>(program: Program, work: () => Promise<T>): Promise<T> {
    const { dice } = this.world;
    const back = (happen: () => void): void => {
      // An answer can be lost on the way to a person, too.
      if (dice(12) > 0) this.#machine.after(1 + dice(20), happen);
    };
    return new Promise((resolve, reject) => {
      program.machine.after(1 + dice(20), () => {
        work().then(
          (answer) => back(() => resolve(answer)),
          (error: unknown) => back(() => reject(error)),
        );
      });
    });
  }

  #inTime<T>(answer: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const callOff = this.#machine.after(answerMs, () => resolve(undefined));
      answer.then(
        (value) => {
          callOff();
          resolve(value);
        },
        (error: unknown) => {
          this.world.holds(false, () => `somebody was told ${String(error)}`);
          resolve(undefined);
        },
      );
    });
  }
}

async function decided({ engineOf, machine }: Program, { key, cooperation, kind, id, command, expected }: Wish): Promise<Answer> {
  const meta: CommandMeta = { key, body: command, actor: { id: 'anna', role: 'beredningsgrupp', party: 'p' }, owner: 'p' };
  const full = { ...command, today: stockholmDay(machine.clock.now()) } as unknown as CommandFor<typeof kind>;
  try {
    return { kind: 'accepted', transacted: await decide(engineOf, cooperation, kind, id, full, meta, expected) };
  } catch (error) {
    if (isRefused(error)) return { kind: 'refused', why: error.reason };
    if (error instanceof VersionMismatch || error instanceof KeyReused) return { kind: 'refused', why: error.name };
    if (isPassing(error)) return { kind: 'again', why: String(error) };
    throw error;
  }
}

/** All that is ever said of what goes over by itself. */
const isPassing = (error: unknown): boolean =>
  error instanceof UnknownOutcome || error instanceof StoreUnavailable || error instanceof Contention;

const told = (answer: Answer | undefined): string => {
  if (answer === undefined) return 'no answer';
  return answer.kind === 'accepted' ? `accepted, version ${answer.transacted.version}` : `${answer.kind}: ${answer.why}`;
};
