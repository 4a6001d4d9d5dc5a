import { carried, dayOf } from '../carried';
import { heldFrom, stepOf, type Step } from '../effective-order';
import type { CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { DecisionEvent, DecisionStandingCorrected, StandingCorrectable, StandingSaid } from './decision.events';

export type DecisionStatus = 'proposed' | 'taken' | 'carriedOut' | 'notCarriedOut' | 'revoked';

/** What of an event matters to where the decision stands. */
export type LifeStep = Step<
  'DecisionRecorded' | 'DecisionProposed' | 'DecisionCarriedOut' | 'DecisionNotCarriedOut' | 'DecisionRevoked'
> & {
  readonly note?: string | null;
};
type LifeEvent = Extract<DecisionEvent, { readonly type: LifeStep['type'] }>;

/** What is to be said in the place of what was said by mistake, with the reason it must have of its own. */
export type Instead =
  | { readonly standing: 'carriedOut'; readonly note: string | null }
  | { readonly standing: 'notCarriedOut' | 'revoked'; readonly reason: string };

const leadsTo: Readonly<Record<LifeStep['type'], DecisionStatus>> = {
  DecisionRecorded: 'taken',
  DecisionProposed: 'proposed',
  DecisionCarriedOut: 'carriedOut',
  DecisionNotCarriedOut: 'notCarriedOut',
  DecisionRevoked: 'revoked',
};

export const standsAfter = (step: LifeStep): DecisionStatus => leadsTo[step.type];

export function lifeStepOf(event: LifeEvent): LifeStep {
  return event.type === 'DecisionCarriedOut' ? { ...stepOf(event), note: event.data.note } : stepOf(event);
}

/**
 * That the last thing said of where it stands was wrong. One says which one means: two who correct at once do not correct two things. It holds
 * from the very day of what it corrects, so that it finds the same one in whatever part of the past is asked for.
 */
export function standingCorrection(
  command: CommandContext & { readonly was: StandingCorrectable },
  steps: readonly LifeStep[],
): DecisionStandingCorrected {
  const { was, effectiveOn: _, afterwards: __, ...context } = command;
  const wrong = steps.at(-1);
  const stands = standingAfter(steps);
  if (wrong === undefined || stands !== was) return refuse('DecisionStandsOtherwise', { standing: stands });
  const day = wrong.day === null ? {} : { effectiveOn: { precision: 'day', date: wrong.day } as const };
  const from = { standing: was, note: wrong.note ?? null, reason: wrong.reason ?? null };
  const data = { from, to: { standing: standingAfter(steps.slice(0, -1)) } };
  return { type: 'DecisionStandingCorrected', data, ...carried({ ...context, ...day }) };
}

/** The steps without the one that was wrong: the last of its kind on its day. */
export function withoutWrong(steps: readonly LifeStep[], correction: DecisionStandingCorrected): readonly LifeStep[] {
  const [day, { standing }] = [heldFrom(correction), correction.data.from];
  const at = steps.findLastIndex((step) => leadsTo[step.type] === standing && step.day === day);
  return at === -1 ? steps : [...steps.slice(0, at), ...steps.slice(at + 1)];
}

type Said =
  | { readonly type: 'CarryOutDecision'; readonly note: string | null }
  | { readonly type: 'NotCarryOutDecision' | 'RevokeDecision'; readonly reason: string };

/** The right thing, said as if the wrong one had never been: on its own day, for its own reason, in the order of today. */
export function insteadOf(instead: Instead, { today, effectiveOn, source, onBehalfOf }: CommandContext): CommandContext & Said {
  const context: CommandContext = {
    today,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(source === undefined ? {} : { source }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
  switch (instead.standing) {
    case 'carriedOut':
      return { ...context, type: 'CarryOutDecision', note: instead.note };
    case 'notCarriedOut':
      return { ...context, type: 'NotCarryOutDecision', reason: instead.reason };
    case 'revoked':
      return { ...context, type: 'RevokeDecision', reason: instead.reason };
  }
}

/** What is to be said stands there already, of the same day: nothing would be another. */
export function standsAlready(instead: Instead, command: CommandContext, steps: readonly LifeStep[]): boolean {
  const last = steps.at(-1);
  if (last === undefined || leadsTo[last.type] !== instead.standing) return false;
  const clean = (text: string | null | undefined) => text?.normalize('NFC').trim() ?? null;
  const [said, stands] = instead.standing === 'carriedOut' ? [instead.note, last.note] : [instead.reason, last.reason];
  return clean(said) === clean(stands) && (dayOf(command, command.today) ?? command.today) === (last.day ?? command.today);
}

/** As the register says it. */
function standingAfter(steps: readonly LifeStep[]): StandingSaid {
  const last = steps.at(-1);
  const status = last === undefined ? 'proposed' : leadsTo[last.type];
  return status === 'taken' ? 'decided' : status;
}
