import type { EventSentences, EventWords } from '../event-words';
import type { DurationWords, FieldValue } from '../words';
import { dates } from './dates';
import { foraEvents } from './fora-events';
import { peopleEvents } from './people';
import { labels } from './labels';
import { values } from './values';

const fieldNames: Readonly<Record<string, string>> = labels.field;
const roleNames: Readonly<Record<string, string>> = labels.role;
const nameOf = (field: string) => fieldNames[field] ?? field;
const quoted = (text: string) => `“${text.length > 160 ? `${text.slice(0, 157).trimEnd()} …` : text.replace(/\.$/, '')}”`;

function duration({ activity, to, direction, takesEffect }: EventWords['ActivityDurationChanged']): string {
  const ahead = takesEffect === undefined ? '' : `, from ${dates.plain(takesEffect)}`;
  const verb = { extended: 'was extended', shortened: 'was shortened', changed: 'was given a new duration' }[direction];
  return direction === 'changed' ? `${activity} ${verb}: ${values.duration(to)}${ahead}.` : `${activity} ${verb} ${until(to)}${ahead}.`;
}

function until(to: DurationWords): string {
  switch (to.kind) {
    case 'openEnded':
      return 'and runs until further notice';
    case 'dueBy':
      return `to ${dates.plain(to.date)}`;
    case 'assignmentYear':
      return `to the end of ${to.year}`;
    case 'milestone':
      return `to ${dates.periodInFull(to)}`;
    case 'stateByDate':
      return `to ${dates.plain(to.date)}: ${to.state}`;
  }
}

/** What is written in sentences of its own stands in quotes. */
const sentences: readonly string[] = ['cause', 'measure', 'operativeGoal', 'when', 'who', 'comment'];
const saidOf = (field: string, value: FieldValue): string =>
  sentences.includes(field) && typeof value === 'string' ? quoted(value) : values.fieldNamed(field, value);

const corrected = ({ activity, field, from, to }: EventWords['ActivityCorrected']) =>
  `Correction of ${activity}: ${nameOf(field)} is to be ${saidOf(field, to)}, not ${saidOf(field, from)}.`;

const amended = ({ activity, field, from, to }: EventWords['ActivityAmended']) =>
  `${activity} was amended: ${nameOf(field)} is now ${saidOf(field, to)} instead of ${saidOf(field, from)}.`;

