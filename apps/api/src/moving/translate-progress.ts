import { StoreDamaged, type MovableLog, type NamedProgress, type Position } from '@sparbar/event-sourcing';

const pageSize = 1_000;

/**
 * How far reactions and clocks have come, in the positions of the other store. What a place *is* is the number of an event in its log, which is the same
 * everywhere; positions are each store's own. Translated by that number, no event is reacted to twice and none is left out.
 */
export async function translatedProgress(log: string, source: MovableLog, target: MovableLog): Promise<readonly NamedProgress[]> {
  const all = await source.progress.all();
  const positions = new Set(all.flatMap(({ position, wrote }) => [position, wrote]));
  const numbers = new Map<Position, number>([[0n, 0]]);
  await throughout(source, (seq, position) => {
    if (positions.has(position)) numbers.set(position, seq);
  });
  const seqs = new Set(numbers.values());
  const places = new Map<number, Position>([[0, 0n]]);
  await throughout(target, (seq, position) => {
    if (seqs.has(seq)) places.set(seq, position);
  });

  const moved = (name: string, position: Position): Position => {
    const place = places.get(numbers.get(position) ?? -1);
    if (place !== undefined) return place;
    throw new StoreDamaged(
      `How far ${name} has come in ${log} (position ${position}) is the place of no event: what remembers it and the events are not of the same moment. Restore both from one backup.`,
    );
  };
  return all.map((one) => {
    if (numbers.get(one.position) !== one.seq)
      throw new StoreDamaged(
        `How far ${one.name} has come in ${log} is said twice and differently (event ${one.seq}, position ${one.position}). Restore what remembers it from the latest backup.`,
      );
    return { ...one, position: moved(one.name, one.position), wrote: moved(one.name, one.wrote) };
  });
}

async function throughout({ events }: MovableLog, see: (seq: number, position: Position) => void): Promise<void> {
  let seq = 0;
  for (let after: Position = 0n; ;) {
    const page = await events.readAll(after, pageSize);
    for (const { position } of page) see((seq += 1), position);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}
