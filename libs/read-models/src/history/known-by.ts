import { endOfStockholmDay } from '@sparbar/event-sourcing';
import type { ReadSource } from '../reading';
import { historyModel } from './history';

/**
 * The number of the last event known by an instant; a day means its end in Sweden.
 * An event is known only when all before it are, and two machines' clocks differ: so it is the one before the first that was recorded later.
 */
export async function seqKnownBy({ store }: Pick<ReadSource, 'store'>, moment: string): Promise<number> {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? endOfStockholmDay(moment) : new Date(moment);
  const later = new Date(end.getTime() + 1).toISOString();
  const table = await store.answering(historyModel);
  const { items, at } = await table.find({ where: { knownAt: { from: later } }, sort: [{ field: 'seq' }], limit: 1 });
  const first = items[0]?.document;
  return first === undefined ? at : first.seq - 1;
}
