import type { DecisionEffect, DecisionRecorded } from '../decision/decision.events';
import type { FactContext } from '../fact';
import { idIn, type DomainReaction, type DomainReactionCommand } from './reaction';

/**
 * A decision that was taken changes what it decided about: one command for each effect, in the order in which the decision names them. A proposal
 * changes nothing. An effect that is refused (the activity was cancelled meanwhile) is noted on the decision.
 */
export const decisionEffects: DomainReaction = {
  name: 'decision-effects',
  on: ['DecisionRecorded'],
  commands(event) {
    if (event.type !== 'DecisionRecorded') return [];
    const decision = idIn(event.stream, 'decision');
    return event.data.effects.map((effect) => carriedOut(effect, decision, event));
  },
};

function carriedOut(effect: DecisionEffect, decision: string, event: DecisionRecorded): DomainReactionCommand {
  const context = { ...asOld(event), decision, following: true } as const;
  const onRefusal = refusalNoted(effect, decision);
  switch (effect.kind) {
    case 'includeActivity':
      return { kind: 'activity', id: effect.activity, command: { type: 'IncludeActivity', ...context }, onRefusal };
    case 'changeDuration': {
      const { duration } = effect;
      return { kind: 'activity-terms', id: effect.activity, command: { type: 'ChangeDuration', duration, ...context }, onRefusal };
    }
    case 'cancelActivity':
      // Why it was cancelled is what was decided.
      return { kind: 'activity', id: effect.activity, command: { type: 'CancelActivity', reason: event.data.text, ...context }, onRefusal };
  }
}

/** An effect holds from the day of the decision; one from older papers is as old as they are. */
function asOld({ effectiveOn, afterwards }: FactContext): FactContext {
  return { ...(effectiveOn === undefined ? {} : { effectiveOn }), ...(afterwards === undefined ? {} : { afterwards }) };
}

function refusalNoted(effect: DecisionEffect, decision: string): NonNullable<DomainReactionCommand['onRefusal']> {
  return (refusal, values) => ({
    kind: 'decision',
    id: decision,
    command: { type: 'NoteEffectRefused', effect, refusal, values, following: true },
  });
}
