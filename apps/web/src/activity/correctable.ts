import type { ActivityAnswer, TermsDto } from '@sparbar/contracts';

const own = ['title', 'area', 'subheading', 'targetGroup', 'verb'] as const;
const ofTerms = [
  ...(['meetingFrequency', 'meetingRecurrence', 'cause', 'measure', 'operativeGoal', 'when', 'who', 'comment'] as const),
  ...(['preventionKinds', 'preventionLevels', 'cost'] as const),
] as const;

/** What the form puts right; whom to turn to and until when have ways of their own. */
export const correctable = [...own, ...ofTerms] as const;
export type Correctable = (typeof correctable)[number];

export const verbs = ['continue', 'start', 'develop', 'revise', 'form', 'produce', 'update', 'other'] as const;
export const prevention = {
  preventionKinds: ['social', 'situational', 'safety'],
  preventionLevels: ['general', 'targeted', 'indicated'],
} as const;
export const financings = ['grant', 'allocation', 'ownBudget', 'otherAuthority', 'unknown'] as const;
export const intervals = ['day', 'week', 'month', 'term', 'year'] as const;

/** Everything that is typed is text until it is sent, by the name of its control: a draft is kept as it was left. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/** A title and an area must be stated; the others need not. */
export const mustBeStated = (field: Correctable): boolean => field === 'title' || field === 'area';

export const fieldNamed = (name: string): Correctable => correctable.find((one) => one === name) ?? 'title';

/** What stands there now, as the form's controls show it. */
export function standing(activity: ActivityAnswer, field: Correctable): Typed {
  const { terms } = activity;
  switch (field) {
    case 'title':
    case 'area':
    case 'subheading':
    case 'targetGroup':
    case 'verb':
      return { [field]: activity[field] ?? '' };
    case 'preventionKinds':
    case 'preventionLevels':
      return { [field]: (terms?.[field] ?? []).join(' ') };
    case 'cost':
      return { cost: String(terms?.cost?.amount ?? ''), financing: terms?.cost?.financing ?? '', costWords: terms?.cost?.verbatim ?? '' };
    case 'meetingRecurrence':
      return recurrenceTyped(terms?.meetingRecurrence ?? null);
    case 'meetingFrequency':
    case 'cause':
    case 'measure':
    case 'operativeGoal':
    case 'when':
    case 'who':
    case 'comment':
      return { [field]: terms?.[field] ?? '' };
  }
}

/** What is sent: `null` is not stated. */
export function valueOf(field: Correctable, typed: Typed): unknown {
  const text = (typed[field] ?? '').trim();
  switch (field) {
    case 'preventionKinds':
    case 'preventionLevels':
      return text === '' ? null : text.split(' ');
    case 'cost':
      return costOf(text, typed['financing'] ?? '', (typed['costWords'] ?? '').trim());
    case 'meetingRecurrence':
      return recurrenceOf(typed);
    case 'title':
    case 'area':
    case 'subheading':
    case 'targetGroup':
    case 'verb':
    case 'meetingFrequency':
    case 'cause':
    case 'measure':
    case 'operativeGoal':
    case 'when':
    case 'who':
    case 'comment':
      return text === '' ? null : text;
  }
}

/** Digits as people write them, in groups; what is no number is sent as it stands, so that the answer says so. */
function costOf(amount: string, financing: string, verbatim: string): unknown {
  if (amount === '' && financing === '' && verbatim === '') return null;
  const digits = amount.replaceAll(/[\s\u00a0]/g, '');
  return {
    kind: 'cost',
    amount: amount === '' ? null : /^\d+$/.test(digits) ? Number(digits) : amount,
    financing: financing === '' ? 'unknown' : financing,
    ...(verbatim === '' ? {} : { verbatim }),
  };
}

function recurrenceTyped(recurrence: TermsDto['meetingRecurrence']): Typed {
  if (recurrence === null || recurrence === undefined) return { meetingRecurrence: '' };
  if (recurrence.kind === 'asNeeded') return { meetingRecurrence: 'asNeeded' };
  const { times = 1, upTo, every, per = 'month' } = recurrence;
  const optional = { ...(upTo === undefined ? {} : { upTo: String(upTo) }), ...(every === undefined ? {} : { every: String(every) }) };
  return { meetingRecurrence: 'regularly', times: String(times), per, ...optional };
}

function recurrenceOf({ meetingRecurrence = '', times = '1', upTo = '', every = '', per = 'month' }: Typed): unknown {
  if (meetingRecurrence === '') return null;
  if (meetingRecurrence === 'asNeeded') return { kind: 'asNeeded' };
  const number = (text: string): unknown => (/^\d+$/.test(text.trim()) ? Number(text) : text);
  return {
    kind: 'regularly',
    ...{ times: number(times), per },
    ...(upTo.trim() === '' ? {} : { upTo: number(upTo) }),
    ...(every.trim() === '' ? {} : { every: number(every) }),
  };
}
