import { parentPort, workerData } from 'node:worker_threads';
import { StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import { CreatedByNewer, CreatedByOlder, prepareFolder } from '@sparbar/stores/sqlite';
import type { Prepared } from './prepare-in-thread';

const said = [StoreDamaged, StoreUnavailable, CreatedByNewer, CreatedByOlder];

/** The thread's side. An error loses its class on its way out of a thread, and whoever starts the product needs the sentence alone. */
export function runPrepare(): void {
  parentPort?.postMessage(prepared(String(workerData)));
}

function prepared(folder: string): Prepared {
  try {
    return { upgraded: prepareFolder(folder) };
  } catch (error) {
    if (said.some((kind) => error instanceof kind) && error instanceof Error) return { refused: error.message };
    throw error;
  }
}
