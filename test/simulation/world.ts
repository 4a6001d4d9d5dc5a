import type { ReadModel } from '@sparbar/event-sourcing';
import { diceOf, type Dice } from './dice';
import { Definition } from './definition';
import { DocumentServer } from './document-server';
import { Line } from './line';
import { LogServer } from './log-server';
import { Machine } from './machine';
import { allModels } from './models';
import { begins, cooperations, type PreparedAppend } from './prepared';
import type { Exchanged } from './program';
import { Time } from './time';

/** A promise that was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Two servers, the lines to them, the time, and what is known of all of it from outside. */
export class World {
  readonly time = new Time();
  readonly dice: Dice;
  readonly line: Line;
  readonly facts: LogServer;
  readonly documents: DocumentServer;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly models: readonly ReadModel[];
  readonly trace: string[] = [];
  broken: Broken | undefined;
  #known = 0;
  #begun = 0;

  constructor(
    readonly seed: number,
    appends: readonly PreparedAppend[],
    readonly exchanged: Exchanged,
    private readonly tracing: boolean,
  ) {
    this.dice = diceOf(seed);
    // One log is enough for most; two are there to be divided.
    const logs = cooperations.slice(0, this.dice(4) === 0 ? 2 : 1);
    this.models = this.dice(3) === 0 ? allModels : allModels.slice(0, 1);
    this.definitions = new Map(logs.map((id) => [id, new Definition(id, this.models)]));
    // What is drawn on the way has dice of its own: one request more does not change what everybody wants.
    this.line = new Line(this.time, diceOf(seed ^ 0x11ce), (line) => this.tell(line));
    this.facts = new LogServer(this.time, this.line);
    this.documents = new DocumentServer(this.line);
    for (const { cooperation, stream, version, records } of appends)
      if (this.definitions.has(cooperation)) this.facts.log.append(stream, version === 1 ? 'no-stream' : BigInt(version) - 2n, records);
    this.look();
    this.facts.log.hear(() => this.look());
  }

  /** Another machine each time, also for one that begins again: nobody has its name twice. */
  machine(name: string): Machine {
    // Clocks differ, by up to two seconds.
    return new Machine(`${name}.${(this.#begun += 1)}`, this.time, begins + this.dice(4_000) - 2_000);
  }

  definition(cooperation: string): Definition {
    return this.definitions.get(cooperation) as Definition;
  }

  tell(line: () => string): void {
    if (this.tracing) this.trace.push(`${String(this.time.now).padStart(6)} ${line()}`);
  }

  holds(promise: boolean, what: () => string): void {
    if (promise || this.broken !== undefined) return;
    this.broken = new Broken(what());
    this.tell(() => `BROKEN: ${what()}`);
  }

  /** What has come into the log. */
  look(): void {
    const { records } = this.facts.log;
    for (; this.#known < records.length; this.#known += 1) {
      const record = records[this.#known];
      if (record === undefined || record.stream.startsWith('$')) continue;
      const definition = this.definitions.get(record.stream.slice(0, record.stream.indexOf('.')));
      if (definition === undefined) continue;
      const { envelope } = definition.add(record);
      this.tell(
        () =>
          `  the log of ${definition.cooperation} has ${definition.log.length}: ${envelope.type} ${envelope.stream} ${envelope.version}`,
      );
    }
  }
}
