import { MoveRefused, rootOfLog, StoreDamaged, type MovableLog, type MovableStores, type NamedProgress } from '@sparbar/event-sourcing';
import type { LookedThrough } from './look-through';
import { tellingOf, type Told } from './told';
import { translatedProgress } from './translate-progress';

/** What was found to be the same on both sides. */
export interface Compared {
  readonly log: string;
  readonly events: number;
  readonly root: string;
  readonly keys: number;
  /** How many of the keys have been destroyed. */
  readonly destroyed: number;
  readonly documents: number;
  readonly progress: number;
}

/** Reads both sides from their beginnings, and holds everything against everything. */
export async function compareLogs(looked: LookedThrough, from: MovableStores, to: MovableStores, told: Told): Promise<Compared> {
  const { log } = looked;
  const [source, target] = [await from.open(log), await to.open(log)];
  try {
    const root = await sameEvents(looked, source, target, from.place, told);
    const { keys, destroyed } = await sameKeys(log, source, target);
    const documents = await sameDocuments(log, source, target);
    const progress = await sameProgress(log, source, target);
    return { log, events: looked.whole.events, root, keys, destroyed, documents, progress };
  } finally {
    await source.close();
    await target.close();
  }
}

const differs = (log: string, what: string): StoreDamaged =>
  new StoreDamaged(`${what} of ${log} are not the same on both sides. Give the command again; if this comes back, look at the disks.`);

async function sameEvents(
  { log, whole }: LookedThrough,
  source: MovableLog,
  target: MovableLog,
  from: string,
  told: Told,
): Promise<string> {
  const telling = tellingOf(told, `Comparing ${log}`, whole.events * 2);
  const seen = (): void => telling.one();
  const now = await rootOfLog(source.events, log, { seen });
  if (now.events !== whole.events || now.root !== whole.root) throw writtenMeanwhile(log, from);
  const copy = await rootOfLog(target.events, log, { seen });
  if (copy.events !== now.events || copy.root !== now.root) throw differs(log, 'The events');
  return copy.root;
}

export const writtenMeanwhile = (log: string, from: string): MoveRefused =>
  new MoveRefused(
    `Somebody has written to ${log} in ${from} while it was being moved: stop every Spårbar there, and give the command again; it goes on from where it was.`,
  );

async function sameKeys(
  log: string,
  source: MovableLog,
  target: MovableLog,
): Promise<{ readonly keys: number; readonly destroyed: number }> {
  let [keys, destroyed, copied] = [0, 0, 0];
  for await (const page of source.keys.pages()) {
    const copies = await target.keys.find(page);
    for (const [index, { secret }] of page.entries()) {
      if (!same(secret, copies[index]?.secret)) throw differs(log, 'The keys');
      keys += 1;
      if (secret === null) destroyed += 1;
    }
  }
  for await (const page of target.keys.pages()) copied += page.length;
  if (copied !== keys) throw differs(log, 'The keys');
  return { keys, destroyed };
}

const same = (one: Buffer | null, other: Buffer | null | undefined): boolean =>
  one === null || other === null ? one === other : other !== undefined && one.equals(other);

/** Whoever hands out a document has held it against its name. */
async function sameDocuments(log: string, source: MovableLog, target: MovableLog): Promise<number> {
  const [all, copies] = [await source.documents.all(), await target.documents.all()];
  if (all.join() !== copies.join()) throw differs(log, 'The documents');
  for (const hash of copies) if ((await target.documents.get(hash)) === undefined) throw differs(log, 'The documents');
  return copies.length;
}

async function sameProgress(log: string, source: MovableLog, target: MovableLog): Promise<number> {
  const wanted = await translatedProgress(log, source, target);
  const place = ({ name, position, seq, wrote }: NamedProgress): string => `${name} ${position} ${seq} ${wrote}`;
  const found = await target.progress.all();
  if (found.map(place).sort().join('\n') !== wanted.map(place).sort().join('\n')) throw differs(log, 'The places of those who follow');
  return found.length;
}
