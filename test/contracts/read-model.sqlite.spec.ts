import path from 'node:path';
import { openReadModelStore } from '@sparbar/stores/sqlite';
import { inFolder, joins } from './contract';
import { readModelContract } from './read-model.contract';

joins('read models in SQLite', readModelContract, () => inFolder((folder) => openReadModelStore(path.join(folder, 'read-models.sqlite'))));
