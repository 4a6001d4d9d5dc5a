import { decisionEffects } from './decision-effects';
import { dueDays } from './due-days';
import type { DomainReaction } from './reaction';

/** Everything that one stream's facts lead to in another. */
export const reactions: readonly DomainReaction[] = [decisionEffects, dueDays];
