import { span } from '@sparbar/event-sourcing';
import type { Cause } from '../cause';
import type { OwnFact } from './decision-attention';
import type { DecisionDocument, DecisionStanding, StandingSaid } from './decision-document';

type Closing = Extract<OwnFact, { readonly type: 'DecisionCarriedOut' | 'DecisionNotCarriedOut' | 'DecisionRevoked' }>;

const standingOf: Readonly<Record<Closing['type'], DecisionStanding>> = {
  DecisionCarriedOut: 'carriedOut',
  DecisionNotCarriedOut: 'notCarriedOut',
  DecisionRevoked: 'revoked',
};

/** Something has been said of where it stands. Where that came with a correction, it is what stands in the place of the wrong. */
export function afterClosing(document: DecisionDocument, event: Closing, cause: Cause): DecisionDocument {
  const note = event.type === 'DecisionCarriedOut' ? event.data.note : null;
  const now = saidBy(event, standingOf[event.type], note, cause);
  const standingCorrections = document.standingCorrections.map((one) => (one.command === event.$command.key ? { ...one, to: now } : one));
  return standing({ ...document, said: [...document.said, now], standingCorrections });
}

/** The last that was said of that day was wrong: it is gone, and what was said before it stands. */
export function afterCorrection(
  document: DecisionDocument,
  event: Extract<OwnFact, { readonly type: 'DecisionStandingCorrected' }>,
  cause: Cause,
): DecisionDocument {
  const { from, to } = event.data;
  const corrected = saidBy(event, from.standing, from.note, cause);
  const at = document.said.findLastIndex((one) => one.standing === from.standing && one.day === corrected.day);
  const said = document.said.filter((_, index) => index !== at);
  const left = said.at(-1) ?? { ...corrected, standing: to.standing, note: null, reason: null };
  const wrong = document.said[at] ?? { ...corrected, reason: from.reason };
  const correction = { from: wrong, to: left, command: event.$command.key, cause };
  return standing({ ...document, said, standingCorrections: [...document.standingCorrections, correction] });
}

/** Where it stands by all that has been said: the last of it, or that it was taken. */
export function standing(document: DecisionDocument): DecisionDocument {
  const last = document.said.at(-1);
  const taken = document.form === 'decision' ? 'decided' : 'proposed';
  const cause = last?.cause ?? document.why.forum;
  return {
    ...document,
    standing: last?.standing ?? (document.recorded ? taken : 'proposed'),
    note: last?.note ?? null,
    why: cause === undefined ? document.why : { ...document.why, standing: cause },
  };
}

function saidBy(
  { effectiveOn, recordedAt, reason }: Closing | Extract<OwnFact, { readonly type: 'DecisionStandingCorrected' }>,
  said: DecisionStanding,
  note: string | null,
  cause: Cause,
): StandingSaid {
  const on = effectiveOn as StandingSaid['effectiveOn'];
  return { standing: said, effectiveOn: on, day: span(on, recordedAt).to, note, reason: reason ?? null, cause };
}
