import type { KeyStore } from '@sparbar/event-sourcing';
import { isSealed, span, stockholmDay } from '@sparbar/event-sourcing';
import type { HistoryDocument } from '@sparbar/read-models';
import type { Membership } from '../identity/signed-in';
import type { Names } from '../reading/names';
import { openedText } from '../reading/open-sealed';
import type { EventAnswer } from './events.answers';
import { sentenceOf } from './sentence-of';

/** One event for one reader. */
export async function eventAnswer(
  document: HistoryDocument,
  names: Names,
  causeSeq: number | null,
  keys: KeyStore,
  reader: Membership,
): Promise<EventAnswer> {
  const { seq, id, type, kind, when, effectiveOn, cause, from, to, afterwards, source, decision } = document;
  const [activity = null] = document.activities;
  const text = document.values['text'];
  const field = document.values['field'];
  return {
    ...{ seq, id, type, kind, when, effectiveOn, cause, from, to, afterwards, source, activity, decision, causeSeq },
    // In the names of the day it is about, and who did it in those of the day it was recorded.
    sentence: sentenceOf(document, names.on(span(effectiveOn, when).to)),
    who: names.on(stockholmDay(new Date(when))).actor(document.who),
    field: typeof field === 'string' ? field : null,
    why: document.reason,
    activityName: activity === null ? null : names.activity(activity),
    decisionName: decisionName(document, names),
    ...(isSealed(text) ? { text: await openedText(keys, reader, text) } : {}),
  };
}

function decisionName({ decision, type, seq }: HistoryDocument, names: Names): string | null {
  if (type === 'DecisionRecorded' || type === 'DecisionProposed') return `B-${seq}`;
  return decision === null ? null : (names.decision(decision) ?? null);
}
