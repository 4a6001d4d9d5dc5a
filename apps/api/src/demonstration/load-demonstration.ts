import { decideAny, enginesOn, type EngineOf } from '@sparbar/decisions';
import { nextDay, stockholmDay, streamName, type Actor, type Random, type Stores, type Transacted } from '@sparbar/event-sourcing';
import { followHere, type Following } from '@sparbar/worker';
import { demonstrationCooperation, demonstrationDay } from './demonstration-day';
import { inSweden, SteppingClock } from './stepping-clock';
import type { DemonstrationAccount, Step } from './step';
import { story } from './story';

export interface LoadOptions {
  readonly stores: Stores;
  readonly random: Random;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the loading after a step; it is continued the next time. */
  readonly signal?: AbortSignal;
}

/**
 * Tells the story of Norrvik to the system, through the same commands that people send, on a clock that steps from one act to the next.
 * Reactions and clocks do their part in between, so that every consequence stands after its cause. Told again it changes nothing;
 * interrupted, it goes on where it was. Nobody else may follow these stores meanwhile: their clock would be another.
 */
export async function loadDemonstration({ stores, random, onProgress = () => undefined, signal }: LoadOptions): Promise<void> {
  const missing = await firstMissing(stores);
  if (missing === undefined) return onProgress(story.length, story.length);

  // The step before is told once more: what was to follow from it may not have happened yet.
  const from = Math.max(missing - 1, 0);
  const clock = new SteppingClock();
  clock.setTo(inSweden(story[from]?.at ?? `${demonstrationDay}T06:00`));
  const engineOf = enginesOn(stores, clock, random);
  // The read models come after, from the log: nothing here is decided on them.
  const following = followHere({ stores, clock, random, only: [demonstrationCooperation], models: [] });
  try {
    for (const [index, step] of story.entries()) {
      if (index < from) continue;
      signal?.throwIfAborted();
      await passDays(following, clock, inSweden(step.at));
      clock.setTo(inSweden(step.at));
      await consequences(following, (await tell(engineOf, clock, step)).position);
      onProgress(index + 1, story.length);
    }
    await passDays(following, clock, inSweden(`${demonstrationDay}T06:01`));
  } finally {
    await following.stop();
  }
}

/** Every morning on the way there, what fell due the day before is noted. */
async function passDays(following: Following, clock: SteppingClock, until: Date): Promise<void> {
  for (let day = nextDay(stockholmDay(clock.now())); inSweden(`${day}T06:00`) < until; day = nextDay(day)) {
    clock.setTo(inSweden(`${day}T06:00`));
    await following.clockMoved();
  }
}

function tell(engineOf: EngineOf, clock: SteppingClock, { at, by, kind, id, key, command }: Step): Promise<Transacted> {
  const actor = actors[by];
  return decideAny(
    engineOf,
    demonstrationCooperation,
    kind,
    id,
    { ...command, today: stockholmDay(clock.now()) },
    { key, body: { at, kind, id, command }, actor, owner: actor.party },
  );
}

async function consequences(following: Following, position: bigint): Promise<void> {
  following.appended(demonstrationCooperation, position);
  if (await following.settled(demonstrationCooperation, position, 30_000)) return;
  const broken = following.state().filter(({ state }) => state === 'broken');
  throw new Error(`The demonstration could not be loaded: ${broken.map(({ name, why }) => `${name}: ${why}`).join('; ') || 'following is too slow'}`);
}

/** The first step whose facts are not in the log; undefined when the story is whole. */
async function firstMissing(stores: Stores): Promise<number | undefined> {
  const { events } = await stores.open(demonstrationCooperation);
  for (const [index, { kind, id, key }] of story.entries()) {
    const stream = await events.read(streamName(demonstrationCooperation, kind, id));
    if (!stream.some(({ envelope }) => envelope.$command.key === key)) return index;
  }
  return undefined;
}

const party = 'stadsdelsforvaltningen';
const actors: Readonly<Record<DemonstrationAccount, Actor>> = {
  'demo-beredningsgrupp': { id: 'demo-beredningsgrupp', role: 'beredningsgrupp', party },
  'demo-styrgrupp': { id: 'demo-styrgrupp', role: 'styrgrupp', party },
  'demo-revisor': { id: 'demo-revisor', role: 'revisor', party },
  'demo-administrator': { id: 'demo-administrator', role: 'administrator', party },
};
