import { isDeepStrictEqual } from 'node:util';
import { dueDay, type ActivityTerms, type Duration } from '@sparbar/domain';
import type { Delivered } from '@sparbar/event-sourcing';
import { causeOf, type Cause } from '../cause';
import type { RecordedEvent } from '../recorded-event';
import { because } from './activity-causes';
import type { ActivityCore } from './activity-core';

export type TermsEventType =
  'ActivityTermsAgreed' | 'ActivityDurationChanged' | 'ActivityDurationTookEffect' | 'ActivityTermsCorrected' | 'ActivityTermsAmended';

const notStated: ActivityTerms = {
  duration: null,
  workingGroup: null,
  meetingFrequency: null,
  convener: null,
  districtContact: null,
  policeContact: null,
  otherParticipants: [],
  followUp: null,
};

const termsFields = Object.keys(notStated) as readonly (keyof ActivityTerms)[];

/** An activity after one more event of its terms. What was agreed at first never takes the place of what was changed since, whatever their days. */
export function afterTermsEvent(core: ActivityCore, event: RecordedEvent<TermsEventType>, delivered: Delivered): ActivityCore {
  const cause = causeOf(delivered);
  switch (event.type) {
    case 'ActivityTermsAgreed':
      return agreed(core, event.data, cause);
    case 'ActivityDurationChanged':
      return lasting(core, event.data.to, cause);
    case 'ActivityDurationTookEffect':
      // Who announced it is the cause. Only where that is not among the facts does the day itself answer.
      return isDeepStrictEqual(core.terms?.duration, event.data.duration) ? core : lasting(core, event.data.duration, cause);
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended': {
      const { field, to } = event.data;
      return { ...core, terms: { ...(core.terms ?? notStated), [field]: to }, ...because(core, [field], cause) };
    }
  }
}

function agreed(core: ActivityCore, terms: ActivityTerms, cause: Cause): ActivityCore {
  const unset = termsFields.filter((field) => core.why[field] === undefined);
  const said = Object.fromEntries(unset.map((field) => [field, terms[field]]));
  // That no day was set is also something that somebody said.
  const set = core.why.due === undefined ? ([...unset, 'due'] as const) : unset;
  const next: ActivityCore = { ...core, terms: { ...(core.terms ?? notStated), ...said }, ...because(core, set, cause) };
  return unset.includes('duration') && terms.duration !== null ? lasting(next, terms.duration, cause) : next;
}

function lasting(core: ActivityCore, duration: Duration, cause: Cause): ActivityCore {
  const due = dueDay(duration);
  const moved = core.dueDates.length === 0 ? due !== null : due !== core.due;
  return {
    ...core,
    terms: { ...(core.terms ?? notStated), duration },
    due,
    dueDates: moved ? [...core.dueDates, { due, from: cause.effectiveOn, seq: cause.seq }] : core.dueDates,
    ...because(core, moved || core.why.due === undefined ? ['duration', 'due'] : ['duration'], cause),
  };
}
