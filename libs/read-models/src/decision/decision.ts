import { lastDay, type DecisionContent, type OnDate } from '@sparbar/domain';
import type { Delivered, Envelope, ReadModel } from '@sparbar/event-sourcing';
import { causeOf, type Cause } from '../cause';
import { recorded } from '../recorded-event';
import { streamId } from '../stream-name';
import { decisionAttention, decisionsOf, isOwn, type DecisionFact, type OwnFact, type PlanFact } from './decision-attention';
import { blankDecision, type DecisionAmendment, type DecisionDocument, type DecisionField } from './decision-document';
import { effectsNow } from './decision-effects';
import { afterClosing, afterCorrection, standing } from './decision-standing';

function evolve(before: DecisionDocument | undefined, delivered: Delivered, id: string): DecisionDocument {
  const event = recorded(delivered.event) as DecisionFact;
  const document = before ?? blankDecision(id);
  const cause = causeOf(delivered);
  const next = isOwn(event) ? afterOwn(document, event, cause, id) : afterPlan(document, event, cause);
  return {
    ...next,
    effects: effectsNow(
      next,
      next.effects.map(({ effect }) => effect),
    ),
  };
}

/** The events come in the order in which they held: what was recorded as decided fills in only what nobody has changed since. */
function afterOwn(document: DecisionDocument, event: OwnFact, cause: Cause, id: string): DecisionDocument {
  if (streamId(event.stream) !== id) return { ...document, decidedBy: streamId(event.stream) };
  const own = { ...document, events: [...document.events, event.id] };
  switch (event.type) {
    case 'DecisionRecorded':
    case 'DecisionProposed':
      return taken(own, event, event.data, cause);
    case 'DecisionAssigned':
      return { ...own, assignedTo: event.data.to, due: event.data.due, why: { ...own.why, assignedTo: cause, due: cause } };
    case 'DecisionCarriedOut':
    case 'DecisionNotCarriedOut':
    case 'DecisionRevoked':
      return afterClosing(own, event, cause);
    case 'DecisionStandingCorrected':
      return afterCorrection(own, event, cause);
    case 'DecisionEffectRefused': {
      const { effect, refusal, values } = event.data;
      return { ...own, refused: [...own.refused, { effect, reason: refusal, values, cause }] };
    }
    case 'DecisionCorrected':
      return amended(own, { kind: 'correction', ...event.data, cause });
    case 'DecisionAmended':
      return amended(own, { kind: 'amendment', ...event.data, cause });
  }
}

function afterPlan(document: DecisionDocument, event: PlanFact, cause: Cause): DecisionDocument {
  const duration = event.type === 'ActivityDurationChanged' ? event.data.to : null;
  const consequence = { activity: streamId(event.stream), type: event.type, duration, followedFrom: event.$causationId, cause };
  return { ...document, consequences: [...document.consequences, consequence] };
}

function taken(document: DecisionDocument, event: OwnFact, content: DecisionContent, cause: Cause): DecisionDocument {
  const { forum, presentedBy, tookPart, proposal } = content;
  const unset = (field: DecisionField) => document.why[field] === undefined;
  return standing({
    ...document,
    recorded: true,
    number: cause.seq,
    forum,
    presentedBy,
    tookPart,
    proposal,
    decidedOn: event.effectiveOn as OnDate,
    recordedAt: event.recordedAt,
    recordedBy: event.actor,
    owner: event.owner,
    afterwards: event.afterwards === true,
    form: event.type === 'DecisionRecorded' ? 'decision' : 'proposal',
    effects: content.effects.map((effect) => ({ effect, outcome: 'pending', by: null, refusal: null })),
    text: unset('text') ? content.text : document.text,
    ground: unset('ground') ? content.ground : document.ground,
    why: { forum: cause, text: cause, ground: cause, ...document.why },
  });
}

function amended(document: DecisionDocument, amendment: DecisionAmendment): DecisionDocument {
  const { field, to, cause } = amendment;
  const said = field === 'text' ? { text: to ?? '' } : { ground: to };
  return { ...document, ...said, amendments: [...document.amendments, amendment], why: { ...document.why, [field]: cause } };
}

function activitiesOf({ effects, consequences }: DecisionDocument): readonly string[] {
  return [...new Set([...effects.map(({ effect }) => effect.activity), ...consequences.map(({ activity }) => activity)])];
}

/** What was decided, what became of it, and what did it change in the plan? */
export const decisionModel: ReadModel<DecisionDocument> = {
  name: 'decision',
  revision: 3,
  ...decisionAttention,
  documentsOf: (event: Envelope) => decisionsOf(recorded(event) as DecisionFact),
  evolve,
  indexes: {
    /** 1 once it has been recorded; before that there is nothing to show. */
    recorded: 'number',
    number: 'number',
    forum: 'text',
    /** The last day it can have been. */
    decidedOn: 'text',
    form: 'text',
    standing: 'text',
    /** All that it was to change, and all that it did. */
    activities: 'texts',
    due: 'text',
  },
  index: (document) => ({
    recorded: document.recorded ? 1 : 0,
    number: document.number,
    forum: document.forum,
    decidedOn: lastDay(document.decidedOn),
    form: document.form,
    standing: document.standing,
    activities: activitiesOf(document),
    due: document.due,
  }),
};
