import type { Stores } from '@sparbar/event-sourcing';
import type { ClockSetting } from './clock-setting';
import { followElsewhere } from './follow-elsewhere';
import { followInThread } from './follow-in-thread';
import { followTogether, heardFrom } from './follow-together';
import type { Following } from './following';
import type { StoresSetting } from './stores-setting';

export interface FollowStoresOptions {
  readonly kept: StoresSetting;
  /** The same, opened: how far others have come is read there. */
  readonly stores: Stores;
  readonly clock: ClockSetting;
  /** Whether this process follows as well. In a folder nobody else does. */
  readonly here: boolean;
  readonly log: (line: string) => void;
  /** The compiled program of the thread. */
  readonly program?: string;
}

/** On a folder the thread here is the only one who follows. On servers it is one of several, and how far the others have come is seen there. */
export function followStores({ kept, stores, clock, here: isHere, log, program }: FollowStoresOptions): Following {
  const here = isHere ? followInThread({ stores: kept, clock, log, ...(program === undefined ? {} : { program }) }) : undefined;
  if (here !== undefined && kept.kind === 'embedded') return here;
  if (here === undefined) return followElsewhere({ stores, log });
  return followTogether(here, followElsewhere({ stores, log, heardHere: heardFrom(here) }));
}
