import { randomBytes } from 'node:crypto';
import { decide, enginesOn, type CommandFor, type EngineOf } from '@sparbar/decisions/without-nest';
import type { ActivityTerms, DecisionEffect, Duration, FactContext, StreamKind } from '@sparbar/domain';
import { stockholmDay, streamName, type Clock, type Envelope, type Position, type ReadModel, type Stores } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { followHere, type FollowHereOptions, type FollowingHere } from '../follow-here';

export const cooperation = 'norrvik';
export const random = { bytes: (count: number) => randomBytes(count) };

/** A clock that stands where it is put. */
export class SetClock implements Clock {
  constructor(private at: string) {}
  set(day: string): void {
    this.at = `${day}T10:00:00.000Z`;
  }
  now(): Date {
    return new Date(this.at);
  }
}

/** How many events there are of each type: a read model small enough to see through. */
const counting: ReadModel<{ readonly events: number }> = {
  name: 'counts',
  revision: 1,
  reads: [
    'CooperationOpened',
    'ForumEstablished',
    'ActivityProposed',
    'ActivityDecided',
    'ActivityStarted',
    'ActivityDelayed',
    'ActivityBackOnTrack',
    'ActivityCancelled',
    'ActivityTermsAgreed',
    'ActivityDurationChanged',
    'ActivityDueDatePassed',
    'ActivityDurationTookEffect',
    'DecisionRecorded',
    'DecisionEffectRefused',
    'FollowUpSubmitted',
    'FollowUpMissed',
    'ActivityCompleted',
  ],
  ignores: ['ActivityUpdateRecorded'],
  documentsOf: ({ type }) => [type],
  evolve: (document) => ({ events: (document?.events ?? 0) + 1 }),
  indexes: { events: 'number' },
  index: ({ events }) => ({ events }),
};
export const counts = counting as unknown as ReadModel;

/** A follower's pace at which a test need not wait. */
export const quick = { pollMs: 20, firstRetryMs: 10, longestRetryMs: 40 };

export interface SmallCooperation {
  readonly stores: Stores;
  readonly clock: SetClock;
  readonly engineOf: EngineOf;
  give<Kind extends StreamKind>(
    kind: Kind,
    id: string,
    command: CommandFor<Kind> extends infer C ? (C extends unknown ? Omit<C, 'today'> : never) : never,
  ): Promise<Position>;
  follow(options?: Partial<FollowHereOptions>): FollowingHere;
  stream(kind: StreamKind, id: string): Promise<readonly Envelope[]>;
  log(): Promise<readonly Envelope[]>;
  /** Ends everything that was started. */
  end(): Promise<void>;
}

export function smallCooperation(day: string, stores: Stores = memoryStores()): SmallCooperation {
  const clock = new SetClock(`${day}T10:00:00.000Z`);
  const engineOf = enginesOn(stores, clock, random);
  const started: FollowingHere[] = [];
  let given = 0;
  return {
    stores,
    clock,
    engineOf,
    async give(kind, id, command) {
      given += 1;
      const key = `given-${given}`;
      const full = { ...command, today: stockholmDay(clock.now()) } as unknown as CommandFor<typeof kind>;
      return (
        await decide(engineOf, cooperation, kind, id, full, {
          key,
          body: key,
          actor: { id: 'anna', role: 'beredningsgrupp', party: 'p' },
          owner: 'p',
        })
      ).position;
    },
    follow(options = {}) {
      const following = followHere({ stores, clock, random, models: [counts], pace: quick, discoverMs: 20, ...options });
      started.push(following);
      return following;
    },
    stream: async (kind, id) => {
      const { events } = await stores.open(cooperation);
      return (await events.read(streamName(cooperation, kind, id))).map(({ envelope }) => envelope);
    },
    log: async () => {
      const { events } = await stores.open(cooperation);
      return (await events.readAll(0n, 10_000)).map(({ envelope }) => envelope);
    },
    end: async () => {
      for (const following of started) await following.stop();
      await stores.close();
    },
  };
}

/** Fails rather than waits for ever. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to that');
}

export const types = (events: readonly Envelope[]): readonly string[] => events.map(({ type }) => type);

/** Opened, with a steering group that may decide all, and one activity with these terms, in the plan and running. */
export async function withActivity(
  small: SmallCooperation,
  duration: Duration | null,
  followUp: ActivityTerms['followUp'] = null,
): Promise<void> {
  await small.give('cooperation', cooperation, {
    type: 'OpenCooperation',
    name: 'Norrviks lokala samverkan',
    district: 'Norrvik',
    origin: 'sparbar.example/norrvik',
  });
  await small.give('forum', 'styrgruppen', {
    type: 'EstablishForum',
    name: 'Styrgruppen',
    level: 'steering',
    mayDecide: ['includeActivity', 'changeDuration', 'cancelActivity', 'other'],
  });
  await propose(small, 'a1', duration, followUp);
  await small.give('activity', 'a1', { type: 'IncludeActivity' });
  await small.give('activity', 'a1', { type: 'StartActivity' });
}

export async function propose(
  small: SmallCooperation,
  id: string,
  duration: Duration | null,
  followUp: ActivityTerms['followUp'] = null,
  held: FactContext = {},
): Promise<void> {
  await small.give('activity', id, { type: 'ProposeActivity', reference: id, title: 'Gå', area: 'Torg', plan: 'Planen', ...held });
  const terms: ActivityTerms = {
    duration,
    workingGroup: null,
    meetingFrequency: null,
    convener: null,
    districtContact: null,
    policeContact: null,
    otherParticipants: [],
    followUp,
  };
  await small.give('activity-terms', id, { type: 'AgreeTerms', terms, ...held });
}

export const decided = (small: SmallCooperation, id: string, effects: readonly DecisionEffect[]): Promise<Position> =>
  small.give('decision', id, {
    type: 'RecordDecision',
    forum: 'styrgruppen',
    text: 'Så beslutades.',
    ground: null,
    presentedBy: null,
    tookPart: null,
    effects,
    proposal: null,
  });

export const by = (date: string): Duration => ({ kind: 'dueBy', date: { precision: 'day', date } });
