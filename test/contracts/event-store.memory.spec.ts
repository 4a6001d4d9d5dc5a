import { MemoryLog, openEventStore } from '@sparbar/stores/memory';
import { inMemory, joins } from './contract';
import { eventStoreContract } from './event-store.contract';

joins('the event store in memory', eventStoreContract, () => {
  const log = new MemoryLog();
  return inMemory(() => openEventStore(log));
});
