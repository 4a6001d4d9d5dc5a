/** Runs in several processes at the same moment: opens everything of one new cooperation and writes to each file. */
import { systemLog, type StreamName, WrongVersion } from '@sparbar/event-sourcing';
import { sqliteStores } from '@sparbar/stores/sqlite';

const [, , folder = '', start = '0', own = ''] = process.argv;

const main = async (): Promise<void> => {
  // Everyone is loaded by then.
  while (Date.now() < Number(start)) await new Promise((resolve) => setImmediate(resolve));
  const stores = sqliteStores({ folder });
  const { events, keys, progress, readModels } = await stores.open(systemLog);
  const stream: StreamName = `system.note-${own}`;
  await events.append(stream, 0, []);
  await events.append(`system.note-all`, 3, []).catch((error: unknown) => {
    if (!(error instanceof WrongVersion)) throw error;
  });
  await keys.obtain('all', 'one');
  await progress.advance(own, undefined, { position: 1n, seq: 1, wrote: 0n, epoch: 1 });
  await readModels.table({
    name: 'note',
    revision: 1,
    reads: [],
    ignores: [],
    documentsOf: () => [],
    evolve: (document) => document,
    indexes: { title: 'text' },
    index: () => ({}),
  });
  await stores.close();
};

void main();
