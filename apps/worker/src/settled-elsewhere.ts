import { reactions } from '@sparbar/domain';
import {
  pause,
  wallTimer,
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
  const { progress, readModels: tables } = stores;
  const waiting = new Waiting(given, timer);
  let target = position;
  for (;;) {
    const found = await Promise.all(reactions.map(({ name }) => progress.find(name)));
    if (found.every((one) => one !== undefined && one.position >= target)) {
      const wrote = found.reduce((last, one) => later(last, one), target);
      if (wrote === target) break;
      target = wrote;
    } else if (!(await waiting.further())) return false;
  }
  while ((await tables.checkpoints(models)).some((one) => one.position < target)) if (!(await waiting.further())) return false;
  return true;
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
