import { completenessOf } from '@sparbar/domain';
import type { KeysToOpen } from '@sparbar/event-sourcing';
import {
  causesOf,
  type ActivityCore,
  type ActivityFollowUp,
  type ActivityListDocument,
  type ActivityUpdate,
  type WholeActivity,
} from '@sparbar/read-models';
import type { Membership } from '../identity/signed-in';
import type { CauseAnswer } from '../reading/answers';
import type { Names } from '../reading/names';
import { openedText } from '../reading/open-sealed';
import type { ActivityNameAnswer } from './continuation.answers';
import type {
  ActivityAnswer,
  ActivityCoreAnswer,
  ActivityFollowUpAnswer,
  ActivityRowAnswer,
  ActivityUpdateAnswer,
} from './activities.answers';

export type ActivityBody = Omit<ActivityAnswer, 'version' | 'termsVersion' | 'readAt'>;

export const rowAnswer = (
  { updates, latestUpdate, latestRating, missed, ...core }: ActivityListDocument,
  names: Names,
): ActivityRowAnswer => ({
  ...coreAnswer(core, names),
  updates,
  latestUpdate,
  latestRating,
  missed,
});

/** The whole activity for one reader: what was sealed is opened for her, or not. */
export async function activityBody(document: WholeActivity, names: Names, keys: KeysToOpen, reader: Membership): Promise<ActivityBody> {
  const [updates, followUps] = await Promise.all([
    Promise.all(document.updates.map((update) => updateAnswer(update, names, keys, reader))),
    Promise.all(document.followUps.map((followUp) => followUpAnswer(followUp, names, keys, reader))),
  ]);
  return {
    ...coreAnswer(document, names),
    decisions: document.decisions.map((id) => ({ id, name: names.decision(id) ?? null })),
    updates,
    followUps,
  };
}

const named = (id: string, names: Names): ActivityNameAnswer => ({ id, reference: names.activity(id) });

/** Which other activities a document names. */
export const othersIn = ({ continuedIn, continues }: ActivityCore): readonly string[] => [
  ...(continuedIn?.in ?? []),
  ...continues.map(({ activity }) => activity),
];

/** Which decisions a document names: to be looked up before it is answered. */
export const decisionsIn = ({ causes }: ActivityCore): readonly string[] =>
  causes.flatMap(({ decision }) => (decision === null ? [] : [decision]));

function coreAnswer(core: ActivityCore, names: Names): ActivityCoreAnswer {
  const { id, reference, title, area, plan, targetGroup, subheading, verb, proposed, status, terms, due } = core;
  const { proposedOn, decidedOn, startedOn, completedOn, cancelledOn, outcome, delayedBecause, paused, spans, dueDates } = core;
  const why: Record<string, CauseAnswer> = {};
  for (const [field, cause] of causesOf(core)) why[field] = names.cause(cause);
  return {
    ...{ id, reference, title, area, plan, targetGroup, subheading, verb, proposed, status, terms, due },
    ...{ proposedOn, decidedOn, startedOn, completedOn, cancelledOn, outcome, delayedBecause, paused, spans, dueDates, why },
    completeness: completenessOf(terms),
    continuedIn: core.continuedIn === null ? null : { ...core.continuedIn, in: core.continuedIn.in.map((id) => named(id, names)) },
    continues: core.continues.map(({ activity, ...goesOn }) => ({ ...goesOn, ...named(activity, names) })),
  };
}

async function updateAnswer(
  { seq, on, recordedAt, actor, text }: ActivityUpdate,
  names: Names,
  keys: KeysToOpen,
  reader: Membership,
): Promise<ActivityUpdateAnswer> {
  return { seq, on, recordedAt, actor: names.actor(actor), text: await openedText(keys, reader, text) };
}

async function followUpAnswer(
  followUp: ActivityFollowUp,
  names: Names,
  keys: KeysToOpen,
  reader: Membership,
): Promise<ActivityFollowUpAnswer> {
  const { state, seq, period, on, recordedAt } = followUp;
  switch (followUp.state) {
    case 'missed':
      return { state, seq, period, on, recordedAt, lastDay: followUp.lastDay };
    case 'submitted': {
      const { kind, rating, actor } = followUp;
      return {
        state,
        seq,
        period,
        on,
        recordedAt,
        kind,
        rating,
        actor: names.actor(actor),
        text: await openedText(keys, reader, followUp.text),
      };
    }
  }
}
