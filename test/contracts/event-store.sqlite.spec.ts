import path from 'node:path';
import { openEventStore } from '@sparbar/stores/sqlite';
import { inFolder, joins } from './contract';
import { eventStoreContract } from './event-store.contract';

joins('the event store in SQLite', eventStoreContract, () => inFolder((folder) => openEventStore(path.join(folder, 'events.sqlite'))));
