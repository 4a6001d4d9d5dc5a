import {
  MoveRefused,
  StoreDamaged,
  type FillableLog,
  type FillableStores,
  type MovableLog,
  type MovableStores,
} from '@sparbar/event-sourcing';
import type { LookedThrough } from './look-through';
import { tellingOf, type Told } from './told';
import { translatedProgress } from './translate-progress';

const pageSize = 200;

/**
 * Carries what is missing of one log. Keys first, so that there is one for each sealed event; then the documents that events mention; then the events in
 * the order of their numbers; and last how far others have come with them, which can be said only when they are there. Each step finds out for itself
 * what an earlier try has done.
 */
export async function carryLog(looked: LookedThrough, from: MovableStores, to: FillableStores, told: Told): Promise<void> {
  const { log, there } = looked;
  if (there === 0) await to.forgetReadModels(log);
  const [source, target] = [await from.open(log), await to.fill(log)];
  try {
    for await (const page of source.keys.pages()) await target.keys.put(page);
    await carryDocuments(log, source, target, told);
    await carryEvents(looked, source, target, told);
    await carryProgress(log, source, target);
  } finally {
    await source.close();
    await target.close();
  }
}

async function carryDocuments(log: string, source: MovableLog, target: FillableLog, told: Told): Promise<void> {
  const all = await source.documents.all();
  const kept = new Set(await target.documents.all());
  const missing = all.filter((hash) => !kept.has(hash));
  if (missing.length === 0) return;
  const telling = tellingOf(told, `Moving the documents of ${log}`, missing.length);
  for (const hash of missing) {
    const bytes = await source.documents.get(hash);
    if (bytes === undefined || (await target.documents.put(bytes)) !== hash)
      throw new StoreDamaged(`The document ${hash} of ${log} is no longer what was kept. Restore it from the latest backup.`);
    telling.one();
  }
}

async function carryEvents(
  { log, whole, there, after: first }: LookedThrough,
  source: MovableLog,
  target: FillableLog,
  told: Told,
): Promise<void> {
  const telling = tellingOf(told, `Moving ${log}`, whole.events);
  telling.one(there);
  for (let after = first; after < whole.position;) {
    const page = (await source.events.readAll(after, pageSize)).filter(({ position }) => position <= whole.position);
    const last = page.at(-1);
    if (last === undefined) return;
    await target.append(page.map(({ envelope }) => envelope));
    telling.one(page.length);
    after = last.position;
  }
}

async function carryProgress(log: string, source: MovableLog, target: FillableLog): Promise<void> {
  for (const { name, ...comes } of await translatedProgress(log, source, target)) {
    const stands = await target.progress.find(name);
    if (stands?.position === comes.position && stands.seq === comes.seq && stands.wrote === comes.wrote) continue;
    const epoch = Math.max(comes.epoch, stands?.epoch ?? 0);
    if (!(await target.progress.advance(name, stands, { ...comes, epoch })))
      throw new MoveRefused(`Somebody else follows ${log} where it is to go: stop every Spårbar there, and give the command again.`);
  }
}
