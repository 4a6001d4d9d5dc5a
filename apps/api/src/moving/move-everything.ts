import { MoveRefused, type FillableStores, type MovableStores } from '@sparbar/event-sourcing';
import { carryLog } from './carry-log';
import { compareLogs, writtenMeanwhile, type Compared } from './compare-logs';
import { lookThrough, type LookedThrough } from './look-through';
import type { Told } from './told';

export interface Moving {
  readonly from: MovableStores;
  readonly to: FillableStores;
  /** This one alone, without the accounts. Left out: everything. */
  readonly cooperation?: string | undefined;
  readonly onProgress: Told;
}

/**
 * Carries every log from one place to another, whatever each is made of, and answers what was found to be the same on both sides when all of it was read
 * back. Until then the other place says of itself that it is not whole. Done again it goes on from where it was, and where all has been done it only
 * compares.
 */
export async function moveEverything({ from, to, cooperation, onProgress }: Moving): Promise<readonly Compared[]> {
  const logs = chosen(await from.logs(), cooperation, from.place);
  await refuseOthers(logs, cooperation, to);
  const looked: LookedThrough[] = [];
  for (const log of logs) looked.push(await lookThrough(log, from, to, onProgress));

  await to.begin();
  for (const one of looked) await carryLog(one, from, to, onProgress);
  const compared: Compared[] = [];
  for (const one of looked) compared.push(await compareLogs(one, from, to, onProgress));
  await refuseWritten(looked, from);
  await to.end();
  return compared;
}

function chosen(all: readonly string[], cooperation: string | undefined, place: string): readonly string[] {
  if (all.length === 0) throw new MoveRefused(`There is nothing to move in ${place}.`);
  if (cooperation === undefined) return all;
  if (all.includes(cooperation)) return [cooperation];
  throw new MoveRefused(`There is no ${cooperation} in ${place}. There is: ${all.join(', ')}.`);
}

async function refuseOthers(logs: readonly string[], cooperation: string | undefined, to: MovableStores): Promise<void> {
  const other = (await to.logs()).find((log) => !logs.includes(log));
  if (other !== undefined && cooperation === undefined)
    throw new MoveRefused(
      `${to.place} holds ${other}, which does not come from there: choose a place where nothing is, or move one at a time with --cooperation ID.`,
    );
}

/** A last look: what was written after the comparison began, or where nobody looked. */
async function refuseWritten(looked: readonly LookedThrough[], from: MovableStores): Promise<void> {
  for (const { log, whole } of looked) {
    const source = await from.open(log);
    const end = await source.events.end();
    await source.close();
    if (end !== whole.position) throw writtenMeanwhile(log, from.place);
  }
}
