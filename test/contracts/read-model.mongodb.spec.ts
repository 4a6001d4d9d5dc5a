import { openReadModelStore } from '@sparbar/stores/mongodb';
import { onMongodb } from './mongodb/on-mongodb';
import { joins } from './contract';
import { readModelContract } from './read-model.contract';

onMongodb('read models', (mongodb) => joins('read models', readModelContract, () => mongodb.home(openReadModelStore)));
