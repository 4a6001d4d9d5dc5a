import { reactions } from '@sparbar/domain';
import { startOfLog, type Position, type ReadModel, type Stores } from '@sparbar/event-sourcing';
import type { ModelState } from './following';

/** How far a read model has come, as it has written down itself. */
export interface Standing {
  readonly name: string;
  readonly revision: number;
  readonly seq: number;
  readonly position: Position;
  readonly parked: ModelState['parked'];
}

export async function standingsOf(stores: Stores, cooperation: string, models: readonly ReadModel[]): Promise<readonly Standing[]> {
  const { readModels: tables } = await stores.open(cooperation);
  const stand = await tables.checkpoints(models);
  return models.map(({ name, revision }, place) => {
    const { seq, position, parked } = stand[place] ?? startOfLog;
    return { name, revision, seq, position, parked };
  });
}

/** How everybody fares who follows a cooperation, wherever that is. */
export async function statesOf(stores: Stores, cooperation: string, models: readonly ReadModel[]): Promise<readonly ModelState[]> {
  const { events, progress } = await stores.open(cooperation);
  const end = await events.end();
  const reacted = await Promise.all(
    reactions.map(async ({ name }) => {
      const { seq, position } = (await progress.find(name)) ?? { seq: 0, position: 0n };
      return { part: 'reactions' as const, name, revision: 1, seq, position, parked: [] };
    }),
  );
  const read = (await standingsOf(stores, cooperation, models)).map((one) => ({ part: 'model' as const, ...one }));
  const all = [...read, ...reacted];
  const head = all.reduce((most, { seq }) => Math.max(most, seq), 0);
  return all.map((one) => ({
    ...one,
    cooperation,
    lag: head - one.seq,
    state: one.position < end ? 'catchingUp' : one.parked.length > 0 ? 'parked' : 'live',
    why: null,
    // It may be only that nobody follows just now, and what it holds is told with the seq it stands at.
    lost: false,
  }));
}

export const unreadable = (cooperation: string, error: unknown): ModelState => ({
  ...{ cooperation, part: 'log', name: 'log', revision: 1, seq: 0, position: 0n, lag: 0, state: 'broken', parked: [], lost: true },
  why: error instanceof Error ? error.message : String(error),
});
