import { decideAny, type EngineOf } from '@sparbar/decisions/without-nest';
import {
  createClockRunner,
  readOnce,
  stockholmDay,
  streamName,
  type Clock,
  type CooperationStores,
  type Position,
  type ReadModel,
  type Send,
  type Timer,
} from '@sparbar/event-sourcing';
import { createClockRules } from './clocks/clock-rules';
import { followModel } from './follow-model';
import { followReactions } from './follow-reactions';
import type { Advance, ModelState } from './following';
import type { Pace } from './keep-following';
import { heardLog } from './heard-log';
import { listenToLog } from './listen-to-log';
import { tidyUp } from './tidy-up';

export interface FollowCooperationOptions {
  readonly cooperation: string;
  readonly stores: CooperationStores;
  readonly engineOf: EngineOf;
  readonly clock: Clock;
  readonly models: readonly ReadModel[];
  /** Others write as well, and nobody here is told. */
  readonly listening: boolean;
  readonly pace?: Pace | undefined;
  readonly timer?: Timer | undefined;
  readonly onAdvance: (advance: Advance) => void;
  readonly log: (line: string) => void;
}

/** Everyone who follows one cooperation's log. */
export interface FollowedCooperation {
  wake(): void;
  /** False as well when it is stopped meanwhile: then somebody else may follow it. */
  settled(position: Position, signal: AbortSignal): Promise<boolean>;
  /** Notes what has fallen due. False if not all of it could be. */
  tick(): Promise<boolean>;
  state(): readonly ModelState[];
  stop(): Promise<void>;
}

export async function followCooperation(options: FollowCooperationOptions): Promise<FollowedCooperation> {
  const { cooperation, engineOf, clock, pace, timer, onAdvance, log } = options;
  const heard = heardLog(readOnce(options.stores.events), timer);
  const { events } = heard;
  const stores = { ...options.stores, events };
  const { codec } = await engineOf(cooperation);
  const send: Send = ({ kind, id, command }, meta, cause) => {
    const [today, known] = [stockholmDay(clock.now()), cause === undefined ? '' : stockholmDay(new Date(cause.recordedAt))];
    return decideAny(engineOf, cooperation, kind, id, { ...command, today: known > today ? known : today }, meta);
  };

  const origin = async (): Promise<string> => {
    const [opened] = await events.read(streamName(cooperation, 'cooperation', cooperation), 1, 1);
    const name = opened?.envelope.data['origin'];
    if (typeof name !== 'string') throw new Error(`${cooperation} has not been opened yet`);
    return name;
  };
  const models = options.models.map((model) => followModel(model, { cooperation, stores, codec, origin, pace, timer, onAdvance, log }));
  const wakeModels = (): void => models.forEach((model) => model.wake());
  const reactions = followReactions({ cooperation, stores, codec, send, pace, timer, log, onWrote: () => wake() });
  const wake = (): void => {
    for (const reaction of reactions) reaction.wake();
    wakeModels();
  };

  const tidying = tidyUp({
    ...{ cooperation, log, readModels: stores.readModels },
    ready: () => models.every((model) => model.state(0).state !== 'catchingUp'),
    timer,
  });
  const news = options.listening ? listenToLog(cooperation, heard, wake, log, timer) : undefined;

  const runner = createClockRunner({
    cooperation,
    rules: createClockRules(),
    events,
    codec,
    clock,
    send,
    ...(timer === undefined ? {} : { timer }),
  });
  let clocks: Omit<ModelState, 'lag'> = {
    cooperation,
    part: 'clocks',
    name: 'clocks',
    revision: 1,
    seq: 0,
    position: 0n,
    state: 'live',
    parked: [],
    why: null,
    lost: false,
  };
  let ticking = Promise.resolve(true);
  const stopping = new AbortController();

  const tick = async (): Promise<boolean> => {
    const { written, refused, failed } = await runner.tick();
    const why = failed.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.message : String(error)}`).join('; ');
    if (why !== '' && why !== clocks.why) log(`${cooperation}: a clock failed and is tried again: ${why}`);
    for (const { rule, subject, reason } of refused) log(`${cooperation}/${rule}: ${subject} was refused: ${reason}`);
    clocks = { ...clocks, state: why === '' ? 'live' : 'broken', why: why === '' ? null : why };
    if (written > 0) wake();
    return why === '';
  };

  return {
    wake,
    async settled(position, given) {
      const signal = AbortSignal.any([given, stopping.signal]);
      wake();
      for (let target = position; ;) {
        for (const { reached } of reactions) if (!(await reached.until(target, signal))) return false;
        // What reactions wrote can itself be reacted to.
        const wrote = reactions.reduce((last, reaction) => (reaction.wrote() > last ? reaction.wrote() : last), target);
        if (wrote > target) {
          target = wrote;
          continue;
        }
        wakeModels();
        for (const { reached } of models) if (!(await reached.until(target, signal))) return false;
        return true;
      }
    },
    tick: () => (ticking = ticking.then(tick, tick)),
    state() {
      const head = [...models, ...reactions].reduce((latest, one) => Math.max(latest, one.state(0).seq), 0);
      return [...[...models, ...reactions].map((one) => one.state(head)), { ...clocks, lag: 0 }];
    },
    async stop() {
      stopping.abort();
      await news?.stop();
      await tidying.stop();
      await Promise.all([...models, ...reactions].map((one) => one.stop()));
      await ticking.catch(() => false);
    },
  };
}
