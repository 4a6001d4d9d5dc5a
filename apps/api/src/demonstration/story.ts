import { autumn } from './autumn';
import { opening } from './norrvik';
import { spring } from './spring';
import type { Step } from './step';
import { winter } from './winter';

/** The whole year in Norrvik as people told it to the system, in order. What follows from it (reactions, clocks) is not in here: it happens. */
export const story: readonly Step[] = [...opening, ...winter, ...spring, ...autumn];
