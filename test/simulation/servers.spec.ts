import type { EventStore, LeaseStore, ProgressStore, ReadModelStore } from '@sparbar/event-sourcing';
import { joins, type Home } from '../contracts/contract';
import { eventStoreContract } from '../contracts/event-store.contract';
import { leaseStoreContract } from '../contracts/lease-store.contract';
import { progressStoreContract } from '../contracts/progress-store.contract';
import { readModelContract } from '../contracts/read-model.contract';
import { diceOf } from './dice';
import { DocumentServer } from './document-server';
import { Line } from './line';
import { LogServer } from './log-server';
import { Machine } from './machine';
import { openProgram, type Program } from './program';
import { Time } from './time';

// Every request is several turns of this thread.
jest.setTimeout(180_000);

/** Two simulated servers on which nothing goes wrong, and whose time goes on by itself for as long as the case lasts. */
const undisturbed = <Store>(store: (program: Program) => Promise<Store> | Store): Home<Store> => {
  const time = new Time();
  const line = new Line(time, diceOf(1), () => undefined);
  const [facts, documents] = [new LogServer(time, line), new DocumentServer(line)];
  let [opened, left] = [0, false];
  const goOn = async (): Promise<void> => {
    while (!left) {
      await time.next();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  void goOn();
  return {
    open: async () => store(openProgram(new Machine(`m${(opened += 1)}`, time, Date.parse('2026-02-20')), facts, documents, {})),
    leave: () => {
      left = true;
    },
  };
};

const ofNorrvik =
  <Store>(store: (stores: Awaited<ReturnType<Program['stores']['open']>>) => Store) =>
  () =>
    undisturbed(async ({ stores }) => store(await stores.open('norrvik')));

/** What everything here rests on: undisturbed, the simulated servers under the real adapters keep what every store keeps. */
describe('on the simulated servers', () => {
  joins<EventStore>(
    'events',
    eventStoreContract,
    ofNorrvik(({ events }) => events),
  );
  joins<ReadModelStore>(
    'read models',
    readModelContract,
    ofNorrvik(({ readModels }) => readModels),
  );
  joins<ProgressStore>(
    'progress',
    progressStoreContract,
    ofNorrvik(({ progress }) => progress),
  );
  joins<LeaseStore>('leases', leaseStoreContract, () => undisturbed(({ leases }) => leases));
});
