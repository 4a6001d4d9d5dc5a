import { reactions, type DomainReaction, type Happened } from '@sparbar/domain';
import {
  createReactor,
  type Codec,
  type CooperationStores,
  type Position,
  type ProgressStore,
  type Reaction,
  type Send,
  type Timer,
} from '@sparbar/event-sourcing';
import type { Followed } from './follow-model';
import type { ModelState } from './following';
import { keepFollowing, type Pace } from './keep-following';
import { Reached } from './reached';
import { Trouble } from './trouble';

export interface FollowReactionsOptions {
  readonly cooperation: string;
  readonly stores: CooperationStores;
  readonly codec: Codec;
  readonly send: Send;
  readonly pace?: Pace | undefined;
  readonly timer?: Timer | undefined;
  /** More has been written: whoever follows may look. */
  readonly onWrote: (position: Position) => void;
  readonly log: (line: string) => void;
}

export interface FollowedReaction extends Followed {
  /** The position of the last event written because of anything passed so far. */
  wrote(): Position;
}

/** Every reaction of the domain, each with its own progress, in one cooperation. */
export function followReactions(options: FollowReactionsOptions): readonly FollowedReaction[] {
  let beginning: Promise<void> | undefined;
  // Begun once for all of them, and again where that failed.
  const begun = (): Promise<void> =>
    (beginning ??= begin(options.stores.progress).catch((error: unknown) => {
      beginning = undefined;
      throw error;
    }));
  return reactions.map((reaction) => followReaction(engineReaction(reaction), options, begun));
}

const batch = 100;

function followReaction(
  reaction: Reaction,
  { cooperation, stores, codec, send, pace, timer, onWrote, log }: FollowReactionsOptions,
  begun: () => Promise<void>,
): FollowedReaction {
  const { name } = reaction;
  const reached = new Reached();
  const trouble = new Trouble(`${cooperation}/${name}`, log);
  let wrote: Position = 0n;
  let now: Omit<ModelState, 'lag'> = {
    cooperation,
    part: 'reactions',
    name,
    revision: 1,
    seq: 0,
    position: 0n,
    state: 'catchingUp',
    parked: [],
    why: null,
    lost: false,
  };
  const failed = (error: unknown): void => {
    const { why, broken, lost } = trouble.failed(error);
    now = { ...now, why, lost, ...(broken ? { state: 'broken' as const } : {}) };
    if (lost) reached.lost();
  };
  const kept = keepFollowing(
    async () => {
      await begun();
      const onUnheard = ({ seq, reason }: { readonly seq: number; readonly reason: string }): void =>
        log(`${cooperation}/${name}: what event ${seq} leads to was refused: ${reason}`);
      const reactor = createReactor({ reaction, events: stores.events, codec, progress: stores.progress, send, onUnheard, batch });
      return {
        step: async () => {
          const state = await reactor.step();
          trouble.over();
          reached.found();
          const wroteMore = state.wrote > wrote;
          wrote = state.wrote;
          now = {
            ...now,
            seq: state.seq,
            position: state.position,
            state: state.caughtUp || state.seq - now.seq < batch ? 'live' : 'catchingUp',
            why: null,
            lost: false,
          };
          reached.pass(state.position);
          if (wroteMore) onWrote(wrote);
          return { caughtUp: state.caughtUp };
        },
      };
    },
    failed,
    pace,
    timer,
  );
  return { reached, wrote: () => wrote, state: (head) => ({ ...now, lag: Math.max(head - now.seq, 0) }), ...kept };
}

/** Says that this log has been followed since its first event. Written last of all, so that a death in between leaves it to be begun again. */
const marker = 'reactions-begun';

/** A reaction that is new to a log begins at its end; but a log nobody has followed yet is followed from its first event by all of them. */
async function begin(progress: ProgressStore): Promise<void> {
  const start = { position: 0n, seq: 0, wrote: 0n, epoch: 0 };
  if ((await progress.find(marker)) !== undefined) return;
  for (const { name } of reactions) {
    if ((await progress.find(name)) === undefined) await progress.advance(name, undefined, start);
  }
  await progress.advance(marker, undefined, start);
}

/** The domain knows its own facts, and the engine only envelopes: here the one becomes the other. */
function engineReaction({ name, on, commands }: DomainReaction): Reaction {
  return { name, on, commands: ({ event }) => commands(event as unknown as Happened) as ReturnType<Reaction['commands']> };
}
