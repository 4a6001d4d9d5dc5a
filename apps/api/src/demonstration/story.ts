import { agreementEntered } from './agreement-2026';
import { autumn2025 } from './autumn-2025';
import { autumn2026 } from './autumn-2026';
import { foraPutInOrder } from './fora-2026';
import { goingOn } from './going-on';
import { opening } from './norrvik';
import { particularsFilledIn } from './plan-particulars';
import { peopleEntered } from './people-2026';
import { spring2025 } from './spring-2025';
import { spring2026 } from './spring-2026';
import { inTime, type Step } from './step';
import { winter2026 } from './winter-2026';

/** Two years in Norrvik as people told them to the system, in order. What follows from it (reactions, clocks) is not in here: it happens. */
export const story: readonly Step[] = [
  ...opening,
  ...spring2025,
  ...autumn2025,
  ...winter2026,
  ...spring2026,
  ...autumn2026,
  ...inTime([...agreementEntered, ...foraPutInOrder, ...particularsFilledIn, ...goingOn, ...peopleEntered]),
];