export const events: EventSentences = {
  CooperationOpened: ({ name, district }) => `The cooperation ${name} was opened for ${district}.`,
  PartyRegistered: ({ name }) => `${name} became a party to the cooperation.`,
  PartyMerged: ({ party, into }) => `${party} merged into ${into}.`,
  PartyDivided: ({ party, into }) => `${party} was split into ${values.list(into)}.`,
  PartyRenamed: ({ from, name, shortName }) => `${from} changed its name to ${name} (${shortName}).`,
  PartyAlsoCalled: ({ party, alias }) => `${party} is also called ${alias}.`,
  PartyNotCalled: ({ party, alias }) => `${party} is not called ${alias}.`,
  ...foraEvents,
  ...peopleEvents,
  AccessGranted: ({ account, role, party }) => `${account} was given access as ${roleNames[role] ?? role} for ${party}.`,
  AccessRevoked: ({ account }) => `${account} no longer has access.`,
  AccountOpened: () => 'An account was opened.',
  PasswordChanged: () => 'A password was changed.',
  AccountClosed: () => 'An account was closed.',
  FirstAdministratorMade: () => 'The first administrator was appointed.',
  ActivityProposed: ({ activity, title, area }) => `${activity} ${quoted(title)} was proposed in the area ${area}.`,
  ActivityDecided: ({ activity }) => `${activity} was included in the plan.`,
  ActivityStarted: ({ activity }) => `${activity} was started.`,
  ActivityUpdateRecorded: ({ activity }) => `An update was written about ${activity}.`,
  ActivityDelayed: ({ activity, because, due }) =>
    because === 'reported' || due === null
      ? `${activity} was reported as delayed.`
      : `${activity} became delayed: the due day ${dates.day(due)} passed.`,
  ActivityBackOnTrack: ({ activity, due }) =>
    due === null ? `${activity} is no longer delayed.` : `${activity} is no longer delayed: the new due day is ${dates.day(due)}.`,
  ActivityPaused: ({ activity }) => `${activity} was paused.`,
  ActivityResumed: ({ activity }) => `${activity} was resumed.`,
  ActivityCompleted: ({ activity }) => `${activity} was completed.`,
  ActivityCancelled: ({ activity }) => `${activity} was cancelled.`,
  ActivityContinued: ({ activity, how, in: into, plan }) => {
    switch (how) {
      case 'nextPlan':
        return `${activity} goes on in ${plan ?? 'the next plan'} as ${values.list(into)}.`;
      case 'split':
        return `${activity} was split into ${values.list(into)}.`;
      case 'merged':
        return `${activity} went into ${values.list(into)}.`;
    }
  },
  ActivityCorrected: corrected,
  ActivityAmended: amended,
  ActivityTermsAgreed: ({ activity, duration: long }) =>
    long === null
      ? `Contacts and follow-up of ${activity} were agreed on.`
      : `Duration and contacts of ${activity} were agreed on: ${values.duration(long)}.`,
  ActivityDurationChanged: duration,
  ActivityDueDatePassed: ({ activity, due }) => `The due day of ${activity}, ${dates.day(due)}, passed.`,
  ActivityDurationTookEffect: ({ activity }) => `The new duration of ${activity} came into force.`,
  ActivityTermsCorrected: corrected,
  ActivityTermsAmended: amended,
  FollowUpSubmitted: ({ activity, period, rating }) => `${activity} was followed up for ${dates.period(period)}: ${labels.rating[rating]}.`,
  FollowUpMissed: ({ activity, period, lastDay }) =>
    `${activity} was not followed up for ${dates.period(period)}. The last day was ${dates.day(lastDay)}.`,
  DecisionRecorded: ({ decision, forum, text }) => `${forum} decided (${decision}): ${quoted(text)}.`,
  DecisionProposed: ({ decision, forum, text }) => `${forum} proposed (${decision}): ${quoted(text)}.`,
  DecisionAssigned: ({ decision, to, due }) =>
    `${decision} is to be carried out by ${values.contact(to)}${due === null ? '' : `, no later than ${dates.day(due)}`}.`,
  DecisionCarriedOut: ({ decision }) => `${decision} was carried out.`,
  DecisionNotCarriedOut: ({ decision }) => `${decision} was not carried out.`,
  DecisionEffectRefused: ({ decision, activity, refusal }) => `${decision} could not be entered for ${activity}: ${refusal}.`,
  DecisionCorrected: ({ decision, field }) => `Correction of ${decision}: the ${nameOf(field)} was written wrongly.`,
  DecisionAmended: ({ decision, field }) => `${decision} was amended: new ${nameOf(field)}.`,
  DecisionRevoked: ({ decision }) => `${decision} was revoked.`,
  DecisionStandingCorrected: ({ decision, was }) => `Correction of ${decision}: “${labels.standing[was]}” was recorded by mistake.`,
  PriorityAppendixAdopted: ({ title, version, count }) =>
    `${title} (${version}) was taken in as the appendix, with ${count} ${count === 1 ? 'area' : 'areas'}.`,
  PriorityAppendixReviewed: ({ appendix, verdict }) =>
    verdict === 'kept' ? `${appendix} was reviewed and is kept.` : `${appendix} was reviewed and is to be replaced.`,
  PriorityAreaMapped: ({ area, fate, successors, anew }) => {
    const the = anew ? 'Judged anew: the area' : 'The area';
    switch (fate) {
      case 'successors':
        return `${the} ${area} goes on in ${values.list(successors)}.`;
      case 'instrument':
        return `${the} ${area} is a means used in the other areas.`;
      case 'ceased':
        return `${the} ${area} does not go on.`;
    }
  },
  PriorityAreaAlsoCalled: ({ area, alias }) => `The area ${area} is also called ${alias}.`,
  PriorityAreaNotCalled: ({ area, alias }) => `The area ${area} is not called ${alias}.`,
  AgreementDrafted: ({ agreement }) => `${agreement} was drawn up.`,
  AgreementRevised: ({ agreement }) => `${agreement} was revised.`,
  AgreementPartyJoined: ({ agreement, party }) => `${party} joined ${agreement}.`,
  AgreementPartyDeparted: ({ agreement, party }) => `${party} left ${agreement}.`,
  AgreementAreaDescribed: ({ agreement, area, handledIn, prioritised }) => {
    const how = handledIn === null ? 'how it is dealt with is not stated' : `is dealt with ${labels.handledIn[handledIn]}`;
    return `${agreement}: the area ${area} ${how}${prioritised ? ', put first locally' : ''}.`;
  },
  AgreementAreaDropped: ({ agreement, area }) => `${agreement}: the area ${area} is no longer part of it.`,
  AgreementThemeTraced: ({ agreement, theme, areas }) =>
    areas.length === 0
      ? `${agreement}: ${theme} no longer runs through several areas.`
      : `${agreement}: ${theme} runs through ${values.list(areas)}.`,
  AgreementSigned: ({ agreement, parties }) => `${agreement} was signed by ${values.list(parties)}.`,
  AgreementReviewStarted: ({ agreement }) => `A review of ${agreement} began.`,
  AgreementConfirmed: ({ agreement }) => `${agreement} was reviewed and is kept as it is.`,
  AgreementEnded: ({ agreement, replacedBy }) =>
    replacedBy === null ? `${agreement} ceased to be in force.` : `${agreement} was replaced by ${replacedBy}.`,
};
