import { reactions } from '@sparbar/domain';
import { anyOf } from './dice';
import type { Weather } from './line';
import { calm } from './line';
import { People } from './people';
import { prepared } from './prepared';
import type { Exchanged } from './program';
import { lookBack, watchFollowers } from './promises';
import { startApi, startWorker, type Running } from './worker';
import { World } from './world';

export interface Outcome {
  readonly seed: number;
  readonly steps: number;
  readonly events: number;
  /** What of all was promised did not hold. */
  readonly broken: string | undefined;
  /** What happened, where it was asked for. */
  readonly trace: readonly string[];
}

/** Until then everything can go wrong; after it nothing does, and everybody has so long to come to rest. */
const stormMs = 2_000;
const restMs = 60_000;
/** Where so little goes wrong that all rests at once, it is watched at rest. */
const leastSteps = 200;

/** One run: the same seed, the same run, to the last step. */
export async function simulate(seed: number, exchanged: Exchanged = {}, tracing = false): Promise<Outcome> {
  const world = new World(seed, await prepared(), exchanged, tracing);
  watchFollowers(world);
  const storm = new Storm(world);
  const people = new People(world, () => storm.programs());
  people.begin(stormMs);
  storm.begin();
  while (world.time.now < stormMs && world.broken === undefined) await world.time.next();
  storm.end();
  const ends = world.time.now + restMs;
  const unfinished = (): string | undefined => whatIsLeft(world, people, storm.running);
  while (world.broken === undefined && world.time.now < ends && (world.time.steps < leastSteps || unfinished() !== undefined)) {
    for (let step = 0; step < 10 && world.broken === undefined; step += 1) await world.time.next();
  }
  world.holds(unfinished() === undefined, () => `a minute after all troubles, ${unfinished()}`);
  if (world.broken === undefined) lookBack(world, people);
  const events = [...world.definitions.values()].reduce((sum, { log }) => sum + log.length, 0);
  return { seed, steps: world.time.steps, events, broken: world.broken?.message, trace: world.trace };
}

/** What goes wrong, when, and for how long: processes, lines and servers. */
class Storm {
  running: readonly Running[];
  #over = false;

  constructor(private readonly world: World) {
    this.running = [startApi(world, 'api1'), startApi(world, 'api2'), startWorker(world, 'worker1'), startWorker(world, 'worker2')];
  }

  programs() {
    return this.running.filter(({ kind }) => kind === 'api').map(({ program }) => program);
  }

  begin(): void {
    const { dice } = this.world;
    // One run is full of crashes, another of lost answers: where everything goes wrong at once, nothing gets far enough to be interesting.
    const weather = (most: number): Weather => ({
      ...{ lost: dice(most), unanswered: dice(most), late: dice(most), refused: dice(most), slow: dice(2 * most) },
    });
    this.world.line.weather = anyOf(dice, [calm, weather(20), weather(60), weather(150)]);
    this.#next(80 + dice(400));
  }

  end(): void {
    this.#over = true;
    this.world.tell(() => 'all troubles are over');
    this.world.line.mend();
    for (const { program } of this.running) program.machine.goOn();
    this.running.forEach(({ program }, index) => {
      if (!program.machine.alive) this.#startAgain(index);
    });
  }

  #next(everyMs: number): void {
    this.world.time.after(1 + this.world.dice(2 * everyMs), () => {
      if (this.#over) return;
      this.#strike();
      this.#next(everyMs);
    });
  }

  #strike(): void {
    const { world } = this;
    const { dice, time, line, facts } = world;
    const index = dice(this.running.length);
    const { program, end } = this.running[index] as Running;
    const { machine } = program;
    switch (dice(7)) {
      case 0:
      case 1:
        if (!machine.alive) return;
        world.tell(() => `${machine.name} dies`);
        machine.die();
        this.#startSoon(index);
        return;
      case 6:
        if (!machine.running) return;
        world.tell(() => `${machine.name} is asked to end`);
        void end().then(() => {
          world.tell(() => `${machine.name} has ended`);
          machine.die();
          this.#startSoon(index);
        });
        return;
      case 2: {
        const ms = 200 + dice(4_000);
        world.tell(() => `${machine.name} is stopped for ${ms} ms`);
        machine.stop();
        time.after(ms, () => machine.goOn());
        return;
      }
      case 3: {
        const server = anyOf(dice, ['EventStoreDB', 'MongoDB'] as const);
        const ms = 200 + dice(1_500);
        world.tell(() => `${machine.name} cannot reach ${server} for ${ms} ms`);
        line.cut(machine, server, ms);
        return;
      }
      default: {
        const how = anyOf(dice, ['cut', 'end', 'silence', 'repeat', 'disorder'] as const);
        world.tell(() => `subscriptions: ${how}`);
        facts.disturb(how);
      }
    }
  }

  /** Unless somebody has begun in its place meanwhile. */
  #startSoon(index: number): void {
    const before = this.running[index];
    this.world.time.after(100 + this.world.dice(1_000), () => {
      if (this.running[index] === before) this.#startAgain(index);
    });
  }

  #startAgain(index: number): void {
    const { kind, program } = this.running[index] as Running;
    const [name = ''] = program.machine.name.split('.');
    const again = kind === 'api' ? startApi(this.world, name) : startWorker(this.world, name);
    this.world.tell(() => `${again.program.machine.name} begins`);
    this.running = this.running.with(index, again);
  }
}

/** What has not come to rest yet; undefined where everything has. */
function whatIsLeft(world: World, people: People, running: readonly Running[]): string | undefined {
  if (people.left > 0) return `${people.left} of what people asked for has no answer`;
  const alive = new Set(running.map(({ program }) => program.machine.name));
  for (const { cooperation, log } of world.definitions.values()) {
    const end = log.at(-1)?.position ?? 0n;
    const rows = world.documents.rows(`${cooperation}.models`);
    for (const { name } of world.models) {
      const row = rows.find((one) => one['name'] === name);
      if (row === undefined || BigInt(String(row['position'])) < end) return `${cooperation}/${name} has not come to the end of the log`;
    }
    const progress = world.documents.rows(`${cooperation}.progress`);
    for (const { name } of reactions) {
      const row = progress.find(({ _id }) => _id === name);
      if (row === undefined || BigInt(String(row['position'])) < end) return `${cooperation}/${name} has not come to the end of the log`;
    }
    for (const { program, heard } of running) {
      if (heard.size > 0 && heard.get(cooperation)?.seq !== log.length)
        return `${program.machine.name} has not heard all of ${cooperation}`;
    }
    const holder = world.documents.rows('leases').find(({ _id }) => _id === cooperation)?.['holder'];
    if (!alive.has(String(holder))) return `nobody who is alive follows ${cooperation}`;
    const following = running.filter(({ follows }) => follows().includes(cooperation)).length;
    if (following !== 1) return `${following} processes follow ${cooperation} at once`;
  }
  return undefined;
}
