import type { ReadModelStore } from '@sparbar/event-sourcing';
import type { Contract } from './contract';
import { checkpoints } from './read-model/checkpoints';
import { facts } from './read-model/facts';
import { finding } from './read-model/finding';
import { projecting } from './read-model/projecting';
import { revisions } from './read-model/revisions';
import { versions } from './read-model/versions';

/** What every store of read models promises, whatever it is kept in. */
export const readModelContract: Contract<ReadModelStore> = [...versions, ...checkpoints, ...finding, ...projecting, ...facts, ...revisions];
