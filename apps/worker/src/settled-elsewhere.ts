import { reactions } from '@sparbar/domain';
import {
  pause,
  wallTimer,
  type Checkpoint,
  type CooperationStores,
  type Position,
  type Progress,
  type ReadModel,
  type Timer,
} from '@sparbar/event-sourcing';

/** Until the consequences of everything up to the position can be read: first what is reacted to, then what the reactions wrote, then the read models. */
export async function settledElsewhere(
  stores: CooperationStores,
  models: readonly ReadModel[],
  position: Position,
  given: AbortSignal,
  timer: Timer = wallTimer,
): Promise<boolean> {
  const { reacted, read } = looksAt(stores, models);
  const waiting = new Waiting(given, timer);
  let target = position;
  for (;;) {
    const found = await reacted();
    if (found.every((one) => one !== undefined && one.position >= target)) {
      const wrote = found.reduce((last, one) => later(last, one), target);
      if (wrote === target) break;
      target = wrote;
    } else if (!(await waiting.further())) return false;
  }
  while ((await read()).some((one) => one.position < target)) if (!(await waiting.further())) return false;
  return true;
}

interface Looks {
  readonly reacted: () => Promise<readonly (Progress | undefined)[]>;
  readonly read: () => Promise<readonly Checkpoint[]>;
}

const looks = new WeakMap<CooperationStores, WeakMap<readonly ReadModel[], Looks>>();

/** However many wait, the store is asked once at a time: the more there is to do, the more wait, and the less it can be asked. */
function looksAt(stores: CooperationStores, models: readonly ReadModel[]): Looks {
  const ofStores = looks.get(stores) ?? new WeakMap<readonly ReadModel[], Looks>();
  looks.set(stores, ofStores);
  const known = ofStores.get(models);
  if (known !== undefined) return known;
  const made = {
    reacted: onceAtATime(() => Promise.all(reactions.map(({ name }) => stores.progress.find(name)))),
    read: onceAtATime(() => stores.readModels.checkpoints(models)),
  };
  ofStores.set(models, made);
  return made;
}

/** Who asks while one is under way gets its answer. It may be a little old: then she asks again. */
function onceAtATime<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  return () =>
    (running ??= ask().finally(() => {
      running = undefined;
    }));
}

function later(last: Position, progress: Progress | undefined): Position {
  return progress !== undefined && progress.wrote > last ? progress.wrote : last;
}

/** Short at first, for most are answered at once; longer for whoever waits for what does not come. */
class Waiting {
  #ms = 2;

  constructor(
    private readonly given: AbortSignal,
    private readonly timer: Timer,
  ) {}

  async further(): Promise<boolean> {
    await pause(this.timer, this.#ms, this.given);
    this.#ms = Math.min(this.#ms * 1.5, 50);
    return !this.given.aborted;
  }
}
