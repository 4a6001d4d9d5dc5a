import { isDeepStrictEqual } from 'node:util';
import { dueDay, planFields, wordedFields, type ActivityTerms, type Duration, type TermsField, type Wording } from '@sparbar/domain';
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

const termsFields = [...Object.keys(notStated), ...planFields] as readonly (TermsField | 'duration')[];

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
      const { field, to, wording } = event.data;
      const terms = worded({ ...(core.terms ?? notStated), [field]: to }, [[field, wording]]);
      return { ...core, terms, ...because(core, [field], cause) };
    }
  }
}

/** The words go with the value they stand for: a value that is set anew without any has none. */
function worded(terms: ActivityTerms, said: readonly (readonly [field: string, wording: Wording | undefined])[]): ActivityTerms {
  const { verbatim = {}, ...values } = terms;
  const next = Object.fromEntries(
    wordedFields.flatMap((field) => {
      const set = said.find(([one]) => one === field);
      const wording = set === undefined ? verbatim[field] : set[1];
      return wording === undefined ? [] : [[field, wording] as const];
    }),
  );
  return Object.keys(next).length === 0 ? values : { ...values, verbatim: next };
}

function agreed(core: ActivityCore, terms: ActivityTerms, cause: Cause): ActivityCore {
  // What came to the terms later and was not said has no cause: nobody said that it is not stated.
  const unset = termsFields.filter((field) => core.why[field] === undefined && terms[field] !== undefined);
  const said = Object.fromEntries(unset.map((field) => [field, terms[field]]));
  const words = wordedFields.filter((field) => unset.includes(field)).map((field) => [field, terms.verbatim?.[field]] as const);
  // That no day was set is also something that somebody said.
  const set = core.why.due === undefined ? ([...unset, 'due'] as const) : unset;
  const next: ActivityCore = { ...core, terms: worded({ ...(core.terms ?? notStated), ...said }, words), ...because(core, set, cause) };
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
