import type { KeyStore } from '@sparbar/event-sourcing';
import type { DecisionDocument, EffectDocument, StandingSaid } from '@sparbar/read-models';
import { refusalInWords } from '../events/sentence-of';
import type { Membership } from '../identity/signed-in';
import type { CauseAnswer, OpenedText } from '../reading/answers';
import type { Names } from '../reading/names';
import { openedText } from '../reading/open-sealed';
import type { DecisionAnswer, DecisionRowAnswer, EffectAnswer, StandingSaidAnswer } from './decisions.answers';

export type DecisionBody = Omit<DecisionAnswer, 'version' | 'readAt'>;

export function decisionRow(document: DecisionDocument, names: Names): DecisionRowAnswer {
  const { id, number, forum, decidedOn, recordedAt, afterwards, form, standing, text, ground, proposal, decidedBy, assignedTo, due, note } =
    document;
  return {
    ...{ id, number, forum, decidedOn, recordedAt, afterwards, form, standing, text, ground, proposal, decidedBy, assignedTo, due, note },
    name: `B-${number}`,
    forumName: names.forum(forum),
    recordedBy: names.actor(document.recordedBy),
    effects: document.effects.map((effect) => effectAnswer(effect, names)),
    consequences: document.consequences.map(({ activity, type, duration, cause }) => ({
      activity,
      type,
      duration,
      reference: names.activity(activity),
      cause: names.cause(cause),
    })),
  };
}

/** The whole decision for one reader: the names in it are opened for her, or not. */
export async function decisionBody(document: DecisionDocument, names: Names, keys: KeyStore, reader: Membership): Promise<DecisionBody> {
  const opened = async (text: DecisionDocument['tookPart']): Promise<OpenedText | null> =>
    text === null ? null : openedText(keys, reader, text);
  const why: Record<string, CauseAnswer> = {};
  for (const [field, cause] of Object.entries(document.why)) why[field] = names.cause(cause);
  return {
    ...decisionRow(document, names),
    presentedBy: await opened(document.presentedBy),
    tookPart: await opened(document.tookPart),
    amendments: document.amendments.map(({ kind, field, from, to, cause }) => ({ kind, field, from, to, cause: names.cause(cause) })),
    standingCorrections: document.standingCorrections.map(({ from, to, cause }) => ({
      from: standingSaid(from),
      to: standingSaid(to),
      cause: names.cause(cause),
    })),
    why,
  };
}

const standingSaid = ({ standing, effectiveOn, note, reason }: StandingSaid): StandingSaidAnswer => ({
  standing,
  effectiveOn,
  note,
  reason,
});

/** What a decision names: to be looked up before it is answered. */
export const namedIn = ({
  id,
  effects,
  consequences,
  proposal,
  decidedBy,
}: DecisionDocument): { readonly activities: readonly string[]; readonly decisions: readonly string[] } => ({
  activities: [...effects.map(({ effect }) => effect.activity), ...consequences.map(({ activity }) => activity)],
  decisions: [id, proposal, decidedBy].filter((one) => one !== null),
});

function effectAnswer({ effect, outcome, by, refusal }: EffectDocument, names: Names): EffectAnswer {
  return {
    effect,
    outcome,
    activity: names.activity(effect.activity),
    by: by === null ? null : names.cause(by),
    refusal: refusal === null ? null : { reason: refusal.reason, sentence: refusalInWords(refusal.reason, refusal.values, names) },
  };
}
