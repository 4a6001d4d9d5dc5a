import { readOnce } from '@sparbar/event-sourcing';
import { MemoryLog, openEventStore } from '@sparbar/stores/memory';
import { inMemory, joins } from './contract';
import { eventStoreContract } from './event-store.contract';

joins('an event store whose latest events are read once for many', eventStoreContract, () => {
  const log = new MemoryLog();
  return inMemory(() => readOnce(openEventStore(log)));
});
