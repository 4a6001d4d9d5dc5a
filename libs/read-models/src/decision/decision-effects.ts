import { isDeepStrictEqual } from 'node:util';
import type { DecisionEffect } from '@sparbar/domain';
import type { DecisionConsequence, DecisionDocument, EffectDocument } from './decision-document';

/**
 * What has come of each effect, by what is known so far. Worked out anew after every event, so it does not matter which came first: the decision,
 * what it led to, or that it was refused.
 */
export function effectsNow(document: DecisionDocument, effects: readonly DecisionEffect[]): readonly EffectDocument[] {
  return effects.map((effect) => {
    const done = document.consequences.find((consequence) => carriesOut(consequence, effect, document.events));
    if (done !== undefined) return { effect, outcome: 'done', by: done.cause, refusal: null };
    const refused = document.refused.findLast((one) => isDeepStrictEqual(one.effect, effect));
    if (refused === undefined) return { effect, outcome: 'pending', by: null, refusal: null };
    return { effect, outcome: 'refused', by: refused.cause, refusal: { reason: refused.reason, values: refused.values } };
  });
}

/** It followed from the decision, or somebody did by hand just what was decided. */
function carriesOut(consequence: DecisionConsequence, effect: DecisionEffect, events: readonly string[]): boolean {
  if (consequence.activity !== effect.activity) return false;
  switch (effect.kind) {
    case 'includeActivity':
      return consequence.type === 'ActivityDecided';
    case 'cancelActivity':
      return consequence.type === 'ActivityCancelled';
    case 'changeDuration': {
      if (consequence.type !== 'ActivityDurationChanged') return false;
      const followed = consequence.followedFrom !== null && events.includes(consequence.followedFrom);
      return followed || isDeepStrictEqual(consequence.duration, effect.duration);
    }
  }
}
