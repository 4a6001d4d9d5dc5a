import { createProjector, type Codec, type CooperationStores, type ReadModel, type Timer } from '@sparbar/event-sourcing';
import type { Advance, ModelState } from './following';
import { keepFollowing, type Pace } from './keep-following';
import { Reached } from './reached';
import { Trouble } from './trouble';

/** One follower of one cooperation's log, kept going, with what can be told of it. */
export interface Followed {
  readonly reached: Reached;
  state(head: number): ModelState;
  wake(): void;
  stop(): Promise<void>;
}

export interface FollowModelOptions {
  readonly cooperation: string;
  readonly stores: CooperationStores;
  readonly codec: Codec;
  /** The origin of the log, as it stands in every leaf; known once the cooperation has been opened. */
  readonly origin: () => Promise<string>;
  readonly pace?: Pace | undefined;
  readonly timer?: Timer | undefined;
  readonly onAdvance: (advance: Advance) => void;
  readonly log: (line: string) => void;
}

/** How many events are carried over at a time: little enough that a stop, or anything else this thread has to do, is not kept waiting. */
const batch = 250;

/** Carries the log over into one read model, for as long as this runs. */
export function followModel(model: ReadModel, options: FollowModelOptions): Followed {
  const { cooperation, stores, codec, origin, pace, timer, onAdvance, log } = options;
  const { name, revision } = model;
  const reached = new Reached();
  const trouble = new Trouble(`${cooperation}/${name}`, log);
  let now: Omit<ModelState, 'lag'> = {
    cooperation,
    part: 'model',
    name,
    revision,
    seq: 0,
    position: 0n,
    state: 'catchingUp',
    parked: [],
    why: null,
    lost: false,
  };
  let retired = false;

  const kept = keepFollowing(
    async () => {
      const table = await stores.readModels.table(model);
      const projector = createProjector({ model, table, events: stores.events, codec, log: await origin(), batch });
      return {
        step: async () => {
          const { caughtUp, seq, position, parked } = await projector.step();
          trouble.over();
          reached.found();
          const further = seq > now.seq;
          for (const { stream, why } of parked) {
            if (!now.parked.some((known) => known.stream === stream)) log(`${cooperation}/${name}: ${stream} is parked: ${why}`);
          }
          // A page that was not full was the last there was.
          const live = caughtUp || seq - now.seq < batch;
          const state = parked.length > 0 ? 'parked' : live ? 'live' : 'catchingUp';
          if (live && !retired) {
            // Only when the new revision has come as far as the log are the older ones of no use to anybody.
            await stores.readModels.retire(name, revision);
            retired = true;
          }
          now = { ...now, seq, position, parked, state, why: null, lost: false };
          // Until it has taken over, an older revision answers: whoever waits for what she wrote is let go when the answer holds it.
          if (retired) reached.pass(position);
          if (further) onAdvance({ cooperation, model: name, seq, position });
          return { caughtUp };
        },
      };
    },
    (error) => {
      const { why, broken, lost } = trouble.failed(error);
      now = { ...now, why, lost, ...(broken ? { state: 'broken' as const } : {}) };
      if (lost) reached.lost();
    },
    pace,
    timer,
  );
  return { reached, state: (head) => ({ ...now, lag: Math.max(head - now.seq, 0) }), ...kept };
}
