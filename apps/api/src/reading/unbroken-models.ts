import type { CooperationStores, ReadModelStore, Stores } from '@sparbar/event-sourcing';
import type { Following } from '@sparbar/worker';
import { HttpProblem } from '../http/problem';

/**
 * The stores as readers see them: a read model that is lost answers nobody, for what it holds may be old, and nothing on the screen would say so.
 * The others answer as always.
 */
export function unbrokenModels(stores: Stores, following: Following): Stores {
  const seen = new WeakMap<CooperationStores, CooperationStores>();
  const open = async (cooperation: string): Promise<CooperationStores> => {
    const opened = await stores.open(cooperation);
    const known = seen.get(opened);
    if (known !== undefined) return known;
    const guarded = { ...opened, readModels: guardedBy(opened.readModels, () => lostOf(following, cooperation)) };
    seen.set(opened, guarded);
    return guarded;
  };
  return { ...stores, open };
}

const guardedBy = (readModels: ReadModelStore, lost: () => readonly string[]): ReadModelStore => {
  const demand = (model: string): void => {
    if (lost().includes(model)) throw new HttpProblem('ModelBroken', { model }, { headers: { 'retry-after': '15' } });
  };
  return {
    ...readModels,
    table: async (model) => {
      demand(model.name);
      return readModels.table(model);
    },
    answering: async (model) => {
      demand(model.name);
      return readModels.answering(model);
    },
    // What was answered without a model is not the answer when it is there again, nor the other way round.
    standing: async () => [await readModels.standing(), ...lost()].join(' without '),
  };
};

const lostOf = (following: Following, cooperation: string): readonly string[] =>
  following
    .state()
    .filter((one) => one.lost && one.part === 'model' && one.cooperation === cooperation)
    .map(({ name }) => name);

/** For what is only wanted to call things by their names: without it they are called by their ids. */
export async function unlessBroken<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HttpProblem && error.kind === 'ModelBroken') return undefined;
    throw error;
  }
}
