import { openReadModelStore, type MemoryShelf } from '@sparbar/stores/memory';
import { inMemory, joins } from './contract';
import { readModelContract } from './read-model.contract';

joins('read models in memory', readModelContract, () => {
  const shelf: MemoryShelf = new Map();
  return inMemory(() => openReadModelStore(shelf));
});
