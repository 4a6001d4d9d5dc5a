import { beforeTheFirst, createDivision, follow, pause, type Place } from '@sparbar/event-sourcing';
import { followHere } from '../../apps/worker/src/follow-here';
import { openProgram, type Program } from './program';
import type { World } from './world';

const pace = { pollMs: 4_000, firstRetryMs: 100, longestRetryMs: 800 } as const;
const times = { discoverMs: 1_000, tickMs: 6_000, patience: 2 } as const;

/** A process, and what somebody listening to its log has been told by it so far. */
export interface Running {
  readonly kind: 'api' | 'worker';
  readonly program: Program;
  readonly heard: ReadonlyMap<string, Place>;
  /** The cooperations it follows now. */
  readonly follows: () => readonly string[];
  /** As when it is asked to end: gives back what it holds. */
  readonly end: () => Promise<void>;
}

/** A process that answers people. */
export const startApi = (world: World, name: string): Running => {
  const program = openProgram(world.machine(name), world.facts, world.documents, world.exchanged);
  return { kind: 'api', program, heard: new Map(), follows: () => [], end: () => Promise.resolve() };
};

/** A process that follows: read models, reactions and clocks of whatever is its to follow. */
export const startWorker = (world: World, name: string): Running => {
  const program = openProgram(world.machine(name), world.facts, world.documents, world.exchanged);
  const { machine, stores, leases } = program;
  const { timer, clock, random } = machine;
  const division = createDivision({ leases, holder: machine.name, patience: times.patience });
  const following = followHere({
    ...{ stores, clock, random, timer, pace, models: world.models },
    ...{ discoverMs: times.discoverMs, tickMs: times.tickMs },
    mine: (all, when) => division.step(all, when),
    log: (line) => world.tell(() => `  ${machine.name} says: ${line}`),
  });
  const heard = new Map<string, Place>();
  for (const cooperation of world.definitions.keys()) void listen(world, program, cooperation, heard);
  return {
    ...{ kind: 'worker', program, heard },
    follows: () => following.state().map((state) => state.cooperation),
    end: async () => {
      await following.stop();
      await division.leave();
    },
  };
};

/** Hears every event of a log, in order, and none twice: whatever becomes of the subscription meanwhile. */
async function listen(world: World, { machine, stores }: Program, cooperation: string, heard: Map<string, Place>): Promise<void> {
  const { log } = world.definition(cooperation);
  for (;;) {
    try {
      const { events } = await stores.open(cooperation);
      for await (const page of follow(events, heard.get(cooperation) ?? beforeTheFirst, new AbortController().signal)) {
        for (const { seq, position, knownAt, envelope } of page) {
          const wanted = log[seq - 1];
          world.holds(
            wanted?.position === position && wanted.envelope.id === envelope.id,
            () => `${machine.name} heard ${envelope.stream} ${envelope.version} of ${cooperation} as event ${seq}`,
          );
          heard.set(cooperation, { seq, position, knownAt });
        }
      }
    } catch (error) {
      world.tell(() => `  ${machine.name} hears no more of ${cooperation}: ${String(error)}`);
    }
    await pause(machine.timer, 200);
  }
}
