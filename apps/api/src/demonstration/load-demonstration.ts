import { decideAny, enginesOn, type EngineOf } from '@sparbar/decisions';
import {
  endOfLog,
  nextDay,
  stockholmDay,
  streamName,
  type Actor,
  type Random,
  type Stores,
  type Transacted,
} from '@sparbar/event-sourcing';
import { followHere, type Following } from '@sparbar/worker';
import { district, hills, police, schools, traffic } from './contacts';
import { demonstrationCooperation, demonstrationDay } from './demonstration-day';
import { eventfulMornings } from './eventful-mornings';
import { inSweden, SteppingClock } from './stepping-clock';
import type { DemonstrationAccount, Step } from './step';
import { story } from './story';

export interface LoadOptions {
  readonly stores: Stores;
  readonly random: Random;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the loading after a step; it is continued the next time. */
  readonly signal?: AbortSignal;
  /** How long to wait for what follows from one step. */
  readonly patienceMs?: number;
  /** On which mornings the calendar looks for what fell due; those on which something can have, if nothing is said. */
  readonly mornings?: (day: string) => boolean;
}

/**
 * Tells the story of Norrvik to the system, through the same commands that people send, on a clock that steps from one act to the next.
 * Reactions and clocks do their part in between, so that every consequence stands after its cause. Told again it changes nothing;
 * interrupted, it goes on where it was. Nobody else may follow these stores meanwhile: their clock would be another.
 */
export async function loadDemonstration({
  stores,
  random,
  onProgress = () => undefined,
  signal,
  patienceMs = 30_000,
  mornings = eventfulMornings(story),
}: LoadOptions): Promise<void> {
  const missing = await firstMissing(stores);
  if (missing === undefined) return onProgress(story.length, story.length);

  const clock = new SteppingClock();
  const engineOf = enginesOn(stores, clock, random);
  const { events } = await stores.open(demonstrationCooperation);
  const soFar = await endOfLog(events);
  // What was cut off goes on at the hour it was cut off: nothing is to follow before its cause, nor be refused as lying ahead.
  if (soFar.seq > 0) clock.setTo(new Date(soFar.knownAt));
  else clock.setTo(inSweden(story[0]?.at ?? `${demonstrationDay}T06:00`));

  // The read models come after, from the log: nothing here is decided on them.
  const following = followHere({ stores, clock, random, only: [demonstrationCooperation], models: [] });
  const consequences = async (position: bigint): Promise<void> => {
    following.appended(demonstrationCooperation, position);
    const late = Date.now() + patienceMs;
    // Others do not wait for what is broken. Here all that follows is part of the story.
    const isBroken = (): boolean => following.state().some(({ state }) => state === 'broken');
    while (!(await following.settled(demonstrationCooperation, position, Math.max(late - Date.now(), 0))) || isBroken()) {
      if (Date.now() >= late) throw tooSlow(following);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** What fell due the day before is noted in the morning. */
  const strike = async (): Promise<void> => {
    if (!(await following.clockMoved(undefined, patienceMs))) throw tooSlow(following);
  };
  try {
    if (soFar.seq > 0) {
      await consequences(soFar.position);
      await strike();
    }
    for (const [index, step] of story.entries()) {
      if (index < missing) continue;
      signal?.throwIfAborted();
      await passDays(clock, inSweden(step.at), mornings, strike);
      clock.setTo(inSweden(step.at));
      await consequences((await tell(engineOf, clock, step)).position);
      onProgress(index + 1, story.length);
    }
    await passDays(clock, inSweden(`${demonstrationDay}T06:01`), mornings, strike);
  } finally {
    await following.stop();
  }
}

/** One morning after the other, as many as lie between now and then and may bring something. */
async function passDays(
  clock: SteppingClock,
  until: Date,
  mayBring: (day: string) => boolean,
  morning: () => Promise<void>,
): Promise<void> {
  for (let day = nextDay(stockholmDay(clock.now())); inSweden(`${day}T06:00`) < until; day = nextDay(day)) {
    if (!mayBring(day)) continue;
    clock.setTo(inSweden(`${day}T06:00`));
    await morning();
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

function tooSlow(following: Following): Error {
  const broken = following.state().filter(({ state }) => state === 'broken');
  return new Error(
    `The demonstration could not be loaded: ${broken.map(({ name, why }) => `${name}: ${why}`).join('; ') || 'following is too slow'}`,
  );
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

const actors: Readonly<Record<DemonstrationAccount, Actor>> = {
  'demo-beredningsgrupp': { id: 'demo-beredningsgrupp', role: 'beredningsgrupp', party: district },
  'demo-styrgrupp': { id: 'demo-styrgrupp', role: 'styrgrupp', party: district },
  'demo-revisor': { id: 'demo-revisor', role: 'revisor', party: district },
  'demo-administrator': { id: 'demo-administrator', role: 'administrator', party: district },
  'demo-polisen': { id: 'demo-polisen', role: 'beredningsgrupp', party: police },
  'demo-skolan': { id: 'demo-skolan', role: 'beredningsgrupp', party: schools },
  'demo-granhojden': { id: 'demo-granhojden', role: 'beredningsgrupp', party: hills },
  'demo-trafikkontoret': { id: 'demo-trafikkontoret', role: 'beredningsgrupp', party: traffic },
};
